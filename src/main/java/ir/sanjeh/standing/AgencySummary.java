package ir.sanjeh.standing;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.scheme.Standings;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the ranking needs to know of an agency: little enough to keep it for every agency of a
 * round.
 *
 * @param id the agency's id
 * @param name its name in Persian, if the facts give it
 * @param nameEn its name in English, if the facts give it
 * @param total exact, on the scale of the root; empty when nothing of the agency is scored
 * @param tieBreakShares the shares that may break a tie, by node id; a node that counts for nothing
 *     has no entry
 */
public record AgencySummary(
    String id,
    Optional<String> name,
    Optional<String> nameEn,
    Optional<BigFraction> total,
    Map<String, BigFraction> tieBreakShares) {
  /** Keeps its own copy. */
  public AgencySummary {
    tieBreakShares = Map.copyOf(tieBreakShares);
  }

  /**
   * Takes from an agency's card what the ranking needs.
   *
   * @param card the agency's own card
   * @param standings how agencies are put in order
   * @return a summary that keeps neither facts nor awards
   */
  public static AgencySummary of(Scorecard card, Standings standings) {
    Map<String, BigFraction> shares = new HashMap<>();
    for (String node : standings.tieBreak()) {
      NodeScore score = card.nodes().get(node);
      if (score != null && score.share() != null) {
        shares.put(node, score.share());
      }
    }
    Fact agency = card.subject();
    return new AgencySummary(
        agency.id(),
        text(agency, Dictionary.NAME),
        text(agency, Dictionary.NAME_EN),
        card.total(),
        shares);
  }

  private static Optional<String> text(Fact fact, String field) {
    return Optional.ofNullable((String) fact.values().get(field));
  }
}
