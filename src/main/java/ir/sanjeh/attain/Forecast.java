package ir.sanjeh.attain;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Setting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Works out, without the engine, what a rule would give. */
final class Forecast {
  private final Map<String, Setting> settings;

  /** A field of a fact that a score is worked out from. */
  record Source(Fact fact, String field) {}

  Forecast(Map<String, Setting> settings) {
    this.settings = settings;
  }

  /** The score that a rule gives; empty when a value is missing or it divides by zero. */
  Optional<BigFraction> score(OptionRule rule, Matching matching) {
    try {
      return Optional.ofNullable(rule.score().evaluate(name -> value(name, rule, matching)));
    } catch (ArithmeticException divisionByZero) {
      return Optional.empty();
    }
  }

  private BigFraction value(Arithmetic name, OptionRule rule, Matching matching) {
    if (name instanceof Arithmetic.SettingValue setting) {
      return settings.get(setting.name()).quantity().value();
    }
    Object value =
        source(name, rule, matching)
            .map(source -> matching.draft().value(source.fact(), source.field()))
            .orElse(null);
    if (value == null && name instanceof Arithmetic.VariableValue variable) {
      value = results(rule, matching).get(variable.variable());
    }
    return value instanceof BigDecimal number ? Exact.of(number) : null;
  }

  /** The field that a name stands for; empty for a value that was added up. */
  static Optional<Source> source(Arithmetic name, OptionRule rule, Matching matching) {
    if (name instanceof Arithmetic.FieldValue field) {
      return Optional.ofNullable(matching.bound().get(field.variable()))
          .map(fact -> new Source(fact, field.field()));
    }
    if (name instanceof Arithmetic.VariableValue variable) {
      for (Premise premise : rule.premises()) {
        Fact fact = matching.bound().get(premise.pattern().variable());
        if (premise instanceof Premise.Match && fact != null) {
          for (Pattern.Binding binding : premise.pattern().bindings()) {
            if (binding.variable().equals(variable.variable())) {
              return Optional.of(new Source(fact, binding.field()));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The accumulates whose results a score is worked out from. */
  static List<Premise.Accumulation> accumulations(OptionRule rule) {
    List<String> used =
        rule.score()
            .walk()
            .filter(Arithmetic.VariableValue.class::isInstance)
            .map(part -> ((Arithmetic.VariableValue) part).variable())
            .toList();
    return rule.premises().stream()
        .filter(Premise.Accumulation.class::isInstance)
        .map(Premise.Accumulation.class::cast)
        .filter(a -> a.calls().stream().anyMatch(call -> used.contains(call.variable())))
        .toList();
  }

  private static Map<String, BigDecimal> results(OptionRule rule, Matching matching) {
    Map<String, BigDecimal> results = new HashMap<>();
    for (Premise premise : rule.premises()) {
      if (premise instanceof Premise.Accumulation accumulation) {
        results.putAll(Accumulated.results(accumulation, matching));
      }
    }
    return results;
  }
}
