package ir.sanjeh.compare.edit;

import ir.sanjeh.award.Award;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a cell give an agency and its parts.
 *
 * @param awards by the position of the fact; empty for a condition
 * @param exempt the positions of the facts that the condition holds for; empty for a node
 */
record Given(Map<Integer, Award> awards, Set<Integer> exempt) {

  /** Whether both come to the same scores. */
  boolean isSameAs(Given other) {
    return exempt.equals(other.exempt)
        && awards.keySet().equals(other.awards.keySet())
        && awards.entrySet().stream()
            .allMatch(
                entry -> entry.getValue().score().equals(other.awards.get(entry.getKey()).score()));
  }
}
