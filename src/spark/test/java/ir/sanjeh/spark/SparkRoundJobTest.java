package ir.sanjeh.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import ir.sanjeh.api.Evaluation;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.RoundFacts;
import ir.sanjeh.api.RoundResult;
import ir.sanjeh.api.RuleSource;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A round on the engine, beside the same round in one process. */
class SparkRoundJobTest {
  private static final Path EGEP = Path.of("rules/egep/round-7");
  private static final Path FACTS = Path.of("fixtures/egep/round-7");
  private static final ObjectMapper JSON = ResultJson.mapper();
  private static final Map<Path, Evaluator> OPENED = new ConcurrentHashMap<>();
  private static JavaSparkContext spark;

  @TempDir Path temporary;

  @BeforeAll
  static void start() {
    SparkConf conf = RoundJob.configured(new SparkConf());
    conf.setAppName("test").setMaster("local[2]").set("spark.ui.enabled", "false");
    conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
    spark = new JavaSparkContext(conf);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  /** What a job leaves behind. */
  private record Run(int code, String said) {}

  private static Run run(Path rules, Path facts, Path out, int partitions) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        new RoundJob(spark, partitions)
            .run(rules, facts.toString(), out.toString(), new PrintStream(said, true, UTF_8));
    return new Run(code, said.toString(UTF_8));
  }

  private static Evaluator rules(Path folder) {
    return OPENED.computeIfAbsent(folder, each -> Evaluator.open(RuleSource.folder(each)));
  }

  private byte[] alone(Path rules, Path facts) throws IOException {
    Path file = temporary.resolve("alone.json");
    try (RoundResult result = rules(rules).evaluate(RoundFacts.file(facts), 2)) {
      result.writeJson(file);
    }
    return Files.readAllBytes(file);
  }

