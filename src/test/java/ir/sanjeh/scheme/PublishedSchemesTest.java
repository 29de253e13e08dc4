package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scheme under {@code rules/} can be read, with what it builds on. */
class PublishedSchemesTest {
  private static final Path RULES = Path.of("rules");

  @TestFactory
  Stream<DynamicTest> everySchemeIsRead() throws IOException {
    try (Stream<Path> files = Files.walk(RULES, 3)) {
      List<Path> schemes =
          files.filter(file -> file.endsWith("scheme.yaml")).map(Path::getParent).sorted().toList();
      assertThat(schemes).isNotEmpty();
      return schemes.stream()
          .map(RULES::relativize)
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      folder.toString(),
                      () -> {
                        Scheme scheme = read(folder.getName(0) + "/" + folder.getName(1));
                        assertThat(scheme.indicators()).isNotEmpty();
                      }));
    }
  }

  @Test
  void egepRound7() throws IOException {
    Scheme scheme = read("egep/round-7");
    assertThat(scheme.indicators()).hasSize(30);
    assertThat(scheme.root().children())
        .extracting(node -> node.id() + " " + node.weight().orElseThrow().value())
        .containsExactly("user-centric 30", "transparent 20", "integrated 30", "participatory 20");
    assertThat(scheme.dimensions()).hasSize(13);
    assertThat(scheme.bands()).hasSize(4);
    assertThat(scheme.figures()).hasSize(2);
  }

  @Test
  void maturityRound3ChangesTheWeightsOfRound5() throws IOException {
    assertThat(weights("maturity/round-5")).containsExactly("0.25", "0.2", "0.2", "0.25", "0.1");
    assertThat(weights("maturity/round-3")).containsExactly("0.25", "0.25", "0.15", "0.25", "0.1");
    assertThat(read("maturity/round-4").conditions()).hasSize(5);
    assertThat(Placeholders.of(read("maturity/round-1"))).hasSize(5);
  }

  @Test
  void tehranAsPrintedDepartsFromTehranInFourNodes() throws IOException {
    Scheme recalculated = read("tehran/1400");
    Scheme asPrinted = read("tehran/1400-as-printed");
    assertThat(recalculated.indicators()).hasSize(91);
    assertThat(recalculated.root().children()).hasSize(5);
    assertThat(recalculated.dimensions()).as("5 steps, 17 sub-factors").hasSize(22);
    assertThat(recalculated.root().children())
        .allSatisfy(
            step -> {
              assertThat(step.bands()).hasSize(5);
              assertThat(step.passesAt()).isPresent();
            });
    assertThat(quirks(recalculated))
        .containsExactly("step-2 39.5", "portal-information 24", "step-4 36.4", "security 18.9");
    assertThat(quirks(asPrinted))
        .containsExactly(
            "step-2 39.5",
            "portal-information 24",
            "s2q12 x 2",
            "s2q13 x 2",
            "step-3 93.7",
            "step-4 40.4",
            "security 18.9");
    assertThat(Placeholders.of(recalculated))
        .filteredOn(p -> p.kind() == Placeholder.Kind.PASSES_AT)
        .extracting(Placeholder::id)
        .containsExactly("step-2", "step-3", "step-4", "step-5");
  }

  /** Where a scheme does not simply add up points. */
  private static List<String> quirks(Scheme scheme) {
    return scheme
        .root()
        .walk()
        .filter(node -> node.counts() > 1 || node.ideal().isPresent())
        .map(
            node ->
                node.id()
                    + (node.counts() > 1 ? " x " + node.counts() : "")
                    + node.ideal().map(ideal -> " " + Exact.text(ideal.value())).orElse(""))
        .toList();
  }

  private static List<String> weights(String folder) throws IOException {
    return read(folder).root().children().stream()
        .map(node -> Exact.text(node.weight().orElseThrow().value()))
        .toList();
  }

  private static Scheme read(String folder) throws IOException {
    Deque<SchemeFile> chain = new ArrayDeque<>();
    Optional<String> next = Optional.of(folder);
    while (next.isPresent()) {
      String name = next.get() + "/scheme.yaml";
      chain.addFirst(new SchemeFile(name, Files.readAllBytes(RULES.resolve(name))));
      next = SchemeReader.basedOn(chain.getFirst()).map(BasedOn::path);
    }
    String[] names = folder.split("/", -1);
    return SchemeReader.read(names[0], names[1], List.copyOf(chain));
  }
}
