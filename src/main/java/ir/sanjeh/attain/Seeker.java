package ir.sanjeh.attain;

import ir.sanjeh.cases.Conditions;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks for the least changes with which the conditions of a rule hold for a fact. */
final class Seeker {
  /** A condition with more alternatives than these is given up. */
  private static final int MOST_ALTERNATIVES = 512;

  private static final Comparator<Matching> LEAST_CHANGE =
      Comparator.<Matching>comparingInt(found -> found.draft().things())
          .thenComparing(found -> found.draft().distance());

  private final Changeable changeable;
  private final Candidates candidates;

  Seeker(Dictionary dictionary) {
    this.changeable = new Changeable(dictionary);
    this.candidates = new Candidates(dictionary);
  }

  /**
   * The facts and values with which a rule holds.
   *
   * @param rule the rule
   * @param subject the fact that is to get its award
   * @param from the values to begin with
   * @return empty when it cannot be reached by changing what can be changed
   */
  Optional<Matching> reach(OptionRule rule, Fact subject, Draft from) {
    return reach(rule, 0, subject, Matching.of(from));
  }

  private Optional<Matching> reach(OptionRule rule, int index, Fact subject, Matching so) {
    if (index == rule.premises().size()) {
      return Optional.of(so);
    }
    Premise premise = rule.premises().get(index);
    Pattern pattern = premise.pattern();
    if (!(premise instanceof Premise.Match)) {
      return others(premise, so).flatMap(next -> reach(rule, index + 1, subject, next));
    }
    List<Fact> facts =
        pattern.variable().equals(rule.subject()) ? List.of(subject) : so.facts(pattern);
    return facts.stream()
        .flatMap(
            fact ->
                satisfy(pattern.test(), fact, so)
                    .map(next -> next.with(pattern.variable(), fact))
                    .flatMap(next -> reach(rule, index + 1, subject, next))
                    .stream())
        .min(LEAST_CHANGE);
  }

  private Optional<Matching> others(Premise premise, Matching so) {
    List<Fact> facts = so.facts(premise.pattern());
    Test test = premise.pattern().test();
    List<Fact> satisfying = facts.stream().filter(fact -> so.holds(test, fact)).toList();
    if (premise instanceof Premise.Absent) {
      // To make a fact fail a condition is no improvement that could be advised.
      return satisfying.isEmpty() ? Optional.of(so) : Optional.empty();
    }
    if (premise instanceof Premise.Exists) {
      return satisfying.isEmpty()
          ? facts.stream().flatMap(fact -> satisfy(test, fact, so).stream()).min(LEAST_CHANGE)
          : Optional.of(so);
    }
    return counted((Premise.Accumulation) premise, so);
  }

  /** Brings one more fact after the other into what is added up, until its limits hold. */
  private Optional<Matching> counted(Premise.Accumulation accumulation, Matching so) {
    Optional<Matching> next = Optional.of(so);
    while (next.isPresent() && !limitsHold(accumulation, next.get())) {
      next = oneMore(accumulation.pattern(), next.get());
    }
    return next;
  }

  /** The least change that brings one more fact into what is added up; empty when all are. */
  Optional<Matching> oneMore(Pattern pattern, Matching so) {
    return so.facts(pattern).stream()
        .filter(fact -> !so.holds(pattern.test(), fact))
        .flatMap(fact -> satisfy(pattern.test(), fact, so).stream())
        .min(LEAST_CHANGE);
  }

  /** Whether what is added up keeps within its limits. */
  static boolean limitsHold(Premise.Accumulation accumulation, Matching so) {
    Map<String, BigDecimal> results = Accumulated.results(accumulation, so);
    return accumulation.limits().stream()
        .allMatch(
            limit ->
                Conditions.hold(
                    new Test.Comparison(
                        new FieldRef(Optional.empty(), "", limit.variable()),
                        limit.operator(),
                        limit.literal()),
                    field -> results.get(field.field())));
  }

  /** The least change of values with which a fact satisfies a condition. */
  private Optional<Matching> satisfy(Test test, Fact self, Matching so) {
    if (so.holds(test, self)) {
      return Optional.of(so);
    }
    Matching best = null;
    for (List<Test> alternative : alternatives(test)) {
      Optional<Matching> found = satisfyAll(alternative, self, so);
      if (found.isPresent() && (best == null || LEAST_CHANGE.compare(found.get(), best) < 0)) {
        best = found.get();
      }
    }
    return Optional.ofNullable(best);
  }

  /** The sets of conditions of which one must hold; none when there are too many. */
  private static List<List<Test>> alternatives(Test test) {
    List<List<Test>> alternatives = new ArrayList<>();
    if (test instanceof Test.Any any) {
      any.tests().forEach(part -> alternatives.addAll(alternatives(part)));
    } else if (test instanceof Test.All all) {
      alternatives.add(List.of());
      for (Test part : all.tests()) {
        List<List<Test>> before = List.copyOf(alternatives);
        alternatives.clear();
        for (List<Test> left : before) {
          for (List<Test> right : alternatives(part)) {
            List<Test> both = new ArrayList<>(left);
            both.addAll(right);
            alternatives.add(both);
          }
        }
        if (alternatives.size() > MOST_ALTERNATIVES) {
          return List.of();
        }
      }
    } else {
      alternatives.add(List.of(test));
    }
    return alternatives.size() > MOST_ALTERNATIVES ? List.of() : alternatives;
  }

  private Optional<Matching> satisfyAll(List<Test> tests, Fact self, Matching so) {
    Draft draft = so.draft().copy();
    Matching trying = so.with(draft);
    // A second round for fields that are compared with one that was changed after them.
    for (int round = 0; round < 2; round++) {
      byField(tests)
          .forEach((field, asked) -> setField(so.fact(field, self), field, asked, self, trying));
    }
    return tests.stream().allMatch(test -> trying.holds(test, self))
        ? Optional.of(trying)
        : Optional.empty();
  }

  /** The first field of a comparison is the one whose value is looked for. */
  private static Map<FieldRef, List<Test>> byField(List<Test> tests) {
    Map<FieldRef, List<Test>> byField = new LinkedHashMap<>();
    for (Test test : tests) {
      byField
          .computeIfAbsent(test.fields().findFirst().orElseThrow(), field -> new ArrayList<>())
          .add(test);
    }
    return byField;
  }

  private void setField(Fact fact, FieldRef ref, List<Test> asked, Fact self, Matching trying) {
    if (fact == null || asked.stream().allMatch(test -> trying.holds(test, self))) {
      return;
    }
    Field field = fact.type().fields().get(ref.field());
    if (!changeable.is(fact.type(), field)) {
      return;
    }
    Object now = trying.draft().value(fact, ref.field());
    List<Object> others =
        asked.stream()
            .filter(Test.FieldComparison.class::isInstance)
            .map(test -> trying.value(((Test.FieldComparison) test).other(), self))
            .filter(Objects::nonNull)
            .toList();
    for (Object value : candidates.of(field, now, asked, others)) {
      trying.draft().set(fact, field, value);
      if (asked.stream().allMatch(test -> trying.holds(test, self))) {
        return;
      }
    }
    trying.draft().set(fact, field, now);
  }
}
