package ir.sanjeh.award;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import java.util.Map;
import java.util.Set;

/**
 * All that the rules gave one agency and its parts.
 *
 * @param facts the agency's facts
 * @param awards by fact (identity) and node id; at most one each
 * @param exempt the names of the scheme's conditions that hold for a fact (identity)
 * @param views the facts as the rules of a node saw them, by node id, where they did not see all
 *     values of {@code facts}: the same facts in the same order
 */
public record AgencyAwards(
    AgencyFacts facts,
    Map<Fact, Map<String, Award>> awards,
    Map<Fact, Set<String>> exempt,
    Map<String, AgencyFacts> views) {

  /**
   * Awards of rules that all saw the same facts.
   *
   * @param facts the agency's facts
   * @param awards by fact (identity) and node id; at most one each
   * @param exempt the names of the scheme's conditions that hold for a fact (identity)
   */
  public AgencyAwards(
      AgencyFacts facts, Map<Fact, Map<String, Award>> awards, Map<Fact, Set<String>> exempt) {
    this(facts, awards, exempt, Map.of());
  }

  /**
   * The facts as the rules of a node saw them.
   *
   * @param node a node's id
   * @return the same facts as {@link #facts()} in the same order, perhaps with other values
   */
  public AgencyFacts seenBy(String node) {
    return views.getOrDefault(node, facts);
  }
}
