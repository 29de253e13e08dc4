package ir.sanjeh.advise;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice is right by every shipped rule folder, however it adds up. */
class AdviceOfEverySchemeTest {
  private static final int DRAWS = 2;

  @TempDir private static Path folder;
  private static Path earlier;

  @BeforeAll
  static void evaluateTheSchemeThatAnotherOneUses() throws IOException {
    Rulebook rulebook = Evaluations.rulebook(Path.of("rules/egep/round-7"));
    EarlierResults none = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
    earlier = folder.resolve("earlier.json");
    try (FactsReader reader =
            FactsReader.open(Path.of("fixtures/aro/1400/egep-facts.json"), Problems.DEFAULT_LIMIT);
        EvaluatedRound round = EvaluatedRound.of(rulebook, reader, none, 2, (a, s) -> {})) {
      Destination.write(earlier, w -> new JsonFormat().write(round, rulebook.scheme(), w));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "egep/round-7, evidence, false",
    "maturity/round-5, services, false",
    "maturity/round-5, stages, false",
    "aro/1400, cases, true",
    "tehran/1400, answers, false",
    "tehran/1400, scores, false",
    "tehran/1400, ladders, false"
  })
  void whatIsPromisedIsWhatComes(String rules, String facts, boolean usesAnother) {
    AdvisedRound round =
        new AdvisedRound(
            Path.of("fixtures", rules, facts + ".json"),
            Path.of("rules", rules),
            usesAnother ? List.of(earlier) : List.of(),
            standing -> standing.rank().map(rank -> new Target.ToRank(Math.max(1, rank / 2))));
    Path changed = folder.resolve(facts + "-changed.json");
    round.comesAsPromised(
        changed,
        report -> AdvisedRound.values(goal(report).map(Advice.Goal::steps).orElse(List.of())),
        report -> goal(report).map(Advice.Goal::after).orElse(report.now()));
    for (int i = 0; i < DRAWS; i++) {
      int draw = i;
      round.comesAsPromised(
          changed,
          report -> drawn(report, draw).map(Advice.Point::changes).orElse(List.of()),
          report -> drawn(report, draw).map(Advice.Point::after).orElse(report.now()));
    }
    assertThat(round.reports().values())
        .anySatisfy(
            report -> assertThat(report.points().size() + report.stuck().size()).isPositive());
  }

  /** The way to the goal, where one was asked for and found. */
  private static Optional<Advice.Goal> goal(Advice.Report report) {
    return Optional.ofNullable(report.goal()).filter(Advice.Goal::reachable);
  }

  /** Points from the whole list: its first and its last. */
  private static Optional<Advice.Point> drawn(Advice.Report report, int draw) {
    int last = report.points().size() - 1;
    return last < 0
        ? Optional.empty()
        : Optional.of(report.points().get(last * draw / (DRAWS - 1)));
  }
}
