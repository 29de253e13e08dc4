package ir.sanjeh.bench;

import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Indicator;
import ir.sanjeh.bench.Tables.Operator;
import ir.sanjeh.bench.Tables.Option;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Turns the guide of a rulebook into {@link Tables}. */
final class TablesMaker {
  private final Rulebook rulebook;

  TablesMaker(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * All indicators.
   *
   * @throws IllegalArgumentException when the guide uses what not every peer can say
   */
  Tables tables() {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (OptionRule rule : rulebook.rules()) {
      indicators
          .computeIfAbsent(
              rule.node(), node -> new Indicator(node, rule.subjectType(), new ArrayList<>()))
          .options()
          .add(new Option(rule.option(), score(rule), condition(rule)));
    }
    return new Tables(List.copyOf(indicators.values()));
  }

  private BigDecimal score(OptionRule rule) {
    BigFraction score =
        rule.score()
            .evaluate(
                name -> {
                  if (name instanceof Arithmetic.SettingValue setting) {
                    return rulebook.scheme().settings().get(setting.name()).quantity().value();
                  }
                  throw refused(rule, "a score that depends on facts");
                });
    return new BigDecimal(Exact.text(score));
  }

  private Condition condition(OptionRule rule) {
    List<Condition> parts = new ArrayList<>();
    for (Premise premise : rule.premises()) {
      if (!(premise instanceof Premise.Match match)) {
        throw refused(rule, "a premise that counts facts");
      }
      parts.add(condition(rule, match.pattern().test()));
    }
    return parts.size() == 1 ? parts.get(0) : Condition.joined(Operator.ALL, parts);
  }

  private Condition condition(OptionRule rule, Test test) {
    if (test instanceof Test.All all) {
      return joined(rule, Operator.ALL, all.tests());
    } else if (test instanceof Test.Any any) {
      return joined(rule, Operator.ANY, any.tests());
    } else if (test instanceof Test.Comparison comparison) {
      Operator operator =
          switch (comparison.operator()) {
            case EQUAL -> Operator.EQUAL;
            case ABOVE -> Operator.ABOVE;
            case AT_LEAST -> Operator.AT_LEAST;
            case BELOW -> Operator.BELOW;
            case AT_MOST -> Operator.AT_MOST;
            case NOT_EQUAL -> throw refused(rule, "!=");
          };
      return leaf(operator, comparison.field(), List.of(comparison.literal()));
    } else if (test instanceof Test.Membership membership && membership.in()) {
      return leaf(Operator.IN, membership.field(), membership.literals());
    } else if (test instanceof Test.Containment containment) {
      return leaf(
          containment.contains() ? Operator.CONTAINS : Operator.LACKS,
          containment.field(),
          List.of(containment.literal()));
    }
    throw refused(rule, test.toString());
  }

  private Condition joined(OptionRule rule, Operator operator, List<Test> tests) {
    return Condition.joined(operator, tests.stream().map(t -> condition(rule, t)).toList());
  }

  private Condition leaf(Operator operator, FieldRef field, List<? extends Literal> values) {
    return new Condition(
        operator,
        field.type(),
        field.field(),
        rulebook.dictionary().types().get(field.type()).fields().get(field.field()).kind().name(),
        values.stream().map(TablesMaker::text).toList(),
        List.of());
  }

  private static String text(Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      return Exact.canonical(number.value()).toPlainString();
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return String.valueOf(truth.truth());
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return choice.value();
    }
    return ((Literal.TextLiteral) literal).text();
  }

  private static IllegalArgumentException refused(OptionRule rule, String what) {
    return new IllegalArgumentException(
        rule.place() + ": the benchmark's peers do not know " + what);
  }
}
