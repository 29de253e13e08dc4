package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.problem.Place;
import java.math.BigDecimal;
import java.util.Set;

/** Lays the numbers of the conditions beside the bounds of the data dictionary. */
final class Thresholds implements Check {
  private static final String OUTSIDE = "threshold-outside-bounds";

  @Override
  public Set<String> ids() {
    return Set.of(OUTSIDE);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (OptionRule rule : material.rules()) {
      for (Premise premise : rule.premises()) {
        check(material, premise.pattern(), rule.option(), rule.place(), findings);
      }
    }
    for (Exemption condition : material.rulebook().exemptions()) {
      check(material, condition.pattern(), condition.name(), condition.place(), findings);
    }
  }

  private static void check(
      Material material, Pattern pattern, String of, Place place, Findings findings) {
    for (Test test : pattern.test().walk().toList()) {
      if (test instanceof Test.Comparison comparison) {
        check(
            material,
            comparison.field(),
            comparison.operator(),
            comparison.literal(),
            of,
            place,
            findings);
      } else if (test instanceof Test.Membership membership) {
        membership
            .literals()
            .forEach(
                literal ->
                    check(
                        material,
                        membership.field(),
                        Operator.EQUAL,
                        literal,
                        of,
                        place,
                        findings));
      }
    }
  }

  private static void check(
      Material material,
      FieldRef ref,
      Operator operator,
      Literal literal,
      String of,
      Place place,
      Findings findings) {
    if (!(literal instanceof Literal.NumberLiteral number)) {
      return;
    }
    Field field = material.dictionary().types().get(ref.type()).fields().get(ref.field());
    BigDecimal value = number.value();
    boolean below = field.min().filter(min -> isBelow(field, min, operator, value)).isPresent();
    boolean above = field.max().filter(max -> isAbove(field, max, operator, value)).isPresent();
    if (below || above) {
      String compared = ref.type() + "." + ref.field() + " " + operator.sign() + " " + text(value);
      findings
          .report(OUTSIDE, place, of + " " + compared)
          .message(
              "\""
                  + of
                  + "\" asks for "
                  + compared
                  + ", and facts.drl allows "
                  + (below
                      ? "at least " + text(field.min().get())
                      : "at most " + text(field.max().get())))
          .remedy("correct the number, or @min and @max of the field");
    }
  }

  /** Below the least value, or on it where the comparison asks for less. */
  private static boolean isBelow(Field field, BigDecimal min, Operator operator, BigDecimal value) {
    boolean next = field.kind() == FieldKind.WHOLE && operator == Operator.ABOVE;
    BigDecimal first = next ? value.add(BigDecimal.ONE) : value;
    return first.compareTo(min) < 0 || (operator == Operator.BELOW && value.compareTo(min) == 0);
  }

  /** Above the greatest value, or on it where the comparison asks for more. */
  private static boolean isAbove(Field field, BigDecimal max, Operator operator, BigDecimal value) {
    boolean before = field.kind() == FieldKind.WHOLE && operator == Operator.BELOW;
    BigDecimal last = before ? value.subtract(BigDecimal.ONE) : value;
    return last.compareTo(max) > 0 || (operator == Operator.ABOVE && value.compareTo(max) == 0);
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}
