package ir.sanjeh.rulebook;

import ir.sanjeh.award.Award;
import ir.sanjeh.guide.OptionRule;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The awards of one fact by node id. Nobody but who fills it can change it. */
final class NodeAwards extends AbstractMap<String, Award> {
  private final Map<String, Integer> slots;
  private final Award[] awards;
  private int size;

  /**
   * No awards yet.
   *
   * @param slots the position of every node for which facts of this type can get an award
   */
  NodeAwards(Map<String, Integer> slots) {
    this.slots = slots;
    this.awards = new Award[slots.size()];
  }

  /**
   * Keeps an award.
   *
   * @param slot the position of its node
   * @return null, or the award that was there before, which stays
   */
  Award keep(int slot, Award award) {
    Award before = awards[slot];
    if (before == null) {
      awards[slot] = award;
      size++;
    }
    return before;
  }

  /**
   * What is left when some rules are not heard.
   *
   * @param rules by identity
   * @return a copy, or the same object when all is left
   */
  NodeAwards without(Set<OptionRule> rules) {
    if (rules.isEmpty() || values().stream().noneMatch(award -> rules.contains(award.rule()))) {
      return this;
    }
    NodeAwards left = new NodeAwards(slots);
    for (int slot = 0; slot < awards.length; slot++) {
      if (awards[slot] != null && !rules.contains(awards[slot].rule())) {
        left.keep(slot, awards[slot]);
      }
    }
    return left;
  }

  @Override
  public Award get(Object node) {
    Integer slot = slots.get(node);
    return slot == null ? null : awards[slot];
  }

  @Override
  public boolean containsKey(Object node) {
    return get(node) != null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<String, Award>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<Map.Entry<String, Award>> iterator() {
        return Arrays.stream(awards)
            .filter(Objects::nonNull)
            .map(award -> Map.entry(award.rule().node(), award))
            .iterator();
      }
    };
  }
}
