package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;

/** Evaluates agencies by a rulebook: a pure function, safe for any number of threads. */
public final class RoundEvaluator {
  private final Scorer scorer;
  private final ReadingEvaluator readings;

  /**
   * For a rulebook.
   *
   * @param rulebook not null
   */
  public RoundEvaluator(Rulebook rulebook) {
    this.scorer = new Scorer(rulebook.scheme(), rulebook.rules());
    this.readings = new ReadingEvaluator(rulebook, scorer);
  }

  /**
   * Evaluates one agency, in the reading of its evidence that the scheme ranks by.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return its scores and those of its services
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other on these
   *     facts
   */
  public AgencyScorecard evaluate(AgencyFacts facts) {
    return scorer.score(readings.awards(facts));
  }

  /**
   * Evaluates one agency as declared and as verified.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return both; the same scores twice where the scheme has no rules of evidence
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other on these
   *     facts
   */
  public AgencyReadings readings(AgencyFacts facts) {
    return readings.readings(facts);
  }
}
