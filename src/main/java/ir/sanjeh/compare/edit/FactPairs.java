package ir.sanjeh.compare.edit;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of an agency as two dictionaries bind them, as one. Those of the one side keep their
 * positions (0 is the agency); what only the other side has comes after them.
 */
final class FactPairs {
  private final AgencyFacts all;
  private final int[] positions;

  FactPairs(AgencyFacts before, AgencyFacts after) {
    Map<String, Integer> known = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    List<Fact> parts = new ArrayList<>(before.parts());
    for (int i = 0; i < parts.size(); i++) {
      known.put(key(parts.get(i), counts), i + 1);
    }
    this.positions = new int[after.parts().size() + 1];
    counts.clear();
    for (int i = 0; i < after.parts().size(); i++) {
      Fact part = after.parts().get(i);
      Integer position = known.get(key(part, counts));
      if (position == null) {
        parts.add(part);
        position = parts.size();
      }
      positions[i + 1] = position;
    }
    this.all = new AgencyFacts(before.agency(), parts);
  }

  /** The how-manieth fact of its type. */
  private static String key(Fact part, Map<String, Integer> counts) {
    String type = part.type().name();
    return type + " " + counts.merge(type, 1, Integer::sum);
  }

  /** All facts. */
  AgencyFacts all() {
    return all;
  }

  /** The fact at a position. */
  Fact at(int position) {
    return at(all, position);
  }

  private static Fact at(AgencyFacts facts, int position) {
    return position == 0 ? facts.agency() : facts.parts().get(position - 1);
  }

  /** What awards say of a cell. */
  Given given(Cell cell, AgencyAwards awards, boolean isAfter) {
    AgencyFacts facts = awards.facts();
    Map<Integer, Award> given = new HashMap<>();
    Set<Integer> exempt = new HashSet<>();
    for (int i = 0; i <= facts.parts().size(); i++) {
      Fact fact = at(facts, i);
      int position = isAfter ? positions[i] : i;
      if (cell.isCondition()) {
        if (awards.exempt().getOrDefault(fact, Set.of()).contains(cell.name())) {
          exempt.add(position);
        }
      } else {
        Award award = awards.awards().getOrDefault(fact, Map.of()).get(cell.name());
        if (award != null) {
          given.put(position, award);
        }
      }
    }
    return new Given(given, exempt);
  }
}
