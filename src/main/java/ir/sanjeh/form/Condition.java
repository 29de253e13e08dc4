package ir.sanjeh.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A condition on the answers of a form. */
sealed interface Condition {
  /**
   * Whether it holds.
   *
   * @param scope where its paths start
   * @param seen takes the answers that were looked at
   */
  boolean holds(Scope scope, List<FieldPath.Found> seen);

  /** The paths of its comparisons. */
  Stream<FieldPath> paths();

  /** Holds when all do; all are looked at, so that an explanation names them all. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Scope scope, List<FieldPath.Found> seen) {
      boolean all = true;
      for (Condition part : parts) {
        all &= part.holds(scope, seen);
      }
      return all;
    }

    @Override
    public Stream<FieldPath> paths() {
      return parts.stream().flatMap(Condition::paths);
    }
  }

  /** Holds when any does. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Scope scope, List<FieldPath.Found> seen) {
      boolean any = false;
      for (Condition part : parts) {
        any |= part.holds(scope, seen);
      }
      return any;
    }

    @Override
    public Stream<FieldPath> paths() {
      return parts.stream().flatMap(Condition::paths);
    }
  }

  /** How an answer is compared. */
  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    CONTAINS,
    NOT_CONTAINS,
    MISSING,
    GIVEN
  }

  /**
   * Compares an answer. Nothing that was not filled in compares, except as missing; with a star in
   * the path it is enough that one answer does.
   *
   * @param path the field
   * @param comparison how
   * @param operand with what: a {@link String} for texts and codes, a {@link BigDecimal} or a
   *     {@link Boolean}; null for {@link Comparison#MISSING} and {@link Comparison#GIVEN}
   */
  record Test(FieldPath path, Comparison comparison, Object operand) implements Condition {
    @Override
    public boolean holds(Scope scope, List<FieldPath.Found> seen) {
      List<FieldPath.Found> found = path.in(scope);
      if (comparison == Comparison.MISSING) {
        return found.isEmpty();
      }
      List<FieldPath.Found> holding = new ArrayList<>();
      for (FieldPath.Found each : found) {
        if (compares(each.answer())) {
          holding.add(each);
        }
      }
      seen.addAll(path.isAny() ? holding : found);
      return !holding.isEmpty();
    }

    @Override
    public Stream<FieldPath> paths() {
      return Stream.of(path);
    }

    private boolean compares(Answer answer) {
      return switch (comparison) {
        case GIVEN -> true;
        case MISSING -> false;
        case CONTAINS -> answer instanceof Answer.Ticks ticks && ticks.codes().contains(operand);
        case NOT_CONTAINS ->
            answer instanceof Answer.Ticks ticks && !ticks.codes().contains(operand);
        case EQUAL -> equal(answer);
        case NOT_EQUAL -> !equal(answer);
        case GREATER -> order(answer) > 0;
        case GREATER_OR_EQUAL -> order(answer) >= 0;
        case LESS -> order(answer) < 0;
        case LESS_OR_EQUAL -> order(answer) <= 0;
      };
    }

    private boolean equal(Answer answer) {
      if (answer instanceof Answer.Amount) {
        return order(answer) == 0;
      }
      if (answer instanceof Answer.YesNo truth) {
        return operand.equals(truth.yes());
      }
      if (answer instanceof Answer.Choice choice) {
        return choice.code().equals(operand);
      }
      return answer instanceof Answer.Words words && words.text().equals(operand);
    }

    private int order(Answer answer) {
      return ((Answer.Amount) answer).number().compareTo((BigDecimal) operand);
    }
  }
}
