package ir.sanjeh.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule without provenance has that of the folder in which it stands. */
class InheritedProvenanceTest {
  private static final Path BASE = Path.of("fixtures", "broken-rules", "base");

  private static final String ON_TOP =
      """
      scheme: sample
      period: two
      title: { fa: "دو", en: "two" }
      based-on: sample/one
      """;

  private static String rule(String node, String option, String type, String annotations) {
    return """
    rule "%1$s.%2$s  text"
        @label( fa = "گزینه", en = "option" ) %4$s
    when
        $x : %3$s( ratio > 0.6 )
    then
        awards.give( $x, "%1$s", 1 );
    end
    """
        .formatted(node, option, type, annotations);
  }

  private static RuleFile file(String name, String text) {
    return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SchemeFile scheme(String name, String text) {
    return new SchemeFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The options with the provenance of their scores and thresholds. */
  private static List<String> provenance(String laterScheme, RuleFile... later) throws IOException {
    List<RuleFile> first =
        List.of(
            new RuleFile("facts.drl", Files.readAllBytes(BASE.resolve("facts.drl"))),
            file(
                "guide.drl",
                rule("1", "high", "Agency", "")
                    + rule("2", "high", "Service", "")
                    + rule("2", "low", "Service", "@score( stated ) @threshold( placeholder )")));
    String base =
        Files.readString(BASE.resolve("scheme.yaml"))
            .replace(
                "scores: stated, thresholds: stated", "scores: inferred, thresholds: placeholder");
    assertThat(base).contains("inferred");
    Scheme scheme =
        SchemeReader.read(
            "sample",
            "two",
            List.of(
                scheme("sample/one/scheme.yaml", base),
                scheme("sample/two/scheme.yaml", laterScheme)));
    return GuideReader.read(List.of(first, List.of(later)), scheme).rules().stream()
        .map(r -> r.option() + " " + r.scoreProvenance() + " " + r.thresholdProvenance())
        .toList();
  }

  @Test
  void inheritedRulesKeepTheirFoldersDefault() throws IOException {
    String stated =
        ON_TOP + "provenance: { weights: stated, scores: stated, thresholds: stated }\n";

    assertThat(provenance(stated, file("guide.drl", rule("1", "best", "Agency", ""))))
        .containsExactlyInAnyOrder(
            "2.high INFERRED PLACEHOLDER", "2.low STATED PLACEHOLDER", "1.best STATED STATED");
  }

  @Test
  void aFolderThatSaysNothingGoesOnWithWhatWasSaid() throws IOException {
    assertThat(provenance(ON_TOP, file("guide.drl", rule("1", "best", "Agency", ""))))
        .contains("2.high INFERRED PLACEHOLDER", "1.best INFERRED PLACEHOLDER");
  }

  @Test
  void foldersAndSchemeMustBeOfTheSameChain() throws IOException {
    Scheme scheme =
        SchemeReader.read(
            "sample",
            "one",
            List.of(
                new SchemeFile("scheme.yaml", Files.readAllBytes(BASE.resolve("scheme.yaml")))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuideReader.read(List.of(List.of(), List.of()), scheme));
  }
}
