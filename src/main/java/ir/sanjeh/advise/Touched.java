package ir.sanjeh.advise;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a step writes into the facts, and what the rules of its indicator read there.
 *
 * @param writes the new values
 * @param reads what the rules read, whether it is written or not
 */
record Touched(Map<Spot, Object> writes, Set<Spot> reads) {
  /**
   * A value of a fact, or one tick of a tick list.
   *
   * @param fact the number of the fact: 0 for the agency, then its parts
   * @param field the name of the field
   * @param tick one value of a tick list; empty for the value itself, or for whether there is a
   *     list
   */
  record Spot(int fact, String field, String tick) {}

  /** Keeps its own copies. */
  Touched {
    writes = Map.copyOf(writes);
    reads = Set.copyOf(reads);
  }

  /** The numbers of the facts that are written. */
  Set<Integer> facts() {
    Set<Integer> facts = new TreeSet<>();
    writes.keySet().forEach(spot -> facts.add(spot.fact()));
    return facts;
  }

  /** Whether one writes what the other reads, or both write different values. */
  boolean meets(Touched other) {
    return disturbs(other) || other.disturbs(this);
  }

  private boolean disturbs(Touched other) {
    return writes.entrySet().stream()
        .anyMatch(
            mine -> {
              Object theirs = other.writes.get(mine.getKey());
              return theirs == null
                  ? other.reads.contains(mine.getKey())
                  : !Objects.equals(theirs, mine.getValue());
            });
  }
}
