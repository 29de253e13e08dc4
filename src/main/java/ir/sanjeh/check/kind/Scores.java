package ir.sanjeh.check.kind;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Scheme;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Works out scores without facts. */
final class Scores {
  private Scores() {}

  /** The score of an option; empty where it depends on the facts. */
  static Optional<BigFraction> constant(OptionRule rule, Scheme scheme) {
    try {
      return Optional.ofNullable(
          rule.score()
              .evaluate(
                  name ->
                      name instanceof Arithmetic.SettingValue setting
                          ? scheme.settings().get(setting.name()).quantity().value()
                          : null));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
