package ir.sanjeh.rulebook;

import ir.sanjeh.guide.OptionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes for which facts of a type can get an award, each with a position. Immutable. */
final class AwardSlots {
  private final Map<String, Map<String, Integer>> byType = new HashMap<>();
  private final int[] slots;

  AwardSlots(List<OptionRule> rules) {
    this.slots = new int[rules.size()];
    for (int i = 0; i < slots.length; i++) {
      OptionRule rule = rules.get(i);
      Map<String, Integer> nodes = byType.computeIfAbsent(rule.subjectType(), t -> new HashMap<>());
      slots[i] = nodes.computeIfAbsent(rule.node(), node -> nodes.size());
    }
  }

  /** The positions of the nodes for facts of a type. */
  Map<String, Integer> of(String type) {
    return byType.get(type);
  }

  /** The position of the node for which a rule gives awards. */
  int slot(int rule) {
    return slots[rule];
  }
}
