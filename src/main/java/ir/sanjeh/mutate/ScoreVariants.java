package ir.sanjeh.mutate;

import ir.sanjeh.scheme.Arithmetic;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Changes one thing in the score of an option. */
final class ScoreVariants {
  private static final int PARTS = 100;

  private ScoreVariants() {}

  /**
   * The score with one change each: a number by a hundredth of the node's scale (inside a formula,
   * by a hundredth of itself), or an operator.
   */
  static List<Variant<Arithmetic>> of(Arithmetic score, BigFraction outOf) {
    List<Variant<Arithmetic>> variants = new ArrayList<>();
    if (score instanceof Arithmetic.Number number) {
      BigFraction step = outOf.divide(PARTS);
      for (BigFraction changed : List.of(number.value().subtract(step), number.value().add(step))) {
        // Beyond the scale it would be refused; nobody needs a case for that.
        if (changed.signum() >= 0 && changed.compareTo(outOf) <= 0) {
          add(variants, score, new Arithmetic.Number(changed));
        }
      }
      return variants;
    }
    return inside(score, outOf.divide(PARTS));
  }

  private static List<Variant<Arithmetic>> inside(Arithmetic part, BigFraction stepFromZero) {
    List<Variant<Arithmetic>> variants = new ArrayList<>();
    if (part instanceof Arithmetic.Number number) {
      BigFraction step = number.value().signum() == 0 ? stepFromZero : number.value().divide(PARTS);
      add(variants, part, new Arithmetic.Number(number.value().subtract(step)));
      add(variants, part, new Arithmetic.Number(number.value().add(step)));
    } else if (part instanceof Arithmetic.Operation o) {
      add(variants, part, new Arithmetic.Operation(other(o.operator()), o.left(), o.right()));
      inside(o.left(), stepFromZero)
          .forEach(
              v ->
                  variants.add(
                      v.in(left -> new Arithmetic.Operation(o.operator(), left, o.right()))));
      inside(o.right(), stepFromZero)
          .forEach(
              v ->
                  variants.add(
                      v.in(right -> new Arithmetic.Operation(o.operator(), o.left(), right))));
    }
    return variants;
  }

  private static Arithmetic.Operator other(Arithmetic.Operator operator) {
    return switch (operator) {
      case ADD -> Arithmetic.Operator.SUBTRACT;
      case SUBTRACT -> Arithmetic.Operator.ADD;
      case MULTIPLY -> Arithmetic.Operator.DIVIDE;
      case DIVIDE -> Arithmetic.Operator.MULTIPLY;
      case MIN -> Arithmetic.Operator.MAX;
      case MAX -> Arithmetic.Operator.MIN;
    };
  }

  private static void add(List<Variant<Arithmetic>> variants, Arithmetic from, Arithmetic to) {
    variants.add(new Variant<>(to, Kind.SCORE, RuleWords.of(from), RuleWords.of(to)));
  }
}
