package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.cases.SampleFolder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command robustness, as a person uses it. */
class RobustnessCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FACTS =
      """
      { "scheme": "sample", "period": "one", "agencies": [
        { "id": "alef", "name": "سازمان «الف»، تهران", "nameEn": "Alef, \\"first\\"",
          "ratio": 0.9, "done": 1, "target": 4, "open": true,
          "services": [ { "id": "s1", "grade": "POOR", "inside": false } ],
          "desks": [ { "id": "d1", "working": true }, { "id": "d2", "working": true } ] },
        { "id": "be", "name": "=HYPERLINK(1)", "nameEn": "Be <b>",
          "ratio": 0.1, "done": 4, "target": 4,
          "services": [ { "id": "s1", "grade": "GOOD", "inside": false },
                        { "id": "s2", "grade": "GOOD", "inside": true } ] },
        { "id": "pe", "ratio": 0.1, "done": 1, "target": 5,
          "services": [ { "id": "s1", "grade": "POOR", "inside": false } ] } ] }
      """;

  @TempDir private Path root;
  private SampleFolder folder;
  private Path facts;
  private final Shell shell = new Shell();

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
    facts = folder.write("facts.json", FACTS);
  }

  private int run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("robustness", facts, "--rules", folder.rules()));
    all.addAll(List.of(arguments));
    return shell.run(all.toArray());
  }

  private List<CSVRecord> table(Object... arguments) throws IOException {
    assertThat(run(arguments)).isEqualTo(ExitCode.DONE);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(shell.out()))
        .getRecords();
  }

  @Test
  void tellsIntervalsWeightsAndPairs() {
    assertThat(run("--vary", "1")).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .startsWith("sample\nنمونه\n")
        .containsSubsequence(
            "5 weights vary: stated and inferred ones by 100 % of their value to either side",
            "10000 draws from inside the ranges (seed 1400), and all 32 corners",
            "agency",
            "سازمان «الف»، تهران",
            "the one that matters most first",
            "Of 3 pairs of agencies with an order",
            "Others may turn at weights that were not tried.",
            "turned",
            "alef  Alef, \"first\"  سازمان «الف»، تهران")
        .doesNotContain("\r");
    assertThat(shell.out().lines().filter(line -> line.contains("  pe")))
        .as("an agency without names goes by its id")
        .isNotEmpty();
  }

  @Test
  void textShowsAsManyAsIsAskedFor() {
    assertThat(run("--vary", "1", "--top", "1")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("(1 of 5)").doesNotContain("(20 of");
    Shell all = new Shell();
    all.run("robustness", facts, "--rules", folder.rules(), "--vary", "1", "--top", "0");
    assertThat(all.out()).doesNotContain(" of 5)");
  }

  @Test
  void jsonHoldsEverything() throws IOException {
    assertThat(run("--vary", "1", "--format", "json")).isEqualTo(ExitCode.DONE);
    JsonNode report = JSON.readTree(shell.out());
    assertThat(report.at("/rules/scheme").asText()).isEqualTo("sample");
    assertThat(report.at("/rules/digest").asText()).isNotEmpty();
    assertThat(report.at("/study/draws").asInt()).isEqualTo(10_000);
    assertThat(report.at("/study/seed").asLong()).isEqualTo(1400);
    assertThat(report.at("/study/allCorners").asBoolean()).isTrue();
    assertThat(report.at("/agencies")).hasSize(3);
    JsonNode first = report.at("/agencies/0");
    assertThat(first.at("/id").asText()).isEqualTo("be");
    assertThat(report.at("/agencies/1/name").asText()).isEqualTo("سازمان «الف»، تهران");
    assertThat(first.at("/best").asInt()).isEqualTo(1);
    assertThat(first.at("/worst").asInt()).isEqualTo(2);
    assertThat(report.at("/agencies/2").has("name")).isFalse();
    assertThat(report.at("/weights")).hasSize(5);
    assertThat(report.at("/weights/0/provenance").asText()).isEqualTo("stated");
    assertThat(report.at("/pairs/list/0/behind").asText()).isEqualTo("alef");
    assertThat(report.at("/pairs/list/0/turned").decimalValue())
        .isBetween(new java.math.BigDecimal("0.01"), new java.math.BigDecimal("0.99"));
  }

  @Test
  void csvIsSafeForSpreadsheets() throws IOException {
    List<CSVRecord> agencies = table("--format", "csv");
    assertThat(agencies).hasSize(3);
    assertThat(agencies.get(1).get("name")).isEqualTo("سازمان «الف»، تهران");
    assertThat(agencies.get(1).get("nameEn")).isEqualTo("Alef, \"first\"");
    assertThat(agencies.get(0).get("name")).isEqualTo("'=HYPERLINK(1)");
    assertThat(agencies.get(0).get("rank")).isEqualTo("1");
    assertThat(agencies.get(2).get("name")).isEmpty();
  }

  @Test
  void csvHasATableOfWeightsAndOneOfPairs() throws IOException {
    List<CSVRecord> weights = table("--format", "csv", "--table", "weights");
    assertThat(weights).extracting(row -> row.get("node")).contains("part", "1", "2", "3", "4");
    assertThat(weights).extracting(row -> row.get("title")).contains("بخش");
    Shell second = new Shell();
    second.run(
        "robustness",
        facts,
        "--rules",
        folder.rules(),
        "--vary",
        "1",
        "--format",
        "csv",
        "--table",
        "pairs");
    assertThat(second.out()).startsWith("ahead,behind,turned\nbe,alef,0.");
  }

  @Test
  void hostileNamesStayOnTheirLine() {
    facts =
        folder.write(
            "facts.json",
            FACTS
                .replace("Be <b>", "Be\\u202Eeb\\u001b[31m\\nrank 1")
                .replace("=HYPERLINK(1)", "@SUM(A1)\\u2028"));
    assertThat(run("--vary", "1")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("\\u{202e}", "\\u{1b}[31m\\u{a}rank 1", "\\u{2028}")
        .doesNotContain("\u202e", "\u001b", "\u2028");
  }

  @Test
  void placeholdersVaryOverTheirWholeRangeUnlessToldNotTo() throws IOException {
    folder.change(
        "scheme.yaml",
        "en: \"three\" }, weight: 1",
        "en: \"three\" }, weight: { placeholder: 1, note: \"lost\" }");
    run("--format", "json");
    assertThat(JSON.readTree(shell.out()).at("/study/weights").asInt()).isEqualTo(5);
    assertThat(weights("--vary", "0")).isZero();
    assertThat(weights("--vary", "0", "--placeholders", "vary")).isEqualTo(1);
    assertThat(weights("--vary", "0.3", "--placeholders", "keep")).isEqualTo(4);
    Shell text = new Shell();
    text.run("robustness", facts, "--rules", folder.rules());
    assertThat(text.out())
        .contains("placeholders over their whole range")
        .contains("These rules hold 1 placeholder (");
  }

  private int weights(String... arguments) throws IOException {
    Shell json = new Shell();
    List<Object> all =
        new ArrayList<>(
            List.of("robustness", facts, "--rules", folder.rules(), "--format", "json"));
    all.addAll(List.of(arguments));
    assertThat(json.run(all.toArray())).isEqualTo(ExitCode.DONE);
    return JSON.readTree(json.out()).at("/study/weights").asInt();
  }

  @Test
  void nothingVariesAtZero() {
    assertThat(run("--vary", "0")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("No weight varies: every interval is the agency's rank.")
        .doesNotContain("matters most");
  }

  @Test
  void sameSeedSameBytesWhateverTheThreads() {
    run("--format", "json", "--vary", "0.9", "--threads", "1");
    for (String threads : List.of("2", "5")) {
      assertThat(other("--threads", threads)).isEqualTo(shell.out());
    }
    assertThat(other("--seed", "1400")).isEqualTo(shell.out());
    assertThat(other("--seed", "7")).isNotEqualTo(shell.out());
    assertThat(other("--seed", "-7")).isNotEqualTo(other("--seed", "7"));
  }

  private String other(String... arguments) {
    Shell other = new Shell();
    List<Object> all =
        new ArrayList<>(
            List.of("robustness", facts, "--rules", folder.rules(), "--format", "json"));
    all.addAll(List.of("--vary", "0.9"));
    all.addAll(List.of(arguments));
    assertThat(other.run(all.toArray())).isEqualTo(ExitCode.DONE);
    return other.out();
  }

  @Test
  void writesAFileWholeOrNotAtAll() throws IOException {
    Path out = root.resolve("report.json.gz");
    assertThat(run("--format", "json", "--out", out)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEmpty();
    try (var packed = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(JSON.readTree(packed).at("/agencies")).hasSize(3);
    }
    Path nowhere = root.resolve("no/such/folder/report.json");
    assertThat(new Shell().run("robustness", facts, "--rules", folder.rules(), "--out", nowhere))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(nowhere).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--vary, 1.01, from 0 to 1",
    "--vary, -0.1, from 0 to 1",
    "--vary, some, --vary",
    "--draws, 0, from 1",
    "--draws, 1000000000, from 1",
    "--draws, 2.5, --draws",
    "--top, -1, from 0",
    "--seed, x, --seed",
    "--threads, 0, from 1",
    "--placeholders, maybe, --placeholders",
    "--format, xml, --format",
    "--table, all, --table",
    "--nonsense, 1, --nonsense"
  })
  void wrongUseIsUnusable(String option, String value, String told) {
    assertThat(run(option, value)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains(told);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void unusableInputIsTold() {
    assertThat(shell.run("robustness")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.run("robustness", root.resolve("nowhere.json"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.run("robustness", facts, "--rules", root)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.run("robustness", facts, "--rules", "rules/maturity/round-5"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("the facts are for sample/one");
    assertThat(shell.run("robustness", "fixtures/aro/1400/cases.json"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("--with RESULT.json");
    facts = folder.write("facts.json", FACTS.replace("0.9", "9"));
    assertThat(run()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.out()).isEmpty();
  }

  /** A result of another scheme that the rules ask for is given as to the command evaluate. */
  @Test
  void takesTheResultOfAnotherScheme() throws IOException {
    Path egep = root.resolve("egep.json");
    Path before = Path.of("fixtures/aro/1400/egep-facts.json");
    assertThat(new Shell().run("evaluate", before, "--format", "json", "--out", egep)).isZero();
    Path round = Path.of("fixtures/aro/1400/cases.json");
    Shell evaluated = new Shell();
    assertThat(evaluated.run("evaluate", round, "--with", egep, "--format", "json")).isZero();
    Map<String, Integer> published = new LinkedHashMap<>();
    for (JsonNode agency : JSON.readTree(evaluated.out()).at("/agencies")) {
      if (agency.hasNonNull("rank")) {
        published.put(agency.at("/id").asText(), agency.at("/rank").asInt());
      }
    }
    // Next to nothing is drawn and added up in floating point, and no order moves.
    for (String vary : List.of("0", "0.00000000000001")) {
      Shell own = new Shell();
      assertThat(
              own.run(
                  "robustness",
                  round,
                  "--with",
                  egep,
                  "--format",
                  "json",
                  "--vary",
                  vary,
                  "--placeholders",
                  "keep",
                  "--draws",
                  "20"))
          .isEqualTo(ExitCode.DONE);
      Map<String, Integer> ranks = new LinkedHashMap<>();
      for (JsonNode agency : JSON.readTree(own.out()).at("/agencies")) {
        int rank = agency.at("/rank").asInt();
        ranks.put(agency.at("/id").asText(), rank);
        assertThat(List.of(agency.at("/best").asInt(), agency.at("/worst").asInt()))
            .containsOnly(rank);
      }
      assertThat(ranks).isEqualTo(published).hasSizeGreaterThan(60);
    }
  }
}
