package ir.sanjeh.round;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.ScoredAgency;

/**
 * An evaluated agency, ready to be evaluated again when something changes.
 *
 * @param facts as they were given
 * @param scored its scores and where they come from
 */
public record EvaluatedAgency(AgencyFacts facts, ScoredAgency scored) {
  /**
   * Its scores.
   *
   * @return those of the agency and of its services
   */
  public AgencyScorecard card() {
    return scored.card();
  }
}
