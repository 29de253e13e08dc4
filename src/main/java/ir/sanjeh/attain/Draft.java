package ir.sanjeh.attain;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Evidence;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The facts of an agency with some values changed, to see what the rules would then say. The facts
 * themselves stay as they are. For use by one thread.
 */
public final class Draft {
  private static final Evidence VERIFIED =
      new Evidence(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(Evidence.Status.VERIFIED));

  private final AgencyFacts facts;
  private final Map<Fact, Map<String, Object>> changed = new IdentityHashMap<>();

  /**
   * Begins without any change.
   *
   * @param facts of the agency, not null
   */
  public Draft(AgencyFacts facts) {
    this.facts = facts;
  }

  /**
   * The facts without the changes.
   *
   * @return never null
   */
  public AgencyFacts facts() {
    return facts;
  }

  /**
   * A copy that can be changed by itself.
   *
   * @return the same changes so far
   */
  public Draft copy() {
    Draft copy = new Draft(facts);
    changed.forEach((fact, values) -> copy.changed.put(fact, new HashMap<>(values)));
    return copy;
  }

  /**
   * A value with the changes so far.
   *
   * @param fact one of the agency's facts
   * @param field the name of the field
   * @return null when it is missing
   */
  public Object value(Fact fact, String field) {
    Map<String, Object> own = changed.get(fact);
    return own != null && own.containsKey(field) ? own.get(field) : fact.values().get(field);
  }

  /** Changes a value. */
  void set(Fact fact, Field field, Object value) {
    changed.computeIfAbsent(fact, f -> new HashMap<>()).put(field.name(), value);
  }

  /**
   * Makes a change that was found for the facts without changes. Of a tick list only the ticks that
   * it adds and removes are touched, so that several changes of one list go together.
   *
   * @param change of one of the agency's facts
   */
  public void apply(Change change) {
    if (change.field().kind() != FieldKind.CHOICES) {
      set(change.fact(), change.field(), change.after());
      return;
    }
    String field = change.field().name();
    boolean begun = changed.getOrDefault(change.fact(), Map.of()).containsKey(field);
    // A list that does not count as evidence was found missing: it is measured anew.
    List<String> ticks =
        begun || change.before().isPresent()
            ? Change.ticks(value(change.fact(), field))
            : new ArrayList<>();
    ticks.removeAll(change.removed());
    change.added().stream().filter(tick -> !ticks.contains(tick)).forEach(ticks::add);
    set(change.fact(), change.field(), List.copyOf(ticks));
  }

  /**
   * What differs from the facts.
   *
   * @return in the order of the facts and of the fields' declaration
   */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    if (!changed.isEmpty()) {
      facts.all().stream().filter(changed::containsKey).forEach(fact -> add(fact, changes));
    }
    return changes;
  }

  private void add(Fact fact, List<Change> changes) {
    for (Field field : fact.type().fields().values()) {
      Object before = fact.values().get(field.name());
      Object after = changed.get(fact).get(field.name());
      if (after != null && !Objects.equals(before, after)) {
        changes.add(new Change(fact, field, Optional.ofNullable(before), after));
      }
    }
  }

  /** How many things differ from the facts. */
  int things() {
    return changes().stream().mapToInt(Change::things).sum();
  }

  /** How far numbers differ from the facts, added up. */
  BigDecimal distance() {
    return changes().stream().map(Change::distance).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The changed facts, in the order of the unchanged ones. A value that was changed is taken for
   * verified: whoever asks what a better value would do does not ask what a doubt would cost.
   *
   * @return facts that the rules can be fired on
   */
  public AgencyFacts applied() {
    return new AgencyFacts(
        applied(facts.agency()), facts.parts().stream().map(this::applied).toList());
  }

  private Fact applied(Fact fact) {
    Map<String, Object> own = changed.get(fact);
    if (own == null) {
      return fact;
    }
    Map<String, Object> values = new HashMap<>(fact.values());
    values.putAll(own);
    Map<String, Evidence> evidence = new HashMap<>(fact.evidence());
    own.keySet().forEach(field -> evidence.put(field, VERIFIED));
    return new Fact(fact.type(), fact.id(), values, evidence, fact.place());
  }
}
