package ir.sanjeh.check.proof;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.guide.OptionRule;
import java.util.List;
import java.util.Optional;

/**
 * Facts that the rules were fired on, and what an indicator came to.
 *
 * @param cell the combination of values; empty where a list has no member or several
 * @param facts what the rules saw
 * @param awards all that the indicator's rules gave
 * @param divisions the indicator's rules that divided by zero
 * @param outcomes for each service, or for the agency where there is none; one where there is a
 *     cell
 */
public record Experiment(
    Optional<Cell> cell,
    AgencyFacts facts,
    List<Award> awards,
    List<OptionRule> divisions,
    List<Outcome> outcomes) {
  /** Keeps its own copies. */
  public Experiment {
    awards = List.copyOf(awards);
    divisions = List.copyOf(divisions);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * The outcome of a cell.
   *
   * @return the only outcome
   */
  public Outcome outcome() {
    return outcomes.get(0);
  }
}
