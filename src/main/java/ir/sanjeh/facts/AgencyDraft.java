package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One agency while it is read. */
final class AgencyDraft {
  private final FactBinder binder;
  private final FactDraft agency;
  private final List<Fact> parts = new ArrayList<>();
  private final Map<String, Map<String, Place>> ids = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  AgencyDraft(FactBinder binder, FactDraft agency) {
    this.binder = binder;
    this.agency = agency;
  }

  /** The agency's own fields. */
  FactDraft own() {
    return agency;
  }

  /**
   * Takes over a portal, a service or another part.
   *
   * @param type its declared type
   * @param value what stands in the file; not null there
   */
  void part(DeclaredType type, Value value) {
    int number = counts.merge(type.name(), 1, Integer::sum);
    FactDraft draft = new FactDraft(binder, type, value.place(), number, Optional.of(agency));
    if (!(value instanceof Value.Mapping object)) {
      binder
          .problems()
          .add(
              "facts.wrong-type",
              value.place(),
              draft.label() + ": " + value.describe() + " is not an object",
              "Write one " + draft.noun() + " as { \"field\": value, ... }.");
      return;
    }
    draft.putAll(object);
    if (type.nesting() == Nesting.MANY) {
      binder.refuseTwice(
          ids.computeIfAbsent(type.name(), t -> new HashMap<>()),
          draft,
          "Give each " + draft.noun() + " of an agency an id of its own.");
    }
    parts.add(draft.end());
  }

  /**
   * The finished agency.
   *
   * @return never null; not fit for use when any problem was found
   */
  AgencyFacts end() {
    binder.finish(agency);
    return new AgencyFacts(agency.end(), parts);
  }
}
