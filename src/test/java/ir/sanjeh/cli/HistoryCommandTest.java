package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds beside each other, groups and correlations, from the command line. */
class HistoryCommandTest {
  private static final Path ROUND_FIVE = Path.of("fixtures/maturity/round-5/services.json");
  private static final Path CENTRE = Path.of("fixtures/egep/round-7/centre.json");

  @TempDir private static Path history;

  @TempDir private Path folder;

  @BeforeAll
  static void evaluateTheEarlierRounds() {
    for (int i = 1; i <= 4; i++) {
      Path facts = Path.of("fixtures/maturity/history/round-" + i + ".json");
      Path out = history.resolve("round-" + i + ".json");
      assertThat(new Shell().run("evaluate", facts, "--format", "json", "--out", out)).isZero();
    }
  }

  private static String out(Object... arguments) {
    Shell shell = new Shell();
    assertThat(shell.run(arguments)).as(shell.err()).isEqualTo(ExitCode.DONE);
    return shell.out();
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            new StringReader(csv),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  @Test
  void theTableTellsTheTrend() {
    String table = out("evaluate", ROUND_FIVE, "--history", history);
    assertThat(table)
        .contains("round-1                 37 of 60          0 of 573  زمستان ۱۳۹۵")
        .contains("since round-4: 56 agencies have a score in both")
        .contains("+31.60     +84.18", "سازمان آموزش فنی و حرفه‌ای کشور")
        .contains("largest losses since round-4", "new in round-5: 15")
        .contains("opted-out: وزارت نیرو  Ministry of Energy")
        .contains("presence and integration were measured more strictly than in round 4")
        .contains("of 34 agencies the earlier results say nothing");
    assertThat(out("evaluate", ROUND_FIVE)).doesNotContain("since round-4", "largest");
  }

  @Test
  void theJsonFollowsItsPublishedSchemaWhateverTheThreads() throws IOException {
    String one =
        out("evaluate", ROUND_FIVE, "--format", "json", "--threads", "1", "--history", history);
    String four =
        out("evaluate", ROUND_FIVE, "--format", "json", "--threads", "4", "--history", history);
    assertThat(four).isEqualTo(one);
    assertThat(valid(one)).isEmpty();
    assertThat(json(one).at("/trend/rounds")).hasSize(5);
    assertThat(json(one).at("/agencies/0/trend/status").asText()).isEqualTo("continued");

    // A result with a trend is a result like any other.
    Path out = folder.resolve("round-5.json");
    Files.writeString(out, one);
    assertThat(out("correlate", out, "--of", "total", "--with", "total")).contains("1.0000");
  }

  @Test
  void groupsAndCorrelationsFollowThePublishedSchema() throws IOException {
    String result = out("evaluate", CENTRE, "--format", "json");
    assertThat(valid(result)).isEmpty();
    JsonNode parent = json(result).at("/groups/parent");
    assertThat(parent.get("field").asText()).isEqualTo("Agency.parent");
    JsonNode own = json(result).at("/agencies/0/groups");
    assertThat(own.fieldNames()).toIterable().isSubsetOf("parent", "cluster");
    assertThat(json(result).at("/correlations/0/of").asText()).isEqualTo("user-centric");
  }

  @Test
  void factsWithRemarksFollowThePrintedSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json(out("schema", "rules/maturity/round-5")));
    JsonNode facts = json(Files.readString(ROUND_FIVE));
    assertThat(facts.has("published")).isTrue();
    assertThat(facts.has("cooperation")).isTrue();
    assertThat(schema.validate(facts)).isEmpty();
    JsonNode wrong = json("{\"id\": \"x\", \"status\": \"opted out\"}");
    ((ArrayNode) facts.get("cooperation")).add(wrong);
    assertThat(schema.validate(facts)).isNotEmpty();
  }

  private static List<?> valid(String result) throws IOException {
    try (InputStream file = Result.class.getResourceAsStream("result.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(file);
      return schema.validate(json(result));
    }
  }

  @Test
  void theCsvHasColumnsForTheRoundsAndRowsForThoseWhoLeft() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"scheme": "maturity", "period": "round-5",
         "published": {"agencies": 105},
         "cooperation": [
           {"id": "export-guarantee-fund", "status": "opted-out", "reason": "=asked to"}],
         "agencies": [
          {"id": "imidro", "presence": 88.12, "printedTotal": 81.68},
          {"id": "fresh", "printedTotal": 60}]}
        """);
    List<CSVRecord> rows = records(out("evaluate", facts, "--format", "csv", "--history", history));

    CSVRecord imidro = rows.get(0);
    assertThat(imidro.get("id")).isEqualTo("imidro");
    assertThat(imidro.get("score round-1")).isEmpty();
    assertThat(imidro.get("score round-4")).isEqualTo("81.92");
    assertThat(imidro.get("status")).isEqualTo("continued");
    assertThat(imidro.get("since")).isEqualTo("round-4");
    assertThat(imidro.get("change")).isEqualTo("-0.24");
    assertThat(imidro.get("growth")).isEqualTo("-0.29");
    assertThat(imidro.get("rankChange")).isEmpty();
    assertThat(imidro.get("change presence")).isEqualTo("-1.88");
    assertThat(imidro.get("first")).isEqualTo("round-2");
    assertThat(imidro.get("change since first")).isEqualTo("63.27");
    assertThat(rows.get(1).get("status")).isEqualTo("without-history");
    assertThat(rows.get(1).get("since")).isEmpty();

    // All who were in an earlier round but imidro, without a rank, an opted-out one among them.
    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(rows).allSatisfy(row -> assertThat(row.isConsistent()).isTrue());
    CSVRecord fund =
        rows.stream()
            .filter(r -> r.get("id").equals("export-guarantee-fund"))
            .findFirst()
            .orElseThrow();
    assertThat(fund.get("rank")).isEmpty();
    assertThat(fund.get("score")).isEmpty();
    assertThat(fund.get("score round-4")).isEqualTo("83.42");
    assertThat(fund.get("status")).isEqualTo("opted-out");
    assertThat(rows.get(2).get("status")).isIn("not-in-these-facts", "opted-out");
  }

  @Test
  void theCsvHasColumnsForTheGroups() throws IOException {
    List<CSVRecord> rows = records(out("evaluate", CENTRE, "--format", "csv"));
    CSVRecord centre =
        rows.stream()
            .filter(r -> r.get("id").equals("e-commerce-development-center"))
            .findFirst()
            .orElseThrow();
    assertThat(centre.get("parent")).isEqualTo("وزارت صنعت، معدن و تجارت");
    assertThat(centre.get("parent score")).isEqualTo(centre.get("score"));
    assertThat(Integer.parseInt(centre.get("parent rank")))
        .isBetween(1, Integer.parseInt(centre.get("parent of")));
  }

  @Test
  void renamedAgenciesKeepTheirHistory() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"scheme": "maturity", "period": "round-5", "agencies": [
          {"id": "mines-organization", "printedTotal": 81.68}]}
        """);
    Path aliases = folder.resolve("aliases.yaml");
    Files.writeString(aliases, "aliases:\n  - { old: imidro, new: mines-organization }\n");
    JsonNode result =
        json(
            out(
                "evaluate",
                facts,
                "--format",
                "json",
                "--history",
                history.resolve("round-3.json"),
                history.resolve("round-4.json"),
                "--aliases",
                aliases));
    assertThat(result.at("/trend/rounds/0/period").asText()).isEqualTo("round-3");
    assertThat(result.at("/agencies/0/trend/rounds/0/id").asText()).isEqualTo("imidro");
    assertThat(result.at("/agencies/0/trend/rounds/2/movement/change").decimalValue())
        .isEqualByComparingTo("-0.24");
    assertThat(result.at("/trend/renamed/0/old").asText()).isEqualTo("imidro");
  }

  @Test
  void whatDoesNotFitIsToldAndNothingIsWritten() throws IOException {
    Path out = folder.resolve("out.json");
    Path other = folder.resolve("centre.json");
    assertThat(new Shell().run("evaluate", CENTRE, "--format", "json", "--out", other)).isZero();
    Shell shell = new Shell();
    int code =
        shell.run(
            "evaluate",
            ROUND_FIVE,
            "--format",
            "json",
            "--out",
            out,
            "--history",
            history.resolve("round-1.json"),
            other,
            ROUND_FIVE,
            folder.resolve("missing.json"));
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err())
        .contains("centre.json: this is a result of egep/round-7, and the facts are for maturity")
        .contains("services.json:1:1: this is a facts file, not a result")
        .contains("missing.json: there is no such file");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(other);
    }
  }

  @Test
  void usageIsTold() {
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", ROUND_FIVE, "--aliases", "a.yaml"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("--aliases goes with --history");
    assertThat(new Shell().run("evaluate", ROUND_FIVE, "--history")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(new Shell().run("correlate", history.resolve("round-1.json"), "--of", "total"))
        .isEqualTo(ExitCode.UNUSABLE);
  }

  @Test
  void anyTwoScoresOfAResultCorrelate() throws IOException {
    Path result = folder.resolve("centre.json");
    String own = out("evaluate", CENTRE, "--format", "json");
    Files.writeString(result, own);
    JsonNode inResult = json(own).at("/correlations/0");

    JsonNode again =
        json(out("correlate", result, "--of", "user-centric", "--with", "7", "--format", "json"));
    assertThat(again).isEqualTo(inResult);
    // The in-person rate is 100 - the user-centric score.
    assertThat(out("correlate", result, "--of", "in-person-rate", "--with", "user-centric"))
        .contains("in-person-rate with user-centric (User-centric government): -1.0000");

    Shell shell = new Shell();
    assertThat(shell.run("correlate", result, "--of", "usercentric", "--with", "7"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("no score \"usercentric\"", "Did you mean \"user-centric\"?");
  }

  @Test
  void aCorrelationThatIsNotDefinedIsSaidToBeSo() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"scheme": "maturity", "period": "round-5", "agencies": [
          {"id": "a", "presence": 50, "interaction": 50},
          {"id": "b", "presence": 60, "interaction": 50},
          {"id": "c", "presence": 70}]}
        """);
    Path result = folder.resolve("result.json");
    out("evaluate", facts, "--format", "json", "--out", result);
    assertThat(out("correlate", result, "--of", "presence", "--with", "interaction"))
        .contains("not defined, all 2 agencies have the same score of interaction")
        .doesNotContain("NaN");
  }
}
