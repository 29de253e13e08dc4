package ir.sanjeh.rulebook;

import ir.sanjeh.award.Award;
import ir.sanjeh.award.SeenValue;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
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
  private final Node node;
  private final Map<String, Setting> settings;
  private final List<String> factVariables;
  private final List<String> resultVariables;
  private final int subject;
  private final Map<String, Seen> bound = new LinkedHashMap<>();
  private final Set<Seen> seen = new LinkedHashSet<>();
  private final Award.Sight sightOfSubject = fact -> values(List.of(fact), List.of());
  private final BigFraction constant;
  private final boolean constantIsWithin;

  /** A field of one of the matched facts. */
  private record Seen(int fact, String field) {}

  /**
   * For a rule.
   *
   * @param node the node that its awards are for
   * @param settings the named numbers of the scheme
   */
  FiredRule(OptionRule rule, Node node, Map<String, Setting> settings) {
    this.rule = rule;
    this.node = node;
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
    this.constant = constant();
    this.constantIsWithin = isConstant() && isOnScale(constant);
  }

  /** The score that does not hang on what is matched; null when it does. */
  private BigFraction constant() {
    boolean reads =
        rule.score()
            .walk()
            .anyMatch(
                part ->
                    part instanceof Arithmetic.FieldValue
                        || part instanceof Arithmetic.VariableValue);
    try {
      return reads ? null : score(List.of(), List.of());
    } catch (ArithmeticException e) {
      return null; // told for each fact
    }
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

  Node node() {
    return node;
  }

  Fact subject(List<Fact> facts) {
    return facts.get(subject);
  }

  /** Whether the rule gives every fact the same score. */
  boolean isConstant() {
    return constant != null;
  }

  /** Whether a score of this rule lies within the scale of the node. */
  boolean isWithin(BigFraction score) {
    return score == constant ? constantIsWithin : isOnScale(score);
  }

  private boolean isOnScale(BigFraction score) {
    return score.signum() >= 0 && score.compareTo(node.outOf()) <= 0;
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
    BigFraction score = isConstant() ? constant : score(facts, results);
    return score == null
        ? Optional.empty()
        : Optional.of(new Award(rule, subject(facts), score, subject -> values(facts, results)));
  }

  /**
   * The award of a rule that gives every fact the same score, for its only match.
   *
   * @param fact the one matched fact
   */
  Award constantAward(Fact fact) {
    return new Award(rule, fact, constant, sightOfSubject);
  }

  private BigFraction score(List<Fact> facts, List<Object> results) {
    return rule.score().evaluate(name -> value(name, facts, results));
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
