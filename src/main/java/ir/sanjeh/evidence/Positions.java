package ir.sanjeh.evidence;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of an agency by their position: 0 is the agency itself, then come its parts in order.
 * Every view of the facts keeps the positions.
 */
final class Positions {
  private Positions() {}

  /** Makes another fact of one. */
  interface Change {
    /** The same fact where nothing changes. */
    Fact of(int position, Fact fact);
  }

  static int count(AgencyFacts facts) {
    return 1 + facts.parts().size();
  }

  static Fact at(AgencyFacts facts, int position) {
    return position == 0 ? facts.agency() : facts.parts().get(position - 1);
  }

  /** The same facts where nothing changes, so that equal views are one object. */
  @SuppressWarnings("ReferenceEquality")
  static AgencyFacts map(AgencyFacts facts, Change change) {
    Fact agency = change.of(0, facts.agency());
    boolean same = agency == facts.agency();
    List<Fact> parts = new ArrayList<>(facts.parts().size());
    for (int i = 0; i < facts.parts().size(); i++) {
      Fact part = change.of(i + 1, facts.parts().get(i));
      same &= part == facts.parts().get(i);
      parts.add(part);
    }
    return same ? facts : new AgencyFacts(agency, parts);
  }

  /** A fact in which some values are missing; their evidence stays and tells why. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Fact without(Fact fact, Set<String>... fields) {
    Map<String, Object> values = null;
    for (Set<String> missing : fields) {
      if (!missing.isEmpty()) {
        values = values == null ? new LinkedHashMap<>(fact.values()) : values;
        values.keySet().removeAll(missing);
      }
    }
    return values == null
        ? fact
        : new Fact(
            fact.type(),
            fact.id(),
            Collections.unmodifiableMap(values),
            fact.evidence(),
            fact.place());
  }
}
