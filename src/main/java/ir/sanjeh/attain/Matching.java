package ir.sanjeh.attain;

import ir.sanjeh.cases.Conditions;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Test;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that stand for the variables of a rule while it is looked at.
 *
 * @param draft gives the values
 * @param bound the facts by variable
 */
record Matching(Draft draft, Map<String, Fact> bound) {
  static Matching of(Draft draft) {
    return new Matching(draft, Map.of());
  }

  /** The same with other values. */
  Matching with(Draft other) {
    return new Matching(other, bound);
  }

  /** The same with one more fact. */
  Matching with(String variable, Fact fact) {
    Map<String, Fact> more = new LinkedHashMap<>(bound);
    more.put(variable, fact);
    return new Matching(draft, more);
  }

  /** The fact that a condition of a pattern reads. */
  Fact fact(FieldRef field, Fact self) {
    return field.variable().map(bound::get).orElse(self);
  }

  /** The value that a condition of a pattern reads. */
  Object value(FieldRef field, Fact self) {
    return draft.value(fact(field, self), field.field());
  }

  /** Whether a fact satisfies a condition. */
  boolean holds(Test test, Fact self) {
    return Conditions.hold(test, field -> value(field, self));
  }

  /** The facts of a pattern's type, whether they satisfy it or not. */
  List<Fact> facts(Pattern pattern) {
    return draft.facts().all().stream()
        .filter(fact -> fact.type().name().equals(pattern.type()))
        .toList();
  }
}
