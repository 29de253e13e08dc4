package ir.sanjeh.round;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.Optional;

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
   * Evaluates one agency, to be evaluated again when something changes.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return what {@link #evaluate} gives, and where it comes from
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other on these
   *     facts
   */
  public EvaluatedAgency evaluated(AgencyFacts facts) {
    return new EvaluatedAgency(facts, scorer.scored(readings.awards(facts)));
  }

  /**
   * Evaluates one agency after a change. Rules are fired, and services scored, only as far as the
   * change concerns them; where rules see different values of one fact, because of the evidence,
   * all are fired.
   *
   * @param before what this evaluator gave for the agency before, not null
   * @param after the agency now: the same {@link ir.sanjeh.facts.Fact} objects where nothing
   *     changed, others where it did, more or fewer of them; bound to the rulebook's dictionary,
   *     not null
   * @return what {@link #evaluated} gives for {@code after}
   * @throws ir.sanjeh.problem.UnusableInputException as {@link #evaluated} does
   * @throws IllegalArgumentException when another evaluator gave {@code before}
   */
  public EvaluatedAgency reevaluated(EvaluatedAgency before, AgencyFacts after) {
    AgencyAwards awards = readings.awards(before.scored().awards(), after);
    return new EvaluatedAgency(after, scorer.rescored(before.scored(), awards));
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

  /**
   * Evaluates one agency as declared and as verified, to be evaluated again when something changes.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return what {@link #readings} gives, and where it comes from
   * @throws ir.sanjeh.problem.UnusableInputException as {@link #readings} does
   */
  public ReadAgency read(AgencyFacts facts) {
    if (!readings.isPlain(facts)) {
      return new ReadAgency(readings.readings(facts), Optional.empty());
    }
    return plain(evaluated(facts));
  }

  /**
   * Evaluates one agency as declared and as verified after a change; without the rest where there
   * is nothing to judge about its values.
   *
   * @param before what this evaluator gave for the agency before, not null
   * @param after as {@link #reevaluated} takes it
   * @return what {@link #read} gives for {@code after}
   * @throws ir.sanjeh.problem.UnusableInputException as {@link #readings} does
   * @throws IllegalArgumentException when another evaluator gave {@code before}
   */
  public ReadAgency reread(ReadAgency before, AgencyFacts after) {
    if (before.evaluated().isEmpty() || !readings.isPlain(after)) {
      return read(after);
    }
    return plain(reevaluated(before.evaluated().get(), after));
  }

  private ReadAgency plain(EvaluatedAgency agency) {
    return new ReadAgency(readings.plain(agency.card()), Optional.of(agency));
  }
}
