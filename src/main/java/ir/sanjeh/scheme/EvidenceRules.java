package ir.sanjeh.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a scheme says of the evidence behind values.
 *
 * @param ranks the reading that a result shows and ranks by; the other one stands beside it
 * @param standard the policy of the scheme, also for the conditions under which nodes do not apply
 * @param nodes the policy of every node of the tree, by id
 */
public record EvidenceRules(
    Reading ranks, EvidencePolicy standard, Map<String, EvidencePolicy> nodes) {
  /** Keeps its own copy, in the same order. */
  public EvidenceRules {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
  }
}
