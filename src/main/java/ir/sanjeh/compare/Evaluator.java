package ir.sanjeh.compare;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.standing.AgencySummary;

/** Evaluates the agencies of one side. Any number of threads may share one. */
final class Evaluator {
  private final Folder folder;
  private final Scheme scheme;
  private final Scorer scorer;
  private final ReadingEvaluator readings;
  private final StateMaker states;

  Evaluator(Folder folder) {
    Rulebook rulebook = folder.rulebook();
    this.folder = folder;
    this.scheme = rulebook.scheme();
    this.scorer = new Scorer(scheme, rulebook.rules());
    this.readings = new ReadingEvaluator(rulebook, scorer);
    this.states = new StateMaker(scheme);
  }

  /**
   * An agency, evaluated.
   *
   * @param facts as the side's dictionary binds them
   * @param awards what the rules gave
   * @param state what is laid beside the other side
   * @param summary what its rank depends on
   * @param services how many it has
   */
  record Evaluated(
      AgencyFacts facts,
      AgencyAwards awards,
      AgencyState state,
      AgencySummary summary,
      int services) {}

  Evaluated evaluate(AgencyFacts facts) {
    AgencyAwards awards = awards(facts);
    AgencyScorecard card = scorer.score(awards);
    return new Evaluated(
        facts,
        awards,
        states.of(card),
        AgencySummary.of(card.agency(), scheme.standings()),
        card.services().size());
  }

  private AgencyAwards awards(AgencyFacts facts) {
    try {
      return readings.awards(facts);
    } catch (UnusableInputException e) {
      throw folder.told(e);
    }
  }
}
