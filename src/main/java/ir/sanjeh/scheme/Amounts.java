package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.ArithmeticParser.NameKind;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Turns what stands for a number, a plain one or arithmetic in a text, into the exact number. */
final class Amounts {
  /** Enough for any weight; without a bound, settings that multiply one another fill the memory. */
  private static final int MAX_BITS = 1_000;

  private final Problems problems;

  Amounts(Problems problems) {
    this.problems = problems;
  }

  /** Reads a number whose names are settings, all of them known by now. */
  Optional<BigFraction> read(Value value, String name, Settings settings) {
    return parse(value, name, Set.of(NameKind.SETTING))
        .filter(arithmetic -> knows(arithmetic, value.place(), name, settings.names()))
        .flatMap(arithmetic -> evaluate(arithmetic, value.place(), name, settings::value));
  }

  /** Reads the arithmetic of a value without working it out. */
  Optional<Arithmetic> parse(Value value, String name, Set<NameKind> allowed) {
    String written;
    if (value instanceof Value.Numeral numeral) {
      written = numeral.text();
    } else if (value instanceof Value.Text text) {
      written = text.text();
    } else {
      problems.add(
          "scheme.type",
          value.place(),
          name + " is " + value.describe(),
          "Write a number such as 30 or 0.25, or arithmetic in quotes such as \"4 * 4 / 10\".");
      return Optional.empty();
    }
    try {
      return Optional.of(ArithmeticParser.parse(Digits.toLatin(written), allowed));
    } catch (ArithmeticSyntaxException e) {
      problems.add(
          "scheme.arithmetic",
          value.place(),
          name + " is " + value.describe() + ": " + e.getMessage(),
          "Correct the expression at its character " + (e.offset() + 1) + ".");
      return Optional.empty();
    }
  }

  /** Whether all settings of an expression exist; those that do not become problems. */
  boolean knows(Arithmetic arithmetic, Place place, String name, Set<String> settings) {
    boolean known = true;
    for (Arithmetic part : arithmetic.walk().toList()) {
      if (part instanceof Arithmetic.SettingValue setting && !settings.contains(setting.name())) {
        known = false;
        problems.add(
            "scheme.setting-unknown",
            place,
            name + " uses settings." + setting.name() + ", and there is no such setting",
            () ->
                DidYouMean.question(setting.name(), settings)
                    + "Declare it under \"settings\" or write the number itself.");
      }
    }
    return known;
  }

  /** The exact number; empty, without a further problem, where a setting could not be read. */
  Optional<BigFraction> evaluate(
      Arithmetic arithmetic, Place place, String name, Function<String, BigFraction> settings) {
    BigFraction exact;
    try {
      exact =
          arithmetic.evaluate(
              part ->
                  part instanceof Arithmetic.SettingValue setting
                      ? settings.apply(setting.name())
                      : null);
    } catch (ArithmeticException e) {
      problems.add(
          "scheme.division-by-zero",
          place,
          name + " divides by zero",
          "Correct the divisor, or the setting that it uses.");
      return Optional.empty();
    }
    if (exact != null
        && (exact.getNumerator().bitLength() > MAX_BITS
            || exact.getDenominator().bitLength() > MAX_BITS)) {
      problems.add(
          "scheme.number-size",
          place,
          name + " has more than " + MAX_BITS + " binary digits",
          "Write a number of ordinary size.");
      return Optional.empty();
    }
    return Optional.ofNullable(exact);
  }
}
