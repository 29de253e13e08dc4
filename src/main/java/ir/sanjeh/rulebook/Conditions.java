package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the tests of a pattern into a function of the facts. */
final class Conditions {
  /** No fact was matched before. */
  static final Fact[] NONE = new Fact[0];

  private final String own;
  private final List<String> bound;

  /** What a pattern asks of a fact, given the facts that were matched before it. */
  @FunctionalInterface
  interface Condition {
    boolean holds(Fact fact, Fact[] matched);
  }

  /** Reads a value; null when it is missing. */
  @FunctionalInterface
  private interface Reading {
    Object of(Fact fact, Fact[] matched);
  }

  private Conditions(String own, List<String> bound) {
    this.own = own;
    this.bound = bound;
  }

  /**
   * The function of a test.
   *
   * @param test what the pattern asks
   * @param own the name of the pattern's fact
   * @param bound the names of the facts matched before, in the order in which they are handed over
   */
  static Condition of(Test test, String own, List<String> bound) {
    return new Conditions(own, bound).condition(test);
  }

  private Condition condition(Test test) {
    if (test instanceof Test.All all) {
      Condition[] parts = all.tests().stream().map(this::condition).toArray(Condition[]::new);
      return (fact, matched) -> {
        for (Condition part : parts) {
          if (!part.holds(fact, matched)) {
            return false;
          }
        }
        return true;
      };
    } else if (test instanceof Test.Any any) {
      Condition[] parts = any.tests().stream().map(this::condition).toArray(Condition[]::new);
      return (fact, matched) -> {
        for (Condition part : parts) {
          if (part.holds(fact, matched)) {
            return true;
          }
        }
        return false;
      };
    } else if (test instanceof Test.Presence presence) {
      Reading value = reading(presence.field());
      boolean known = presence.known();
      return (fact, matched) -> (value.of(fact, matched) != null) == known;
    } else if (test instanceof Test.Comparison comparison) {
      Reading left = reading(comparison.field());
      Object right = constant(comparison.literal());
      Operator operator = comparison.operator();
      return (fact, matched) -> {
        Object value = left.of(fact, matched);
        return value != null && holds(value, operator, right);
      };
    } else if (test instanceof Test.FieldComparison comparison) {
      Reading left = reading(comparison.field());
      Reading right = reading(comparison.other());
      Operator operator = comparison.operator();
      return (fact, matched) -> {
        Object value = left.of(fact, matched);
        Object other = right.of(fact, matched);
        return value != null && other != null && holds(value, operator, other);
      };
    } else if (test instanceof Test.Membership membership) {
      Reading value = reading(membership.field());
      Set<Object> constants =
          membership.literals().stream().map(Conditions::constant).collect(Collectors.toSet());
      boolean in = membership.in();
      return (fact, matched) -> {
        Object found = value.of(fact, matched);
        return found != null && constants.contains(found) == in;
      };
    }
    Test.Containment containment = (Test.Containment) test;
    Reading list = reading(containment.field());
    Object constant = constant(containment.literal());
    boolean contains = containment.contains();
    return (fact, matched) ->
        list.of(fact, matched) instanceof List<?> ticks && ticks.contains(constant) == contains;
  }

  private Reading reading(FieldRef ref) {
    String field = ref.field();
    String variable = ref.variable().orElse(own);
    if (variable.equals(own)) {
      return (fact, matched) -> fact.values().get(field);
    }
    int index = bound.indexOf(variable);
    return (fact, matched) -> matched[index].values().get(field);
  }

  /** In the form that facts have. */
  static Object constant(Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      return Exact.canonical(number.value());
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return truth.truth();
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return choice.value();
    }
    return ((Literal.TextLiteral) literal).text();
  }

  /** Numbers are equal however they are written. */
  static boolean holds(Object value, Operator operator, Object other) {
    if (value instanceof BigDecimal left && other instanceof BigDecimal right) {
      int order = left.compareTo(right);
      return switch (operator) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case ABOVE -> order > 0;
        case AT_LEAST -> order >= 0;
        case BELOW -> order < 0;
        case AT_MOST -> order <= 0;
      };
    }
    return value.equals(other) == (operator == Operator.EQUAL);
  }
}
