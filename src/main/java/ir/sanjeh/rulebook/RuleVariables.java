package ir.sanjeh.rulebook;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import java.util.List;

/** The order in which a rule hands over what it matched. */
final class RuleVariables {
  private RuleVariables() {}

  /** The facts, in the order of the rule. */
  static List<String> facts(OptionRule rule) {
    return rule.premises().stream()
        .filter(Premise.Match.class::isInstance)
        .map(p -> p.pattern().variable())
        .toList();
  }

  /** The numbers added up, in the order of the rule. */
  static List<String> results(OptionRule rule) {
    return rule.premises().stream()
        .filter(Premise.Accumulation.class::isInstance)
        .flatMap(p -> ((Premise.Accumulation) p).calls().stream())
        .map(Premise.Call::variable)
        .toList();
  }
}
