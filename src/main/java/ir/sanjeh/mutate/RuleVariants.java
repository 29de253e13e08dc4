package ir.sanjeh.mutate;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Arithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Changes one thing in a rule. */
final class RuleVariants {
  private final TestVariants tests;

  RuleVariants(Dictionary dictionary) {
    this.tests = new TestVariants(dictionary);
  }

  /**
   * The rule with one change each.
   *
   * @param rule the rule
   * @param outOf the scale of its node
   */
  List<Variant<OptionRule>> of(OptionRule rule, BigFraction outOf) {
    List<Variant<OptionRule>> variants = new ArrayList<>();
    for (int i = 0; i < rule.premises().size(); i++) {
      int index = i;
      for (Variant<Premise> variant : of(rule.premises().get(i))) {
        variants.add(variant.in(changed -> with(rule, replaced(rule, index, changed))));
      }
      if (isDispensable(rule, i)) {
        List<Premise> rest = new ArrayList<>(rule.premises());
        rest.remove(i);
        variants.add(
            new Variant<>(
                with(rule, List.copyOf(rest)),
                Kind.CONDITION,
                RuleWords.of(rule.premises().get(i)),
                Mutant.DROPPED));
      }
    }
    for (Variant<Arithmetic> variant : ScoreVariants.of(rule.score(), outOf)) {
      variants.add(variant.in(score -> with(rule, score)));
    }
    return variants;
  }

  private List<Variant<Premise>> of(Premise premise) {
    List<Variant<Premise>> variants = new ArrayList<>();
    for (Variant<Test> variant : tests.of(premise.pattern().test())) {
      variants.add(variant.in(test -> with(premise, test)));
    }
    if (premise instanceof Premise.Exists) {
      add(variants, Kind.CONDITION, premise, new Premise.Absent(premise.pattern()));
    } else if (premise instanceof Premise.Absent) {
      add(variants, Kind.CONDITION, premise, new Premise.Exists(premise.pattern()));
    } else if (premise instanceof Premise.Accumulation accumulation) {
      accumulated(accumulation, variants);
    }
    return variants;
  }

  private static void add(List<Variant<Premise>> variants, Kind kind, Premise from, Premise to) {
    variants.add(new Variant<>(to, kind, RuleWords.of(from), RuleWords.of(to)));
  }

  private static void accumulated(Premise.Accumulation premise, List<Variant<Premise>> variants) {
    for (int i = 0; i < premise.calls().size(); i++) {
      Premise.Call call = premise.calls().get(i);
      if (call.argument().isPresent()) {
        Premise.Call other =
            new Premise.Call(
                call.variable(), call.function().equals("max") ? "min" : "max", call.argument());
        List<Premise.Call> calls = new ArrayList<>(premise.calls());
        calls.set(i, other);
        variants.add(
            new Variant<>(
                new Premise.Accumulation(premise.pattern(), List.copyOf(calls), premise.limits()),
                Kind.OPERATOR,
                RuleWords.of(call),
                RuleWords.of(other)));
      }
    }
    for (int i = 0; i < premise.limits().size(); i++) {
      Premise.Limit limit = premise.limits().get(i);
      limit(premise, i, limit, Kind.OPERATOR, with(limit, limit.literal(), true), variants);
      if (limit.literal().setting().isEmpty()) {
        TestVariants.shifted(limit.literal(), true)
            .map(number -> with(limit, (Literal.NumberLiteral) number, false))
            .forEach(
                changed ->
                    limit(
                        premise,
                        premise.limits().indexOf(limit),
                        limit,
                        Kind.THRESHOLD,
                        changed,
                        variants));
      }
      List<Premise.Limit> rest = new ArrayList<>(premise.limits());
      rest.remove(i);
      variants.add(
          new Variant<>(
              new Premise.Accumulation(premise.pattern(), premise.calls(), List.copyOf(rest)),
              Kind.CONDITION,
              RuleWords.of(limit),
              Mutant.DROPPED));
    }
  }

  private static Premise.Limit with(
      Premise.Limit limit, Literal.NumberLiteral number, boolean neighbour) {
    return new Premise.Limit(
        limit.variable(),
        neighbour ? TestVariants.neighbour(limit.operator()) : limit.operator(),
        number);
  }

  private static void limit(
      Premise.Accumulation premise,
      int index,
      Premise.Limit from,
      Kind kind,
      Premise.Limit to,
      List<Variant<Premise>> variants) {
    List<Premise.Limit> limits = new ArrayList<>(premise.limits());
    limits.set(index, to);
    variants.add(
        new Variant<>(
            new Premise.Accumulation(premise.pattern(), premise.calls(), List.copyOf(limits)),
            kind,
            RuleWords.of(from),
            RuleWords.of(to)));
  }

  /** Whether the rest of the rule does not speak of what a line looks for. */
  private static boolean isDispensable(OptionRule rule, int index) {
    Premise premise = rule.premises().get(index);
    List<String> bound = new ArrayList<>();
    if (premise instanceof Premise.Match match) {
      bound.add(match.pattern().variable());
      match.pattern().bindings().stream().map(Pattern.Binding::variable).forEach(bound::add);
    } else if (premise instanceof Premise.Accumulation accumulation) {
      accumulation.calls().stream().map(Premise.Call::variable).forEach(bound::add);
    }
    Stream<String> read =
        Stream.concat(
            Stream.of(rule.subject()),
            Stream.concat(
                rule.premises().stream()
                    .filter(other -> other != premise)
                    .flatMap(other -> other.pattern().test().fields())
                    .map(FieldRef::variable)
                    .flatMap(v -> v.stream()),
                rule.score().walk().map(RuleVariants::variable)));
    return rule.premises().size() > 1 && read.noneMatch(bound::contains);
  }

  private static String variable(Arithmetic part) {
    if (part instanceof Arithmetic.FieldValue field) {
      return field.variable();
    }
    return part instanceof Arithmetic.VariableValue value ? value.variable() : "";
  }

  private static List<Premise> replaced(OptionRule rule, int index, Premise changed) {
    List<Premise> premises = new ArrayList<>(rule.premises());
    premises.set(index, changed);
    return List.copyOf(premises);
  }

  /** The same line with other conditions on its fact. */
  static Premise with(Premise premise, Test test) {
    Pattern pattern = with(premise.pattern(), test);
    if (premise instanceof Premise.Exists) {
      return new Premise.Exists(pattern);
    } else if (premise instanceof Premise.Absent) {
      return new Premise.Absent(pattern);
    } else if (premise instanceof Premise.Accumulation accumulation) {
      return new Premise.Accumulation(pattern, accumulation.calls(), accumulation.limits());
    }
    return new Premise.Match(pattern);
  }

  /** The same pattern with other conditions. */
  static Pattern with(Pattern pattern, Test test) {
    return new Pattern(pattern.variable(), pattern.type(), pattern.bindings(), test);
  }

  /** The same rule with other conditions. */
  static OptionRule with(OptionRule rule, List<Premise> premises) {
    return with(rule, premises, rule.score());
  }

  /** The same rule with another score. */
  static OptionRule with(OptionRule rule, Arithmetic score) {
    return with(rule, rule.premises(), score);
  }

  private static OptionRule with(OptionRule rule, List<Premise> premises, Arithmetic score) {
    return new OptionRule(
        rule.name(),
        rule.option(),
        rule.node(),
        rule.label(),
        rule.source(),
        rule.scoreProvenance(),
        rule.thresholdProvenance(),
        premises,
        rule.subject(),
        rule.subjectType(),
        score,
        rule.place());
  }
}
