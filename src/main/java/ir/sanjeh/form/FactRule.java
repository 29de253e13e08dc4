package ir.sanjeh.form;

import ir.sanjeh.guide.Field;
import ir.sanjeh.problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one fact follows from the answers.
 *
 * @param field the fact's declared field
 * @param way how its value is found
 * @param place where the rule is written
 */
record FactRule(Field field, Way way, Place place) {
  /** How a value is found. */
  sealed interface Way {}

  /** An answer as it is. */
  record Copy(FieldPath path) implements Way {}

  /**
   * A tick list: the values whose conditions hold.
   *
   * @param values the conditions by value, in the order of the rule
   * @param emptyIfNone whether the list is empty when none holds; otherwise the fact is missing
   */
  record Ticks(Map<String, Condition> values, boolean emptyIfNone) implements Way {
    /** Keeps its own copy. */
    Ticks {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** The first value whose condition holds; missing when none does. */
  record Choose(Map<String, Condition> values) implements Way {
    /** Keeps its own copy. */
    Choose {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** True or false by the condition that holds; missing when none does. */
  record Decide(Optional<Condition> yes, Optional<Condition> no) implements Way {}
}
