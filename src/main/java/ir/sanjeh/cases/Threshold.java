package ir.sanjeh.cases;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number in the conditions of a rule, and what is compared with it.
 *
 * @param rule the rule
 * @param type the declared type of the facts whose field is compared; of an accumulate, those it
 *     adds up
 * @param name the field, or the variable of a value added up
 * @param field the field; empty for a value added up
 * @param accumulation what adds the value up, if anything does
 * @param number the number
 */
public record Threshold(
    OptionRule rule,
    String type,
    String name,
    Optional<Field> field,
    Optional<Premise.Accumulation> accumulation,
    BigDecimal number) {

  /** Where a value lies. */
  public enum Side {
    /** Below the number. */
    BELOW,
    /** Exactly the number. */
    AT,
    /** Above the number. */
    ABOVE;

    static Side of(BigDecimal value, BigDecimal number) {
      int order = value.compareTo(number);
      return order < 0 ? BELOW : order == 0 ? AT : ABOVE;
    }
  }

  /**
   * The numbers of a rule.
   *
   * @param rule not null
   * @param dictionary the declared facts
   * @return in the order of the rule; a number that is written twice stands there once
   */
  public static List<Threshold> of(OptionRule rule, Dictionary dictionary) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Premise premise : rule.premises()) {
      premise
          .pattern()
          .test()
          .walk()
          .forEach(
              test -> {
                if (test instanceof Test.Comparison c) {
                  add(thresholds, rule, dictionary, c.field(), List.of(c.literal()));
                } else if (test instanceof Test.Membership m) {
                  add(thresholds, rule, dictionary, m.field(), m.literals());
                }
              });
      if (premise instanceof Premise.Accumulation accumulation) {
        for (Premise.Limit limit : accumulation.limits()) {
          thresholds.add(
              new Threshold(
                  rule,
                  accumulation.pattern().type(),
                  limit.variable(),
                  Optional.empty(),
                  Optional.of(accumulation),
                  limit.literal().value()));
        }
      }
    }
    return thresholds.stream().distinct().toList();
  }

  private static void add(
      List<Threshold> thresholds,
      OptionRule rule,
      Dictionary dictionary,
      ir.sanjeh.guide.FieldRef ref,
      List<Literal> literals) {
    Field field = dictionary.types().get(ref.type()).fields().get(ref.field());
    for (Literal literal : literals) {
      if (literal instanceof Literal.NumberLiteral number) {
        thresholds.add(
            new Threshold(
                rule,
                ref.type(),
                ref.field(),
                Optional.of(field),
                Optional.empty(),
                number.value()));
      }
    }
  }

  /**
   * The sides that values can lie on, as the dictionary bounds them.
   *
   * @return at least one
   */
  public List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (Side side : Side.values()) {
      if (value(side).isPresent()) {
        sides.add(side);
      }
    }
    return sides;
  }

  /**
   * A value on a side, as near to the number as a case should be.
   *
   * @param side not null
   * @return empty when no value can lie there
   */
  public Optional<BigDecimal> value(Side side) {
    BigDecimal step = step();
    BigDecimal value =
        switch (side) {
          case BELOW -> number.subtract(step);
          case AT -> number;
          case ABOVE -> number.add(step);
        };
    if (field.isEmpty()) {
      // Nothing counts or adds up below zero here: facts of which there are fewer than none.
      return value.signum() < 0 ? Optional.empty() : Optional.of(value);
    }
    boolean low = field.get().min().filter(min -> value.compareTo(min) < 0).isPresent();
    boolean high = field.get().max().filter(max -> value.compareTo(max) > 0).isPresent();
    return low || high ? Optional.empty() : Optional.of(value);
  }

  /**
   * How far the nearest neighbours lie that a case should try.
   *
   * @return 1 for whole numbers, else a tenth of the last digit that the number is written with
   */
  public BigDecimal step() {
    return step(number, field.map(f -> f.kind() == FieldKind.WHOLE).orElse(true));
  }

  /**
   * The step from a number to its neighbours.
   *
   * @param number as it is written
   * @param whole whether only whole numbers are compared with it
   * @return 1 for whole numbers, else a tenth of its last digit
   */
  public static BigDecimal step(BigDecimal number, boolean whole) {
    BigDecimal plain = number.stripTrailingZeros();
    return whole ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(Math.max(plain.scale(), 0) + 1);
  }

  /**
   * What is compared.
   *
   * @return for instance {@code Portal.uptime}
   */
  public String subject() {
    return field.isPresent() ? type + "." + name : name;
  }
}
