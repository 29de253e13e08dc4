package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String SCHEMA = "/ir/sanjeh/check/report/sarif-2.1.0-subset.schema.json";

  @TempDir private Path folder;

  private static Path fault(String name) {
    return Path.of("fixtures", "check", name);
  }

  @ParameterizedTest
  @CsvSource({
    "clean, 0",
    "accepted, 0",
    "ranges-that-could-be-one, 0",
    "unknown-folder, 2",
    "gap-of-one-value, 1",
    "swapped-scores, 1",
    "stale-acceptance, 1",
    "bands-with-a-hole, 2"
  })
  void theExitCodeTellsWhatIsToBeDone(String name, int code) {
    assertThat(new Shell().run("check", fault(name))).isEqualTo(code);
  }

  @Test
  void aFindingIsToldWithPlaceExampleAndRemedy() {
    Shell shell = new Shell();
    shell.run("check", fault("gap-of-one-value").resolve("sample/one"));
    assertThat(shell.out())
        .isEqualTo(
            """
            fixtures/check/gap-of-one-value/sample/one: 7 scored nodes, 18 rules, tried on 76 sets of facts
              fixtures/check/gap-of-one-value/sample/one/guide.drl:75: error: "datasets" has no option for Agency.datasets = 10 [gap]
                  see fixtures/check/gap-of-one-value/sample/one/guide.drl:83: rule "datasets.some  fewer than ten datasets"
                  let "datasets.ten" or "datasets.some" hold there (>= for >, <= for <), or write a rule for it

            1 error, 0 warnings, 0 notices; 0 accepted
            """);
  }

  @Test
  void anExampleThatTheMessageDoesNotHoldIsAdded() {
    Shell shell = new Shell();
    shell.run("check", fault("option-within-another"));
    assertThat(shell.out()).contains("\n      example: Agency.datasets = 100\n");
  }

  @Test
  void acceptedFindingsAreCountedAndListedOnDemand() {
    Shell shell = new Shell();
    shell.run("check", fault("accepted"));
    assertThat(shell.out()).doesNotContain("illegible").endsWith("1 accepted\n");
    Shell all = new Shell();
    assertThat(all.run("check", fault("accepted"), "--all")).isEqualTo(ExitCode.DONE);
    assertThat(all.out()).contains("accepted since 1405-08-30: illegible in the print");
  }

  @Test
  void aTreeIsCheckedFolderByFolder() {
    for (String name : List.of("gap-of-one-value", "clean", "bands-with-a-hole")) {
      copy(fault(name).resolve("sample/one"), folder.resolve(name).resolve("sample/one"));
    }
    Shell shell = new Shell();
    assertThat(shell.run("check", folder)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.out())
        .containsSubsequence("[scheme.band-hole]", "/clean/sample/one: 7 scored", "[gap]")
        .endsWith("1 problem, 1 error, 0 warnings, 0 notices; 0 accepted\n");
  }

  @Test
  void whereNothingIsToCheckTheFolderIsNamed() {
    Shell shell = new Shell();
    assertThat(shell.run("check", folder)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains(folder.toString(), "there is no scheme.yaml here or below");
    Shell none = new Shell();
    assertThat(none.run("check")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(none.err()).contains("Missing RULES");
  }

  @Test
  void aKindOfFindingIsExplained() {
    Shell shell = new Shell();
    assertThat(shell.run("check", "--explain", "gap")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .startsWith("gap (error)\nno option holds for a value\nهیچ گزینه‌ای")
        .contains("bad\n    $agency : Agency( datasets > 10 )\n")
        .contains("good\n    $agency : Agency( datasets >= 10 )\n");
    Shell list = new Shell();
    assertThat(list.run("check", "--explain")).isEqualTo(ExitCode.DONE);
    assertThat(list.out().lines())
        .hasSizeGreaterThan(40)
        .anyMatch(line -> line.startsWith("overlap (error): two options hold at once / دو گزینه"));
    Shell unknown = new Shell();
    assertThat(unknown.run("check", "--explain", "overlop")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(unknown.err())
        .contains("There is no finding \"overlop\". Did you mean \"overlap\"?");
  }

  @Test
  void jsonHoldsEveryPartOfAFinding() throws IOException {
    JsonNode report = report("json", fault("overlap-at-a-boundary"));
    assertThat(report.get("errors").asInt()).isEqualTo(1);
    JsonNode finding = report.at("/folders/0/findings/0");
    assertThat(finding.get("id").asText()).isEqualTo("overlap");
    assertThat(finding.get("severity").asText()).isEqualTo("error");
    assertThat(finding.get("file").asText())
        .isEqualTo("fixtures/check/overlap-at-a-boundary/sample/one/guide.drl");
    assertThat(finding.get("line").asInt()).isEqualTo(1);
    assertThat(finding.get("where").asText()).isEqualTo("speed.quick + speed.fair");
    assertThat(finding.at("/counterexample/Portal.speed").asText()).isEqualTo("90");
    assertThat(finding.at("/related/0/line").asInt()).isEqualTo(9);
    assertThat(finding.get("remedy").asText()).contains("exclude each other");
    assertThat(report.at("/folders/0/digest").asText()).startsWith("sha256:");
    assertThat(report("json", fault("accepted")).at("/folders/0/accepted/0/reason").asText())
        .contains("illegible");
    assertThat(report("json", fault("bands-with-a-hole")).at("/folders/0/problems/0/id").asText())
        .isEqualTo("scheme.band-hole");
  }

  @ParameterizedTest
  @CsvSource({
    "overlap-at-a-boundary, overlap, error",
    "swapped-rows, row-order, warning",
    "ranges-that-could-be-one, mergeable-ranges, note",
    "bands-with-a-hole, scheme.band-hole, error"
  })
  void sarifFollowsItsSchema(String name, String id, String level) throws IOException {
    JsonNode log = report("sarif", fault(name));
    assertThat(sarif().validate(log)).isEmpty();
    JsonNode result = log.at("/runs/0/results/0");
    assertThat(result.get("ruleId").asText()).isEqualTo(id);
    assertThat(result.get("level").asText()).isEqualTo(level);
    int index = result.get("ruleIndex").asInt();
    assertThat(log.at("/runs/0/tool/driver/rules/" + index + "/id").asText()).isEqualTo(id);
    String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    assertThat(Path.of(uri)).isRegularFile();
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
  }

  @Test
  void sarifTellsAcceptedFindingsAsSuppressed() throws IOException {
    JsonNode log = report("sarif", fault("stale-acceptance"));
    assertThat(sarif().validate(log)).isEmpty();
    List<String> suppressed = new ArrayList<>();
    log.at("/runs/0/results")
        .forEach(r -> suppressed.add(r.get("ruleId").asText() + " " + r.has("suppressions")));
    assertThat(suppressed).containsExactlyInAnyOrder("stale-acceptance false", "placeholder true");
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    for (String format : List.of("text", "json", "sarif")) {
      Shell one = new Shell();
      Shell other = new Shell();
      one.run("check", fault("percent-for-ratio"), "--format", format);
      other.run("check", fault("percent-for-ratio"), "--format", format);
      assertThat(one.out()).isEqualTo(other.out()).isNotEmpty();
    }
  }

  private JsonNode report(String format, Path rules) throws IOException {
    Path out = folder.resolve("report." + format);
    Shell shell = new Shell();
    shell.run("check", rules, "--format", format, "--out", out);
    assertThat(shell.out()).isEmpty();
    return new ObjectMapper().readTree(Files.readString(out));
  }

  private static Schema sarif() throws IOException {
    try (InputStream schema = CheckCommandTest.class.getResourceAsStream(SCHEMA)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (String file : List.of("scheme.yaml", "facts.drl", "guide.drl")) {
        Files.copy(from.resolve(file), to.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