  private static List<String> sortedLines(byte[] result) {
    return new String(result, UTF_8)
        .lines()
        .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "rules/egep/round-7, fixtures/egep/round-7/national.json.gz, 1",
    "rules/egep/round-7, fixtures/egep/round-7/national.json.gz, 3",
    "rules/egep/round-7, fixtures/egep/round-7/national.json.gz, 7",
    "rules/egep/round-7, fixtures/egep/round-7/national-evidence.json.gz, 3",
    "rules/maturity/round-5, fixtures/maturity/round-5/services.json, 7",
    "rules/tehran/1400, fixtures/tehran/1400/scores.json, 3",
  })
  void theResultIsThatOfOneProcessByteForByte(Path rules, Path facts, int partitions)
      throws IOException {
    Path out = temporary.resolve("result.json");
    Files.writeString(out, "an older result");

    assertThat(run(rules, facts, out, partitions)).isEqualTo(new Run(0, ""));

    byte[] alone = alone(rules, facts);
    assertThat(sortedLines(Files.readAllBytes(out)).equals(sortedLines(alone))).isTrue();
    // The agencies come by rank in both, so that nothing has to be sorted at all.
    assertThat(Files.mismatch(out, temporary.resolve("alone.json"))).isEqualTo(-1);
    assertThat(left()).containsExactly("alone.json", "result.json");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFolderOfPartsGivesAFolderOfPartsInTheOrderOfTheRanks() throws IOException {
    JsonNode round = JSON.readTree(unpacked(FACTS.resolve("national.json.gz")));
    List<JsonNode> agencies = new ArrayList<>();
    round.get("agencies").forEach(agencies::add);
    Path facts = Files.createDirectory(temporary.resolve("facts"));
    ObjectNode header = ((ObjectNode) round).deepCopy();
    header.remove("agencies");
    Files.writeString(facts.resolve("header.json"), header.toPrettyString());
    Files.writeString(facts.resolve("a.jsonl"), lines(agencies.subList(0, 40)));
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(facts.resolve("b.jsonl.gz")))) {
      packed.write(lines(agencies.subList(40, 130)).getBytes(UTF_8));
    }
    Files.writeString(facts.resolve("c.jsonl"), "");
    Files.writeString(facts.resolve("d.jsonl"), lines(agencies.subList(130, agencies.size())));

    // Four files on seven partitions: some have nothing to do.
    Path out = temporary.resolve("result");
    assertThat(run(EGEP, facts, out, 7)).isEqualTo(new Run(0, ""));

    JsonNode alone = JSON.readTree(alone(EGEP, FACTS.resolve("national.json.gz")));
    assertThat(ranked(out)).isEqualTo(texts(alone.get("agencies")));
    ObjectNode head = (ObjectNode) JSON.readTree(out.resolve("head.json").toFile());
    ObjectNode expected = (ObjectNode) alone;
    expected.remove("agencies");
    String digest = ((ObjectNode) head.get("facts")).remove("digest").asText();
    ((ObjectNode) expected.get("facts")).remove("digest");
    assertThat(head).isEqualTo(expected);
    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    assertThat(left()).containsExactly("alone.json", "facts", "result");

    // Packed or not, the same facts have the same digest; and no folder is replaced.
    Files.writeString(facts.resolve("b.jsonl"), lines(agencies.subList(40, 130)));
    Files.delete(facts.resolve("b.jsonl.gz"));
    Path again = temporary.resolve("again.json.gz");
    assertThat(run(EGEP, facts, again, 2)).isEqualTo(new Run(0, ""));
    assertThat(JSON.readTree(unpacked(again)).get("facts").get("digest").asText())
        .isEqualTo(digest);
    assertThat(run(EGEP, facts, out, 2).said()).contains("[result.exists]");
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static String lines(List<JsonNode> agencies) {
    return agencies.stream().map(agency -> agency + "\n").collect(Collectors.joining());
  }

  private static List<String> texts(JsonNode agencies) {
    List<String> texts = new ArrayList<>();
    agencies.forEach(agency -> texts.add(agency.toString()));
    return texts;
  }

  private static List<String> ranked(Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(out.resolve("agencies"))) {
      for (Path file : files.sorted().toList()) {
        assertThat(file.getFileName().toString()).startsWith("part-");
        for (String line : Files.readAllLines(file)) {
          lines.add(JSON.readTree(line).toString());
        }
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Three wrong values in three agencies, in lines that begin anywhere.
        """
        {"scheme":"egep",
        "period":"round-7","agencies":[

          {"id":"یک","openDatasets":-1},{"id":"b",\r
         "openDatasets":"x"} ,
         {"id":"c"},  {"id":"d", "unknown": [1, {"a":2}]}]}""",
        // An agency that is no object; no agency at all; a header that is none; other rules.
        "{\"scheme\":\"egep\",\"period\":\"round-7\",\"agencies\":[{\"id\":\"a\"}, 5]}",
        "{\"scheme\":\"egep\",\"period\":\"round-7\",\"agencies\":[{\"id\":\"a\"}],\"title\":\"x\"}",
        "{\"scheme\":\"egep\",\"priod\":\"round-7\",\"agencies\":[{\"id\":\"a\"}]}",
        "{\"scheme\":\"egep\",\"period\":\"round-7\",\"agencies\":[{\"id\":\"a\"},]}",
        "{\"scheme\":\"egep\",\"period\":\"round-7\",\"agencies\":[{\"id\":\"a\", \"id\":\"b\"}]}",
        "{\"scheme\":\"egep\",\"period\":\"round-7\"}",
        "\uFEFF {\"scheme\":\"egep\",\"period\":\"round-7\",\"agencies\":[{\"id\":3}]}",
        "[]",
        "",
      })
  void problemsAreThoseOfOneProcess(String json) throws IOException {
    Path facts = Files.writeString(temporary.resolve("facts.json"), json);
    Path out = temporary.resolve("result.json");
    Files.writeString(out, "an older result");

    Run run = run(EGEP, facts, out, 3);

    List<String> expected = problems(facts);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).isEqualTo(String.join("\n", expected) + "\n");
    assertThat(out).hasContent("an older result");
    assertThat(left()).containsExactly("facts.json", "result.json");
  }

  private static List<String> problems(Path facts) {
    List<String> problems = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (Stream<Evaluation> all = rules(EGEP).stream(RoundFacts.file(facts))) {
                all.forEach(evaluation -> {});
              }
            })
        .isInstanceOfSatisfying(
            UnusableInputException.class,
            e -> e.problems().forEach(problem -> problems.add(problem.toString())));
    return problems;
  }

  @Test
  void whatTakesAllPartsIsCheckedToo() throws IOException {
    Path facts = temporary.resolve("facts.json");
    Path out = temporary.resolve("result.json");
    Files.writeString(
        facts,
        """
        {"scheme": "egep", "period": "round-7", "agencies": [
         {"id": "a"}, {"id": "b"},
         {"id": "a"}]}
        """);
    assertThat(run(EGEP, facts, out, 3).said())
        .contains(":3:2: agency \"a\" stands twice, first at")
        .contains(":2:2\n")
        .contains("[facts.duplicate-id]");
    Files.writeString(
        facts,
        "{\"scheme\": \"egep\", \"period\": \"round-7\", \"published\": {\"agencies\": 1},"
            + " \"agencies\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");
    assertThat(run(EGEP, facts, out, 2).said()).contains("[facts.header-agencies]");
    Files.writeString(facts, "{\"scheme\": \"egep\", \"period\": \"round-7\", \"agencies\": []}");
    assertThat(run(EGEP, facts, out, 2)).matches(run -> run.said().contains("[facts.no-agencies]"));
    Files.writeString(
        facts, "{\"scheme\": \"egep\", \"period\": \"round-6\", \"agencies\": [{\"id\": \"a\"}]}");
    assertThat(run(EGEP, facts, out, 2).said()).contains("[evaluate.other-rules]");
    assertThat(run(EGEP, temporary.resolve("gone.json"), out, 2).said()).contains("[file.missing]");
    assertThat(run(temporary, facts, out, 2).said()).contains("[rulebook.no-scheme]");
    assertThat(left()).containsExactly("facts.json");
  }

  @Test
  void partsThatCannotBeReadAreProblems() throws IOException {
    Path facts = Files.createDirectory(temporary.resolve("facts"));
    Path out = temporary.resolve("result");
    Files.writeString(facts.resolve("notes.txt"), "");
    assertThat(run(EGEP, facts, out, 2).said())
        .contains("notes.txt")
        .contains("[facts.unknown-file]")
        .contains("[facts.header]");
    Files.delete(facts.resolve("notes.txt"));
    Files.writeString(
        facts.resolve("header.json"), "{\"scheme\": \"egep\", \"period\": \"round-7\"}");
    Files.writeString(facts.resolve("a.jsonl"), "{\"id\": \"a\"}\n{\"id\": \"b\"\n");
    Files.writeString(facts.resolve("b.jsonl.gz"), "not packed");
    Files.writeString(facts.resolve("c.jsonl"), "\n{\"id\": \"c\", \"openDatasets\": \"many\"}\n");
    Run run = run(EGEP, facts, out, 3);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said())
        .contains("a.jsonl:")
        .contains("b.jsonl.gz: the file is not packed with gzip")
        .contains("c.jsonl:2:29");
    assertThat(left()).containsExactly("facts");
  }

  @Test
  void theJobIsBuiltOnWhatTheLibraryExports() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are not exported",
                (JavaClass each) ->
                    each.getPackageName().startsWith("ir.sanjeh.")
                        && !each.getPackageName()
                            .matches("ir\\.sanjeh\\.(api|problem|result|text|spark)")))
        .because("programs see nothing else")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("ir.sanjeh.spark"));
  }
}
