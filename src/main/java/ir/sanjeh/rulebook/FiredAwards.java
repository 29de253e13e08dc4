package ir.sanjeh.rulebook;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** What the rules of a rulebook gave the facts of an agency, by fact (identity) and node id. */
final class FiredAwards extends AbstractMap<Fact, Map<String, Award>> {
  private final AwardSlots slots;
  private final boolean complete;
  private final Map<Fact, NodeAwards> byFact;

  /**
   * No awards yet.
   *
   * @param slots the positions of the nodes
   * @param complete whether the awards for all nodes are kept
   * @param facts how many facts there are
   */
  FiredAwards(AwardSlots slots, boolean complete, int facts) {
    this.slots = slots;
    this.complete = complete;
    this.byFact = new IdentityHashMap<>(facts);
  }

  /** Whether these are all awards that the rules with these positions gave. */
  boolean isAllOf(AwardSlots rules) {
    return complete && slots == rules;
  }

  /** The awards of a fact, to be filled. */
  NodeAwards fill(Fact fact) {
    NodeAwards own = byFact.get(fact);
    if (own == null) {
      own = new NodeAwards(slots.of(fact.type().name()));
      byFact.put(fact, own);
    }
    return own;
  }

  /** Takes over the awards of a fact that nobody will fill any more. */
  void take(Fact fact, NodeAwards awards) {
    byFact.put(fact, awards);
  }

  @Override
  public NodeAwards get(Object fact) {
    return byFact.get(fact);
  }

  @Override
  public boolean containsKey(Object fact) {
    return byFact.containsKey(fact);
  }

  @Override
  public int size() {
    return byFact.size();
  }

  @Override
  public Set<Map.Entry<Fact, Map<String, Award>>> entrySet() {
    return Collections.<Fact, Map<String, Award>>unmodifiableMap(byFact).entrySet();
  }
}
