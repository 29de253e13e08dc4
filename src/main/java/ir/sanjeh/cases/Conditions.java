package ir.sanjeh.cases;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * Asks conditions of values without the rule engine, to look for facts that satisfy them. Whether
 * they really do is for the engine to say.
 */
public final class Conditions {
  private Conditions() {}

  /** Gives the values that conditions read. */
  public interface Values {
    /**
     * The value of a field.
     *
     * @param field of the fact itself, or of another one
     * @return as {@link ir.sanjeh.facts.Fact#values()} has it; null when it is missing
     */
    Object of(FieldRef field);
  }

  /**
   * The values of one fact; those of others are missing.
   *
   * @param values by field name
   * @return their reader
   */
  public static Values of(Map<String, Object> values) {
    return field -> field.variable().isEmpty() ? values.get(field.field()) : null;
  }

  /**
   * Whether a condition holds.
   *
   * @param test not null
   * @param values gives what it reads
   * @return false also where a value is missing that it compares
   */
  public static boolean hold(Test test, Values values) {
    if (test instanceof Test.All all) {
      return all.tests().stream().allMatch(t -> hold(t, values));
    } else if (test instanceof Test.Any any) {
      return any.tests().stream().anyMatch(t -> hold(t, values));
    } else if (test instanceof Test.Presence presence) {
      return (values.of(presence.field()) != null) == presence.known();
    } else if (test instanceof Test.Comparison c) {
      return compare(values.of(c.field()), c.operator(), value(c.literal()));
    } else if (test instanceof Test.FieldComparison c) {
      return compare(values.of(c.field()), c.operator(), values.of(c.other()));
    } else if (test instanceof Test.Membership m) {
      Object own = values.of(m.field());
      return own != null
          && m.in() == m.literals().stream().anyMatch(l -> compare(own, Operator.EQUAL, value(l)));
    }
    Test.Containment c = (Test.Containment) test;
    return values.of(c.field()) instanceof Collection<?> ticks
        && c.contains() == ticks.contains(c.literal().value());
  }

  /**
   * Whether a comparison holds.
   *
   * @param left may be null
   * @param operator not null
   * @param right may be null
   * @return false when either is missing
   */
  static boolean compare(Object left, Operator operator, Object right) {
    if (left == null || right == null) {
      return false;
    }
    return switch (operator) {
      case EQUAL -> same(left, right);
      case NOT_EQUAL -> !same(left, right);
      case ABOVE -> order(left, right) > 0;
      case AT_LEAST -> order(left, right) >= 0;
      case BELOW -> order(left, right) < 0;
      case AT_MOST -> order(left, right) <= 0;
    };
  }

  private static boolean same(Object left, Object right) {
    return left instanceof BigDecimal ? order(left, right) == 0 : left.equals(right);
  }

  private static int order(Object left, Object right) {
    return left instanceof BigDecimal number && right instanceof BigDecimal other
        ? number.compareTo(other)
        : left.toString().compareTo(right.toString());
  }

  private static Object value(Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      return number.value();
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return truth.truth();
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return choice.value();
    }
    return ((Literal.TextLiteral) literal).text();
  }
}
