package ir.sanjeh.rulebook;

import ir.sanjeh.award.Award;
import ir.sanjeh.award.SeenValue;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Knows how to read an award out of what a rule matched. */
final class FiredRule {
  private final OptionRule rule;
  private final Map<String, Setting> settings;
  private final List<String> factVariables;
  private final List<String> resultVariables;
  private final int subject;
  private final Map<String, Seen> bound = new LinkedHashMap<>();
  private final Set<Seen> seen = new LinkedHashSet<>();

  /** A field of one of the matched facts. */
  private record Seen(int fact, String field) {}

  FiredRule(OptionRule rule, Map<String, Setting> settings) {
    this.rule = rule;
    this.settings = settings;
    this.factVariables = RuleVariables.facts(rule);
    this.resultVariables = RuleVariables.results(rule);
    this.subject = factVariables.indexOf(rule.subject());
    for (Premise premise : rule.premises()) {
      if (premise instanceof Premise.Match match) {
        note(match.pattern());
      }
    }
    rule.score()
        .walk()
        .filter(Arithmetic.FieldValue.class::isInstance)
        .map(Arithmetic.FieldValue.class::cast)
        .forEach(f -> seen.add(new Seen(factVariables.indexOf(f.variable()), f.field())));
  }

  private void note(Pattern pattern) {
    int own = factVariables.indexOf(pattern.variable());
    pattern
        .test()
        .fields()
        .forEach(
            ref ->
                seen.add(
                    new Seen(ref.variable().map(factVariables::indexOf).orElse(own), ref.field())));
    for (Pattern.Binding binding : pattern.bindings()) {
      Seen field = new Seen(own, binding.field());
      bound.put(binding.variable(), field);
      seen.add(field);
    }
  }

  OptionRule rule() {
    return rule;
  }

  Fact subject(List<Fact> facts) {
    return facts.get(subject);
  }

  /**
   * The award.
   *
   * @param facts the matched facts, in the order of the rule
   * @param results the values added up, in the order of the rule
   * @return empty when the score needs a value that is missing
   * @throws ArithmeticException when the score divides by zero
   */
  Optional<Award> award(List<Fact> facts, List<Object> results) {
    BigFraction score = rule.score().evaluate(name -> value(name, facts, results));
    return score == null
        ? Optional.empty()
        : Optional.of(new Award(rule, subject(facts), score, values(facts, results)));
  }

  private BigFraction value(Arithmetic name, List<Fact> facts, List<Object> results) {
    if (name instanceof Arithmetic.SettingValue setting) {
      return settings.get(setting.name()).quantity().value();
    }
    Object value;
    if (name instanceof Arithmetic.FieldValue field) {
      value = facts.get(factVariables.indexOf(field.variable())).values().get(field.field());
    } else {
      String variable = ((Arithmetic.VariableValue) name).variable();
      Seen field = bound.get(variable);
      value =
          field == null
              ? results.get(resultVariables.indexOf(variable))
              : facts.get(field.fact()).values().get(field.field());
    }
    return value == null ? null : Exact.of(decimal(value));
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  private List<SeenValue> values(List<Fact> facts, List<Object> results) {
    List<SeenValue> values = new ArrayList<>(seen.size() + results.size());
    for (Seen field : seen) {
      Fact fact = facts.get(field.fact());
      values.add(
          new SeenValue(
              Optional.of(fact.type().name()),
              field.field(),
              fact.values().get(field.field()),
              Optional.ofNullable(fact.evidence().get(field.field()))));
    }
    for (int i = 0; i < results.size(); i++) {
      values.add(
          new SeenValue(
              Optional.empty(), resultVariables.get(i), decimal(results.get(i)), Optional.empty()));
    }
    return List.copyOf(values);
  }
}
