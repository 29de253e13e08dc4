package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** Watches that no two rules of a folder have the same name or option. */
final class RuleNames {
  private final Map<String, Place> names = new HashMap<>();
  private final Problems problems;

  RuleNames(Problems problems) {
    this.problems = problems;
  }

  void add(OptionRule rule) {
    Place earlier = names.putIfAbsent(rule.option(), rule.place());
    if (earlier != null) {
      problems.add(
          "rules.duplicate-name",
          rule.place(),
          "option " + rule.option() + " stands here and at " + earlier,
          "begin the name of every rule with its own node.option");
    }
  }
}
