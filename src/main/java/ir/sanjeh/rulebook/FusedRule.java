package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The conditions of an option's rule that looks at several facts, as a function of the facts. */
final class FusedRule {
  private final OptionRule rule;
  private final int firstPremise;
  private final List<Step> steps = new ArrayList<>();
  private final int factCount;

  /** Hears of a match. */
  @FunctionalInterface
  interface Matches {
    /**
     * The rule matches.
     *
     * @param facts in the order of the rule
     * @param results what it added up, in the order of the rule
     */
    void found(List<Fact> facts, List<Object> results);
  }

  /**
   * A premise, where its fact stands among those matched, and what it asks in view of the facts
   * matched before.
   */
  private record Step(
      Premise premise, int slot, Conditions.Condition condition, List<Addition> additions) {}

  /**
   * For a rule.
   *
   * @param firstPremise the number of its first premise among the premises of all rules
   */
  FusedRule(OptionRule rule, int firstPremise) {
    this.rule = rule;
    this.firstPremise = firstPremise;
    List<String> bound = new ArrayList<>();
    for (Premise premise : rule.premises()) {
      Pattern pattern = premise.pattern();
      List<Test> joining = pattern.test().parts().filter(t -> readsOthers(t, pattern)).toList();
      Conditions.Condition condition =
          Conditions.of(new Test.All(joining), pattern.variable(), List.copyOf(bound));
      steps.add(new Step(premise, bound.size(), condition, Addition.of(premise)));
      if (premise instanceof Premise.Match) {
        bound.add(pattern.variable());
      }
    }
    this.factCount = bound.size();
  }

  OptionRule rule() {
    return rule;
  }

  /** The part of a pattern that hangs on the fact's own values. */
  static Pattern own(Pattern pattern) {
    List<Test> own = pattern.test().parts().filter(t -> !readsOthers(t, pattern)).toList();
    return new Pattern(pattern.variable(), pattern.type(), pattern.bindings(), new Test.All(own));
  }

  private static boolean readsOthers(Test test, Pattern pattern) {
    return test.fields()
        .anyMatch(
            field -> field.variable().filter(name -> !name.equals(pattern.variable())).isPresent());
  }

  /** Whether it may give something else after some changes. */
  boolean isConcerned(Changes changes) {
    return rule.premises().stream().anyMatch(p -> changes.concern(p.pattern().type()));
  }

  /**
   * Whether it has to be fired anew on all facts. It need not where only facts that it gives awards
   * to have changed: it looks at each of them without the others.
   */
  boolean isUpset(Changes changes) {
    return rule.premises().stream()
        .anyMatch(p -> changes.concern(p.pattern().type()) && !isSubject(p));
  }

  private boolean isSubject(Premise premise) {
    return premise instanceof Premise.Match && premise.pattern().variable().equals(rule.subject());
  }

  /**
   * Notes the premises that have to be shown facts on which the rules were fired before.
   *
   * @param changes that concern the rule
   * @param premises their numbers among the premises of all rules
   */
  void lookBack(Changes changes, BitSet premises) {
    boolean upset = isUpset(changes);
    for (int i = 0; i < rule.premises().size(); i++) {
      premises.set(firstPremise + i, upset || !isSubject(rule.premises().get(i)));
    }
  }

  /**
   * Finds all matches.
   *
   * @param candidates for all premises
   * @param matches hears of each
   */
  void match(Candidates candidates, Matches matches) {
    take(0, candidates, new Fact[factCount], List.of(), matches);
  }

  private void take(
      int index, Candidates candidates, Fact[] matched, List<Object> results, Matches matches) {
    if (index == steps.size()) {
      matches.found(List.of(matched), results);
      return;
    }
    Step step = steps.get(index);
    List<Fact> facts = candidates.of(firstPremise + index);
    if (step.premise() instanceof Premise.Match) {
      for (Fact fact : facts) {
        if (step.condition().holds(fact, matched)) {
          matched[step.slot()] = fact;
          take(index + 1, candidates, matched, results, matches);
        }
      }
    } else if (step.premise() instanceof Premise.Accumulation accumulation) {
      List<Fact> found = facts.stream().filter(f -> step.condition().holds(f, matched)).toList();
      Addition.all(accumulation, step.additions(), found, results)
          .ifPresent(more -> take(index + 1, candidates, matched, more, matches));
    } else {
      boolean there = facts.stream().anyMatch(f -> step.condition().holds(f, matched));
      if (there == step.premise() instanceof Premise.Exists) {
        take(index + 1, candidates, matched, results, matches);
      }
    }
  }
}
