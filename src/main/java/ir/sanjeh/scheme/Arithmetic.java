package ir.sanjeh.scheme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact arithmetic as scoring guides and formulas write it. */
public sealed interface Arithmetic {
  /** A number. */
  @SuppressWarnings("JavaLangClash") // always written with its owner: Arithmetic.Number
  record Number(BigFraction value) implements Arithmetic {}

  /** A named number of the scheme, {@code settings.name}. */
  record SettingValue(String name) implements Arithmetic {}

  /** A field of a bound fact, {@code $agency.gsbReceivedRatio}. */
  record FieldValue(String variable, String field) implements Arithmetic {}

  /** A bound value, {@code $count}. */
  record VariableValue(String variable) implements Arithmetic {}

  /** The score of a node, {@code score("node id")}. */
  record ScoreValue(String node) implements Arithmetic {}

  /** Two parts joined by an operator. */
  record Operation(Operator operator, Arithmetic left, Arithmetic right) implements Arithmetic {}

  /** The operators; {@code min} and {@code max} are written as functions. */
  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    MIN,
    MAX
  }

  /** Gives the values of the names in an expression. */
  interface Names {
    /**
     * The value of a name.
     *
     * @param name any part but numbers and operations
     * @return the value, or null when it is missing
     */
    BigFraction value(Arithmetic name);
  }

  /**
   * Works the expression out.
   *
   * @param names gives the values of the names
   * @return the exact value, or null when a part is missing
   * @throws ArithmeticException on a division by zero
   */
  default BigFraction evaluate(Names names) {
    if (this instanceof Number number) {
      return number.value();
    }
    if (!(this instanceof Operation operation)) {
      return names.value(this);
    }
    BigFraction left = operation.left().evaluate(names);
    BigFraction right = operation.right().evaluate(names);
    if (left == null || right == null) {
      return null;
    }
    return switch (operation.operator()) {
      case ADD -> left.add(right);
      case SUBTRACT -> left.subtract(right);
      case MULTIPLY -> left.multiply(right);
      case DIVIDE -> left.divide(right);
      case MIN -> left.compareTo(right) <= 0 ? left : right;
      case MAX -> left.compareTo(right) >= 0 ? left : right;
    };
  }

  /**
   * The expression and its parts, outermost first.
   *
   * @return a fresh stream
   */
  default Stream<Arithmetic> walk() {
    List<Arithmetic> parts = new ArrayList<>();
    Deque<Arithmetic> waiting = new ArrayDeque<>(List.of(this));
    while (!waiting.isEmpty()) {
      Arithmetic part = waiting.pop();
      parts.add(part);
      if (part instanceof Operation operation) {
        waiting.push(operation.right());
        waiting.push(operation.left());
      }
    }
    return parts.stream();
  }
}
