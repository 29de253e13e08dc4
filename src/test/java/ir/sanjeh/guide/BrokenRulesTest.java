package ir.sanjeh.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule file of the corpus is refused with exactly the message that stands beside it. A file
 * whose name begins with "facts-" takes the place of the dictionary, every other one that of the
 * guide.
 */
class BrokenRulesTest {
  private static final Path CORPUS = Path.of("fixtures", "broken-rules");

  @TestFactory
  Stream<DynamicTest> everyFileIsRefusedWithItsMessage() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Path expected = CORPUS.resolve(name(file) + ".expected.txt");
                      assertThat(refusal(file)).isEqualTo(Files.readString(expected));
                    }));
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void theBaseItselfIsSound() throws IOException {
    assertThat(GuideReader.read(List.of(List.of(base("facts.drl"))), scheme()).dictionary().types())
        .containsOnlyKeys("Agency", "Service");
  }

  /** What a broken file is told, within seconds. */
  static String refusal(Path file) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          RuleFile broken = new RuleFile(file.getFileName().toString(), Files.readAllBytes(file));
          List<RuleFile> folder =
              name(file).startsWith("facts-")
                  ? List.of(new RuleFile("facts.drl", broken.content()))
                  : List.of(base("facts.drl"), broken);
          StringBuilder told = new StringBuilder();
          assertThatExceptionOfType(UnusableInputException.class)
              .isThrownBy(() -> GuideReader.read(List.of(folder), scheme()))
              .satisfies(e -> told.append(e.getMessage()).append('\n'));
          return told.toString();
        });
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".drl", "");
  }

  private static RuleFile base(String name) throws IOException {
    return new RuleFile(name, Files.readAllBytes(CORPUS.resolve("base").resolve(name)));
  }

  private static Scheme scheme() throws IOException {
    byte[] content = Files.readAllBytes(CORPUS.resolve("base").resolve("scheme.yaml"));
    return SchemeReader.read("sample", "one", List.of(new SchemeFile("scheme.yaml", content)));
  }
}
