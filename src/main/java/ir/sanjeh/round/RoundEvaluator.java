package ir.sanjeh.round;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;

/** Evaluates agencies by a rulebook: a pure function, safe for any number of threads. */
public final class RoundEvaluator {
  private final Rulebook rulebook;
  private final Scorer scorer;

  /**
   * For a rulebook.
   *
   * @param rulebook not null
   */
  public RoundEvaluator(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.scorer = new Scorer(rulebook.scheme(), rulebook.rules());
  }

  /**
   * Evaluates one agency.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return its scores and those of its services
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other on these
   *     facts
   */
  public AgencyScorecard evaluate(AgencyFacts facts) {
    return scorer.score(rulebook.fire(facts));
  }
}
