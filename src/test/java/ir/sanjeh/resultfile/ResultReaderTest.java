package ir.sanjeh.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.resultfile.ResultReader.Services;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results read back. */
class ResultReaderTest {
  private static final String DIGEST = "sha256:" + "0a".repeat(32);

  private static final String HEAD =
      """
      {
        "version": "1.1",
        "rules": { "scheme": "s", "period": "p", "title": { "fa": "ف", "en": "e" }, "digest": "D" },
        "facts": { "digest": "D" },
        "placeholders": [],
        "counts": { "agencies": 2, "ranked": 1, "services": 1 },
        "nationalMeans": { "t": { "title": { "fa": "ف", "en": "e" }, "mean": 50.5, "agencies": 1 } },
        "agencies": [
      """
          .replace("\"D\"", "\"" + DIGEST + "\"");

  private static final String REST =
      "\"dimensions\": {}, \"indicators\": {}, \"unscored\": [], \"notApplicable\": []";

  private static final String ONE =
      "    { \"id\": \"a\", \"score\": 50.50, \"exact\": \"101/2\", \"rank\": 1, "
          + REST
          + ", \"services\": [ { \"id\": \"s1\", "
          + REST
          + " } ] },\n";

  private static final String TWO =
      "    { \"id\": \"b\", " + REST + ", \"services\": [] }\n  ]\n}\n";

