package ir.sanjeh.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which fields can be tried at once: those that nothing reads together. */
final class Turns {
  private Turns() {}

  /**
   * Gives every field the first turn in which none is tried that is read together with it.
   *
   * @param together sets of fields that are read together
   * @return the turn of each field, from 0
   */
  static Map<FieldKey, Integer> of(List<Set<FieldKey>> together) {
    Map<FieldKey, Set<FieldKey>> beside = new LinkedHashMap<>();
    for (Set<FieldKey> fields : together) {
      fields.forEach(field -> beside.computeIfAbsent(field, f -> new HashSet<>()).addAll(fields));
    }
    Map<FieldKey, Integer> turns = new HashMap<>();
    beside.forEach(
        (field, others) -> {
          List<Integer> taken = new ArrayList<>();
          others.stream().map(turns::get).filter(turn -> turn != null).forEach(taken::add);
          int turn = 0;
          while (taken.contains(turn)) {
            turn++;
          }
          turns.put(field, turn);
        });
    return turns;
  }
}
