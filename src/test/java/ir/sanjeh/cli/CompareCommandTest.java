package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.compare.RuleCopies;
import ir.sanjeh.compare.RuleCopies.Change;
import ir.sanjeh.compare.SampleFolder;
import ir.sanjeh.resultfile.ExactScores;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path temp;

  private final Shell shell = new Shell();
  private SampleFolder sample;
  private Path edited;

  @BeforeEach
  void write() {
    sample = new SampleFolder(temp);
    edited =
        new RuleCopies(sample.folder(), temp)
            .with(
                List.of(
                    new Change("guide.drl", "y >= 5", "y >= 6"),
                    new Change("guide.drl", "y < 5", "y < 6"),
                    new Change("scheme.yaml", "stated: 10", "stated: 11")));
  }

  private JsonNode json(Object... arguments) throws IOException {
    Path out = temp.resolve("out-" + arguments.length + ".json");
    Object[] all = new Object[arguments.length + 5];
    all[0] = "compare";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--format";
    all[arguments.length + 2] = "json";
    all[arguments.length + 3] = "--out";
    all[arguments.length + 4] = out;
    assertThat(shell.run(all)).as(shell.err()).isZero();
    return new ObjectMapper().readTree(Files.readString(out));
  }

  private static BigFraction exact(JsonNode node, String key) {
    return ExactScores.of(node.get(key).asText());
  }

  /** The indicators, and the edits where there are any, add up to the change. */
  private static void assertSums(JsonNode comparison) {
    int told = 0;
    for (JsonNode agency : comparison.get("agencies")) {
      if (agency.has("exactChange")) {
        told++;
        for (String parts : List.of("indicators", "edits")) {
          BigFraction sum = BigFraction.ZERO;
          for (JsonNode part : agency.get(parts)) {
            sum = part.has("exactAdds") ? sum.add(exact(part, "exactAdds")) : sum;
          }
          if (parts.equals("indicators") || !comparison.get("edits").isEmpty()) {
            assertThat(sum).as(parts + " of " + agency).isEqualTo(exact(agency, "exactChange"));
          }
        }
      }
    }
    assertThat(told).isPositive();
  }

  @Test
  void twoRuleFoldersAsText() {
    int code = shell.run("compare", "--rules", sample.folder(), "--rules", edited, sample.facts());

    assertThat(code).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("2 edits of the rules")
        .contains("setting top: 10 -> 11")
        .contains("2: options 2.high, 2.low")
        .contains("guide.drl:")
        .contains("- $service : Service( y >= 5 )")
        .contains("+ $service : Service( y >= 6 )")
        .contains("دستگاه ب")
        .contains("2.high (sample/one/guide.drl:")
        .contains("شاخص ۲");
  }

  @Test
  void twoRuleFoldersAsJsonAddUp() throws IOException {
    JsonNode comparison = json("--rules", sample.folder(), "--rules", edited, sample.facts());

    assertThat(comparison.get("different").asBoolean()).isTrue();
    assertThat(comparison.get("edits")).hasSize(2);
    assertThat(comparison.get("before").get("rulesDigest"))
        .isNotEqualTo(comparison.get("after").get("rulesDigest"));
    assertThat(comparison.get("before").get("factsDigest"))
        .isEqualTo(comparison.get("after").get("factsDigest"));
    assertSums(comparison);
  }

  @Test
  void theSameForEveryNumberOfThreads() {
    Shell other = new Shell();
    Object[] rules = {"--rules", sample.folder(), "--rules", edited, sample.facts()};

    for (String format : List.of("text", "json", "csv")) {
      shell.run(
          "compare",
          "--format",
          format,
          "--threads",
          1,
          rules[0],
          rules[1],
          rules[2],
          rules[3],
          rules[4]);
      other.run(
          "compare",
          "--format",
          format,
          "--threads",
          3,
          rules[0],
          rules[1],
          rules[2],
          rules[3],
          rules[4]);
    }

    assertThat(shell.out()).isNotEmpty().isEqualTo(other.out());
  }

  @Test
  void csvIsNoFormula() throws IOException {
    int code =
        shell.run(
            "compare",
            "--format",
            "csv",
            "--rules",
            sample.folder(),
            "--rules",
            edited,
            sample.facts());

    assertThat(code).isZero();
    List<CSVRecord> rows =
        CSVParser.parse(
                new StringReader(shell.out()),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
            .getRecords();
    assertThat(rows).extracting(row -> row.get("nameEn")).contains("'=cmd|'/c calc'!A1");
    assertThat(rows)
        .extracting(row -> row.get("what"))
        .contains(
            "rules",
            "facts",
            "placeholders",
            "edit",
            "line",
            "score",
            "indicator",
            "by-edit",
            "option");
    for (CSVRecord total : rows) {
      if (total.get("what").equals("score") && !total.get("exactChange").isEmpty()) {
        for (String part : List.of("indicator", "by-edit")) {
          BigFraction sum =
              rows.stream()
                  .filter(row -> row.get("what").equals(part))
                  .filter(row -> row.get("agency").equals(total.get("agency")))
                  .map(row -> ExactScores.of(row.get("exactChange")))
                  .reduce(BigFraction.ZERO, BigFraction::add);
          assertThat(sum).as(part).isEqualTo(ExactScores.of(total.get("exactChange")));
        }
      }
    }
  }

  @Test
  void aFolderDoesNotDifferFromItself() {
    int code =
        shell.run(
            "compare",
            "--fail-on-difference",
            "--rules",
            sample.folder(),
            "--rules",
            sample.folder(),
            sample.facts());

    assertThat(code).isZero();
    assertThat(shell.out()).contains("no difference (4 agencies)");
  }

  @Test
  void differencesFailOnlyWhereAsked() {
    Object[] words = {"compare", "--rules", sample.folder(), "--rules", edited, sample.facts()};

    assertThat(shell.run(words)).isZero();
    assertThat(
            shell.run(
                words[0], "--fail-on-difference", words[1], words[2], words[3], words[4], words[5]))
        .isEqualTo(1);
  }

  @Test
  void twoRoundsUnderTheSameRules() throws IOException {
    Path later = temp.resolve("later.json");
    Files.writeString(
        later,
        Files.readString(sample.facts())
            .replace("\"id\": \"c\"", "\"id\": \"e\"")
            .replace("\"x\": 9, \"y\": 4", "\"x\": 29, \"y\": 4, \"w\": 5")
            .replace("\"id\": \"b3\"", "\"id\": \"b4\"")
            .replace("\"z\": 12", "\"z\": null"));

    JsonNode comparison = json("--rules", sample.folder(), sample.facts(), later);

    assertThat(comparison.get("counts").get("came").asInt()).isEqualTo(1);
    assertThat(comparison.get("counts").get("went").asInt()).isEqualTo(1);
    assertThat(comparison.get("counts").get("unscored-now").asInt()).isEqualTo(1);
    assertThat(comparison.get("edits")).isEmpty();
    assertThat(comparison.get("lines")).isEmpty();
    assertSums(comparison);
    JsonNode b =
        StreamSupport.stream(comparison.get("agencies").spliterator(), false)
            .filter(agency -> agency.get("id").asText().equals("b"))
            .findFirst()
            .orElseThrow();
    assertThat(b.get("cameServices")).extracting(JsonNode::asText).containsExactly("b4");
    assertThat(b.get("goneServices")).extracting(JsonNode::asText).containsExactly("b3");
  }

  @Test
  void twoResultsTellWhatTheirRulesTell() throws IOException {
    Path before = temp.resolve("before.json");
    Path after = temp.resolve("after.json.gz");
    evaluate(sample.facts(), sample.folder(), before);
    evaluate(sample.facts(), edited, after);

    JsonNode results = json("--rules", edited, "--rules", sample.folder(), before, after);
    JsonNode rules = json("--rules", sample.folder(), "--rules", edited, sample.facts());

    assertSums(results);
    assertThat(results.get("notes").toString()).contains("what each edit adds");
    assertThat(results.get("before").get("rules").asText()).isEqualTo(sample.folder().toString());
    assertThat(results.get("lines")).isEqualTo(rules.get("lines"));
    assertThat(results.get("agencies")).hasSameSizeAs(rules.get("agencies"));
    for (int i = 0; i < rules.get("agencies").size(); i++) {
      ObjectNode known = ((ObjectNode) rules.get("agencies").get(i)).without("edits");
      ObjectNode told = ((ObjectNode) results.get("agencies").get(i)).without("edits");
      assertThat(told).isEqualTo(known);
    }
  }

  @Test
  void resultsOfUnknownRulesSayWhatCannotBeTold() throws IOException {
    Path before = temp.resolve("before.json");
    Path after = temp.resolve("after.json");
    evaluate(sample.facts(), sample.folder(), before);
    evaluate(sample.facts(), edited, after);

    JsonNode results = json("--rules", sample.folder(), before, after);

    String note = results.get("notes").get(1).asText();
    assertThat(note)
        .startsWith(after + " was made by the rules sha256:")
        .contains(sample.folder() + " has sha256:", "rules/sample/one has no rules", "--rules");
    for (JsonNode agency : results.get("agencies")) {
      assertThat(agency.get("indicators")).noneMatch(indicator -> indicator.has("adds"));
      assertThat(agency.has("untold")).isEqualTo(agency.has("exactChange"));
    }
    assertThat(results.get("agencies").findValuesAsText("untold")).isNotEmpty();
    assertThat(shell.run("compare", before, after)).isZero();
    assertThat(shell.out())
        .containsOnlyOnce(after + " was made by the rules")
        .containsOnlyOnce(before + " was made by the rules");
    Shell same = new Shell();
    assertThat(same.run("compare", "--fail-on-difference", before, before)).isZero();
  }

  @Test
  void aTamperedResultIsTold() throws IOException {
    Path before = temp.resolve("before.json");
    Path after = temp.resolve("after.json");
    evaluate(sample.facts(), sample.folder(), before);
    evaluate(sample.facts(), edited, after);
    String text = Files.readString(before);
    ObjectNode result = (ObjectNode) new ObjectMapper().readTree(text);
    for (JsonNode agency : result.get("agencies")) {
      if (agency.get("id").asText().equals("b")) {
        ((ObjectNode) agency.get("services").get(0).get("indicators").get("1")).put("score", 0.5);
      }
    }
    Files.writeString(before, result.toString());
    Object[] words = {
      "compare", "--rules", sample.folder(), "--rules", edited, before, after, "--format"
    };

    JsonNode results = json(words[1], words[2], words[3], words[4], before, after);
    Shell csv = new Shell();
    csv.run(Stream.concat(Stream.of(words), Stream.of("csv")).toArray());
    shell.run(Stream.concat(Stream.of(words), Stream.of("text")).toArray());

    String reason = "its total is ";
    for (JsonNode agency : results.get("agencies")) {
      boolean tampered = agency.get("id").asText().equals("b");
      assertThat(agency.has("untold")).isEqualTo(tampered);
      assertThat(tampered && agency.get("indicators").findValue("adds") != null).isFalse();
      assertThat(tampered ? agency.get("untold").get(0).asText() : reason).startsWith(reason);
    }
    assertThat(results.get("notes").toString()).contains("cannot be told for 1 agency: b");
    assertThat(csv.out()).contains("\nuntold,b,").contains(reason);
    assertThat(shell.out()).contains("what each indicator adds cannot be told: " + reason);
  }

  private void evaluate(Path facts, Path rules, Path out) {
    assertThat(shell.run("evaluate", facts, "--rules", rules, "--format", "json", "--out", out))
        .as(shell.err())
        .isZero();
  }

  @Test
  void roundsOfAPublishedHistory() throws IOException {
    Path history = Path.of("fixtures/maturity/history");
    Path rules = Path.of("rules/maturity");
    Path before = temp.resolve("round-3.json");
    Path after = temp.resolve("round-4.json");
    evaluate(history.resolve("round-3.json"), rules.resolve("round-3"), before);
    evaluate(history.resolve("round-4.json"), rules.resolve("round-4"), after);

    JsonNode results = json(before, after);
    JsonNode rounds =
        json(
            "--rules",
            rules.resolve("round-3"),
            "--rules",
            rules.resolve("round-4"),
            history.resolve("round-3.json"),
            history.resolve("round-4.json"));

    assertThat(rounds.get("notes").toString()).contains("rules and facts differ");
    assertThat(results.get("agencies")).isEqualTo(rounds.get("agencies"));
    assertSums(results);
    assertThat(results.get("agencies").findValuesAsText("id")).contains("total");
  }

  @Test
  void unusableInput() {
    assertThat(shell.run("compare", sample.facts())).isEqualTo(2);
    assertThat(shell.err()).contains("name two rule folders");
    assertThat(shell.run("compare", "--rules", edited, temp.resolve("none.json"))).isEqualTo(2);
    assertThat(shell.err()).contains("none.json");
    assertThat(
            shell.run(
                "compare",
                "--rules",
                "rules/egep/round-7",
                "--rules",
                "rules/egep/round-7",
                sample.facts()))
        .isEqualTo(2);
    assertThat(shell.err()).contains("[compare.other-scheme]");
    Path result = temp.resolve("result.json");
    evaluate(sample.facts(), sample.folder(), result);
    assertThat(shell.run("compare", result, sample.facts())).isEqualTo(2);
    assertThat(shell.err()).contains("name two results, or facts only");
  }
}