  private static final String SOUND = HEAD + ONE + TWO;

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("r.json"), text, StandardCharsets.UTF_8);
  }

  private static List<Result.Agency> agencies(Path file, Services services) {
    try (ResultReader reader = ResultReader.open(file, services, 20)) {
      List<Result.Agency> agencies = new ArrayList<>();
      reader.agencies().forEachRemaining(agencies::add);
      return agencies;
    }
  }

  private List<Problem> problems(String text) throws IOException {
    Path file = write(text);
    UnusableInputException refusal =
        catchThrowableOfType(UnusableInputException.class, () -> agencies(file, Services.READ));
    assertThat(refusal).as("is refused").isNotNull();
    return refusal.problems();
  }

  /** What evaluate writes for a facts file. */
  private static String result(String facts) throws IOException {
    try (FactsReader reader = FactsReader.open(Path.of(facts), Problems.DEFAULT_LIMIT)) {
      Rulebook rulebook =
          Evaluations.rulebook(
              Path.of("rules", reader.header().scheme(), reader.header().period()));
      EarlierResults none = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
      try (EvaluatedRound round =
          EvaluatedRound.of(rulebook, reader, none, 2, (agencies, services) -> {})) {
        StringWriter out = new StringWriter();
        new JsonFormat().write(round, rulebook.scheme(), out);
        return out.toString();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fixtures/egep/round-7/centre.json",
    "fixtures/maturity/round-5/services.json",
    "fixtures/maturity/history/round-4.json"
  })
  void whatWasWrittenIsReadBackToTheLastByte(String facts) throws IOException {
    String written = result(facts);
    Path file = write(written);
    List<String> lines = written.lines().toList();
    int first = lines.indexOf("  \"agencies\" : [") + 1;

    try (ResultReader reader = ResultReader.open(file, Services.READ, 20)) {
      String head =
          ResultJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(reader.head());
      assertThat(head.lines().toList().subList(0, first - 2))
          .isEqualTo(lines.subList(0, first - 2));
      int line = first;
      Iterator<Result.Agency> agencies = reader.agencies();
      while (agencies.hasNext()) {
        String again = ResultJson.mapper().writeValueAsString(agencies.next());
        assertThat(again).isEqualTo(lines.get(line).replaceAll(",$", ""));
        line++;
      }
      assertThat(lines.get(line)).isEqualTo("  ]");
      assertThat(reader.digest()).matches("sha256:[0-9a-f]{64}");
    }
  }

  @Test
  void packedOrNotIsTheSame() throws IOException {
    Path packed = folder.resolve("r.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(SOUND.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(agencies(packed, Services.READ)).isEqualTo(agencies(write(SOUND), Services.READ));
  }

  @Test
  void servicesThatAreNotWantedAreCountedOnly() throws IOException {
    Path file = write(SOUND);
    assertThat(agencies(file, Services.READ).get(0).services())
        .extracting(Result.Service::id)
        .containsExactly("s1");
    assertThat(agencies(file, Services.SKIP)).allSatisfy(a -> assertThat(a.services()).isEmpty());
    assertThatThrownBy(
            () ->
                agencies(write(SOUND.replace("\"services\": 1", "\"services\": 2")), Services.SKIP))
        .hasMessageContaining("the head counts 2 services, and the file has 1");
  }

  @Test
  void aLaterVersionMayKnowMore() throws IOException {
    String later =
        SOUND
            .replace("\"1.1\"", "\"1.7\"")
            .replace("\"score\": 50.50", "\"score\": 50.50, \"mood\": [ 1e999999999999 ]");
    assertThat(agencies(write(later), Services.READ)).hasSize(2);
  }

  @Test
  void anEarlierVersionMayKnowLess() throws IOException {
    assertThat(agencies(write(SOUND.replace("\"1.1\"", "\"1.0\"")), Services.READ)).hasSize(2);
  }

  @Test
  void agenciesComeOnce() throws IOException {
    try (ResultReader reader = ResultReader.open(write(SOUND), Services.SKIP, 20)) {
      assertThatThrownBy(reader::digest).isInstanceOf(IllegalStateException.class);
      reader.agencies();
      assertThatThrownBy(reader::agencies).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | 1 | result.not-a-result | the file is empty: this is not a result
          [] | 1 | result.not-a-result | the file is a list: this is not a result
          "x" | 1 | result.not-a-result | the file is text "x": this is not a result
          {} | 1 | result.not-a-result | there is no "version"
          { "version": "1.1" } | 1 | result.not-a-result | there are no "agencies"
          { "version": "1.1", "agencies": {} } | 1 | result.not-a-result | "agencies" is an object
          { "scheme": "s", "period": "p", "agencies": [] } | 1 | result.facts | this is a facts file, not a result
          { "agencies": [], "version": "1.1" } | 1 | result.order | "agencies" stands before everything else
          { "version": "2.0", "agencies": [] } | 1 | result.version | the version of the result is text "2.0"
          { "version": 1.1, "agencies": [] } | 1 | result.version | the version of the result is number 1.1
          { "version": "1.01", "agencies": [] } | 1 | result.version | is text "1.01"
          rank,id | 1 | json.syntax | *
          """)
  void whatIsNoResultIsTold(String text, int line, String id, String message) throws IOException {
    assertThat(problems(text))
        .singleElement()
        .satisfies(
            problem -> {
              if (!"*".equals(message)) {
                assertThat(problem.id()).isEqualTo(id);
                assertThat(problem.message()).contains(message);
              }
              assertThat(problem.place().file()).endsWith("r.json");
              assertThat(problem.remedy()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "sha256:0a | "sha257:0a | 3 | the result, rules, digest is text "sha257:0a
          "digest": "D" }, | "digest": "abc" }, | 3 | the form ^sha256
          "scheme": "s" | "scheme": "../s" | 3 | the result, rules, scheme is text "../s"
          "fa": "ف", "en": "e" }, "digest" | "fa": "ف" }, "digest" | 3 | the result, rules, title has no "en"
          "placeholders": [] | "placeholder": [] | 1 | the result has no "placeholders"
          "placeholders": [] | "placeholders": [], "placeholder": [] | 5 | there is no key "placeholder" in a result
          "mean": 50.5 | "mean": "50.5" | 7 | the result, nationalMeans, t, mean is text "50.5"
          "mean": 50.5 | "mean": 1e400 | 7 | the result, nationalMeans, t, mean is number 1e400
          "agencies": 2, "ranked" | "agencies": -2, "ranked" | 6 | the result, counts, agencies is number -2
          "agencies": 2, "ranked" | "agencies": 3, "ranked" | 6 | the head counts 3 agencies, and the file has 2
          "ranked": 1 | "ranked": 2 | 6 | the head counts 2 agencies with a rank, and the file has 1
          "score": 50.50 | "score": "۵۰" | 9 | agency "a", score is text "۵۰"
          "score": 50.50 | "score": null | 9 | agency "a", score is null
          "score": 50.50 | "scroe": 50.50 | 9 | agency "a": there is no key "scroe" in a result
          "101/2" | "101/0" | 9 | agency "a", exact is text "101/0"
          "101/2" | "a" | 9 | agency "a", exact is text "a"
          "rank": 1, | "rank": 1.5, | 9 | agency "a", rank is number 1.5
          "rank": 1, | "rank": 0, | 9 | agency "a", rank is number 0
          "rank": 1, | "rank": 99999999999, | 9 | a value cannot be read
          "id": "a", | | 9 | an agency has no "id"
          "id": "b" | "id": "a" | 10 | the id "a" stands twice, first at
          "services": [] }\\n | "services": {} }\\n | 10 | agency "b", services is an object
          , "services": [] }\\n | }\\n | 10 | agency "b" has no "services"
          "id": "s1" | "id": 1 | 9 | service number 1 of agency "a", id is number 1
          "id": "s1", | | 9 | service number 1 of agency "a" has no "id"
          { "id": "b" | 7, { "id": "b" | 10 | an agency is not an object
          ]\\n}\\n | ], "more": 1 }\\n | 11 | "more" stands after the agencies
          ]\\n}\\n | ]\\n | 12 | *
          """)
  void aBrokenResultIsToldWithItsPlace(String piece, String other, int line, String message)
      throws IOException {
    String from = piece.replace("\\n", "\n").replace("\"D\"", "\"" + DIGEST + "\"");
    assertThat(SOUND).contains(from);
    String to = other == null ? "" : other.replace("\\n", "\n");
    String broken = SOUND.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    Problem problem = problems(broken).get(0);
    if (!"*".equals(message)) {
      assertThat(problem.message() + " " + problem.remedy()).contains(message);
      assertThat(problem.place().line()).isEqualTo(line);
    }
  }

  @Test
  void allProblemsAreToldUpToTheLimit() throws IOException {
    String broken =
        SOUND.replace("\"score\": 50.50", "\"score\": true").replace("\"id\": \"b\"", "\"id\": 5");
    assertThat(problems(broken))
        .extracting(Problem::message)
        .containsExactly("agency \"a\", score is true", "an agency, id is number 5");
  }

  @Test
  void aMissingFileIsTold() {
    Path file = folder.resolve("no.json");
    assertThatThrownBy(() -> ResultReader.open(file, Services.SKIP, 20))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> ResultReader.open(folder, Services.SKIP, 20))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("this is a folder");
  }
}
