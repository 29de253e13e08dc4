package ir.sanjeh.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One scheme's result file is another scheme's input. */
class EarlierResultsTest {
  private static final Path ROOT = Path.of("rules");
  private static final Path FIRST = ROOT.resolve("egep").resolve("round-7");
  private static final Path SECOND = ROOT.resolve("aro").resolve("1400");
  private static final Path FIXTURES = Path.of("fixtures", "aro", "1400");

  @TempDir private static Path folder;
  private static Path result;

  @BeforeAll
  static void evaluateTheFirstScheme() throws IOException {
    result = folder.resolve("first.json");
    evaluate(FIXTURES.resolve("egep-facts.json"), FIRST, result);
  }

  private static void evaluate(Path facts, Path rules, Path out) throws IOException {
    Rulebook rulebook = Evaluations.rulebook(rules);
    EarlierResults none = EarlierResults.read(rulebook, List.of(), ROOT);
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT);
        EvaluatedRound round = EvaluatedRound.of(rulebook, reader, none, 2, (a, s) -> {})) {
      Destination.write(out, w -> new JsonFormat().write(round, rulebook.scheme(), w));
    }
  }

  private static List<Problem> refusal(List<Path> with, Path root) {
    Rulebook rulebook = Evaluations.rulebook(SECOND);
    try {
      EarlierResults.read(rulebook, with, root);
      return List.of();
    } catch (UnusableInputException e) {
      return e.problems();
    }
  }

  @Test
  void fullMarksInBothGiveExactly170() {
    Map<String, Result.Agency> agencies =
        Evaluations.agencies(FIXTURES.resolve("full-marks.json"), SECOND, List.of(result));
    assertThat(agencies.values()).singleElement().extracting(Result.Agency::exact).isEqualTo("170");
  }

  @Test
  void theNationIsEvaluatedByOneSchemeAndThenByTheOther() throws IOException {
    Path national = folder.resolve("national.json");
    evaluate(Path.of("fixtures", "egep", "round-7", "national.json.gz"), FIRST, national);
    Map<String, Result.Agency> agencies =
        Evaluations.agencies(FIXTURES.resolve("national.json.gz"), SECOND, List.of(national));
    assertThat(agencies).hasSize(166);
    assertThat(agencies.values()).allMatch(a -> a.rank() != null);
  }

  @Test
  void aResultThatIsNeededMustBeGiven() {
    assertThat(refusal(List.of(), ROOT)).extracting(Problem::id).containsExactly("with.missing");
  }

  @Test
  void aResultMayBeGivenOnlyOnce() {
    assertThat(refusal(List.of(result, result), ROOT))
        .extracting(Problem::id)
        .containsExactly("with.twice");
  }

  @Test
  void aResultThatNoRuleUsesIsRefused() throws IOException {
    Path other = folder.resolve("other.json");
    evaluate(
        Path.of("fixtures", "maturity", "round-5", "stages.json"),
        ROOT.resolve("maturity").resolve("round-5"),
        other);
    assertThat(refusal(List.of(result, other), ROOT))
        .extracting(Problem::id)
        .containsExactly("with.not-asked-for");
  }

  @Test
  void aResultOfAnotherPeriodIsRefused() throws IOException {
    Path other = folder.resolve("other-period.json");
    Files.writeString(other, Files.readString(result).replace("\"round-7\"", "\"round-6\""));
    assertThat(refusal(List.of(other), ROOT))
        .extracting(Problem::id)
        .containsExactly("with.other-period");
  }

  @Test
  void aResultMadeByOtherRulesIsRefused() throws IOException {
    Path other = folder.resolve("other-rules.json");
    String digest = Evaluations.rulebook(FIRST).digest();
    String otherDigest = "sha256:" + "0".repeat(64);
    Files.writeString(other, Files.readString(result).replace(digest, otherDigest));
    assertThat(refusal(List.of(other), ROOT))
        .extracting(Problem::id)
        .containsExactly("with.other-rules");
    // Where the rules of the other scheme are not at hand, nobody can tell.
    assertThat(refusal(List.of(other), folder)).isEmpty();
  }

  @Test
  void aFileThatIsNoResultIsRefused() {
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(
            () ->
                EarlierResults.read(
                    Evaluations.rulebook(SECOND),
                    List.of(FIXTURES.resolve("egep-facts.json")),
                    ROOT));
  }
}
