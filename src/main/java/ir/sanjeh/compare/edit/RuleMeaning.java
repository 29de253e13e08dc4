package ir.sanjeh.compare.edit;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule decides, without its words and its place.
 *
 * @param premises what must hold
 * @param subject the variable of the fact that gets the award
 * @param score what it gets
 */
record RuleMeaning(List<Premise> premises, String subject, Arithmetic score) {
  /** The options of a node, by id. */
  static Map<String, RuleMeaning> of(List<OptionRule> rules, String node) {
    Map<String, RuleMeaning> options = new TreeMap<>();
    for (OptionRule rule : rules) {
      if (rule.node().equals(node)) {
        options.put(rule.option(), new RuleMeaning(rule.premises(), rule.subject(), rule.score()));
      }
    }
    return options;
  }
}
