package ir.sanjeh.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rounds that are shipped, but for those that need the result of another scheme. */
class ShippedRoundsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "egep/round-7/national.json.gz",
        "egep/round-7/evidence.json",
        "maturity/round-5/services.json",
        "maturity/history/round-1.json",
        "tehran/1400/scores.json",
        "tehran/1400/scores-as-printed.json"
      })
  void atZeroEveryIntervalIsThePublishedRank(String round) {
    Path facts = Path.of("fixtures").resolve(round);
    Map<String, List<Integer>> published = new LinkedHashMap<>();
    for (Result.Agency agency : Evaluations.agencies(facts).values()) {
      if (agency.rank() != null) {
        int rank = agency.rank();
        published.put(agency.id(), List.of(rank, rank, rank, rank, rank));
      }
    }
    assertThat(published).isNotEmpty();

    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      Rulebook rulebook =
          Evaluations.rulebook(
              Path.of("rules", reader.header().scheme(), reader.header().period()));
      RobustnessStudy study = study(reader, rulebook);
      Robustness.Rules rules = Robustness.Rules.of(rulebook);
      Robustness.Report zero =
          study.run(rules, new RobustnessStudy.Options(BigDecimal.ZERO, false, 10_000, 1), 2);
      assertThat(zero.study().weights()).isZero();
      assertThat(intervals(zero)).isEqualTo(published);
      // Next to nothing is drawn and added up in floating point, and no order moves.
      Robustness.Report kept =
          study.run(
              rules,
              new RobustnessStudy.Options(new BigDecimal("0.00000000000001"), false, 20, 1),
              2);
      assertThat(intervals(kept)).isEqualTo(published);
    }
  }

  private static RobustnessStudy study(FactsReader reader, Rulebook rulebook) {
    RobustnessStudy study = new RobustnessStudy(rulebook.scheme());
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    EarlierResults none = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
    OrderedWork.<AgencyFacts, RobustnessStudy.Look>run(
        reader.agencies(rulebook.dictionary()),
        agency -> study.look(evaluator.evaluate(none.complete(agency))),
        2,
        study::add);
    return study;
  }

  private static Map<String, List<Integer>> intervals(Robustness.Report report) {
    Map<String, List<Integer>> intervals = new LinkedHashMap<>();
    for (Robustness.Agency agency : report.agencies()) {
      intervals.put(
          agency.id(),
          List.of(agency.rank(), agency.best(), agency.from(), agency.to(), agency.worst()));
    }
    return intervals;
  }
}
