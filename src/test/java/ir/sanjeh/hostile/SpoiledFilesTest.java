package ir.sanjeh.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever stands in a file: it is read, or refused with problems that help. Nothing else may come
 * out, and nothing may hang. {@code -Dsanjeh.fuzz=N} tries N inputs of each kind.
 */
class SpoiledFilesTest {
  private static final long INPUTS = Long.getLong("sanjeh.fuzz", 400);
  private static final Path RULES = Path.of("rules/maturity/round-5");
  private static final Path BROKEN = Path.of("fixtures/broken-rules");

  private static List<byte[]> guides;
  private static List<byte[]> schemes;
  private static List<byte[]> facts;
  private static Rulebook rulebook;

  /** Reads what was spoiled. */
  @FunctionalInterface
  private interface Reading {
    void read(byte[] file);
  }

  @BeforeAll
  static void readAll() throws IOException {
    guides = files(".drl", Path.of("rules"), BROKEN);
    schemes = files("scheme.yaml", Path.of("rules"));
    facts = files(".json", Path.of("fixtures/egep"), Path.of("fixtures/maturity"));
    rulebook = Rulebook.open(Path.of("rules/egep/round-7"));
  }

  /** Small ones, so that many can be tried. */
  private static List<byte[]> files(String ending, Path... folders) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
          if (Files.size(file) < 60_000) {
            contents.add(Files.readAllBytes(file));
          }
        }
      }
    }
    return List.copyOf(contents);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void spoiledGuides() {
    Scheme scheme = rulebook.scheme();
    List<List<RuleFile>> chain = Rulebook.ruleFiles(Path.of("rules/egep/round-7"));
    RuleFile dictionary =
        chain.get(0).stream().filter(f -> f.name().endsWith("facts.drl")).findFirst().get();
    tryAll(
        "guide",
        guides,
        file -> {
          List<RuleFile> spoiled = List.of(dictionary, new RuleFile("spoiled.drl", file));
          Rulebook.of(scheme, GuideReader.read(List.of(spoiled), scheme));
        });
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void spoiledSchemes() {
    tryAll(
        "scheme",
        schemes,
        file -> {
          Scheme scheme = SchemeReader.read(List.of(new SchemeFile("scheme.yaml", file)));
          GuideReader.read(Rulebook.ruleFiles(RULES), scheme);
        });
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void spoiledFacts() {
    tryAll(
        "facts",
        facts,
        file -> {
          try (FactsReader reader =
              FactsReader.read("spoiled.json", new ByteArrayInputStream(file), 20)) {
            reader.agencies(rulebook.dictionary()).forEachRemaining(rulebook::fire);
          }
        });
  }

  private static void tryAll(String kind, List<byte[]> seeds, Reading reading) {
    long refused = 0;
    for (long seed = 0; seed < INPUTS; seed++) {
      String input = kind + " " + seed;
      byte[] file = new Mutator(seed, seeds).spoil(seeds.get((int) (seed % seeds.size())));
      try {
        reading.read(file);
      } catch (UnusableInputException e) {
        refused++;
        assertThat(e.problems()).as(input).isNotEmpty();
        e.problems().forEach(problem -> assertHelps(problem, input));
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(input + " came to " + e, e);
      }
    }
    assertThat(refused).as("inputs of %s that were refused", kind).isBetween(1L, INPUTS);
  }

  private static void assertHelps(Problem problem, String input) {
    assertThat(problem.place().file()).as(input).isNotBlank();
    assertThat(problem.message()).as(input).isNotBlank().hasSizeLessThan(4_000);
    assertThat(problem.remedy()).as(input).isNotBlank().hasSizeLessThan(4_000);
  }
}
