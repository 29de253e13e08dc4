package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions of one option's rule as a function of an agency's facts. */
final class FusedRule {
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

  /** A premise, and where its fact stands among those matched. */
  private record Step(
      Premise premise, int slot, Conditions.Condition condition, List<Addition> additions) {}

  FusedRule(OptionRule rule) {
    List<String> bound = new ArrayList<>();
    for (Premise premise : rule.premises()) {
      Conditions.Condition condition =
          Conditions.of(premise.pattern().test(), premise.pattern().variable(), List.copyOf(bound));
      steps.add(new Step(premise, bound.size(), condition, Addition.of(premise)));
      if (premise instanceof Premise.Match match) {
        bound.add(match.pattern().variable());
      }
    }
    this.factCount = bound.size();
  }

  /**
   * Finds all matches.
   *
   * @param facts the facts of an agency by the names of their types
   * @param matches hears of each
   */
  void match(Map<String, List<Fact>> facts, Matches matches) {
    take(0, facts, new Fact[factCount], List.of(), matches);
  }

  private void take(
      int index,
      Map<String, List<Fact>> facts,
      Fact[] matched,
      List<Object> results,
      Matches matches) {
    if (index == steps.size()) {
      matches.found(List.of(matched), results);
      return;
    }
    Step step = steps.get(index);
    List<Fact> candidates = facts.getOrDefault(step.premise().pattern().type(), List.of());
    if (step.premise() instanceof Premise.Match) {
      for (Fact candidate : candidates) {
        if (step.condition().holds(candidate, matched)) {
          matched[step.slot()] = candidate;
          take(index + 1, facts, matched, results, matches);
        }
      }
    } else if (step.premise() instanceof Premise.Accumulation accumulation) {
      List<Fact> found =
          candidates.stream().filter(c -> step.condition().holds(c, matched)).toList();
      Addition.all(accumulation, step.additions(), found, results)
          .ifPresent(more -> take(index + 1, facts, matched, more, matches));
    } else {
      boolean there = candidates.stream().anyMatch(c -> step.condition().holds(c, matched));
      if (there == step.premise() instanceof Premise.Exists) {
        take(index + 1, facts, matched, results, matches);
      }
    }
  }
}
