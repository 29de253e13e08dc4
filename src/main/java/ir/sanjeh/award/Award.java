package ir.sanjeh.award;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a rule gave a fact for a node of the tree.
 *
 * @param rule the rule, with its file and line
 * @param subject the fact that earned it
 * @param score on the node's scale, exact
 * @param values what the rule saw, in the order of its conditions
 */
public record Award(OptionRule rule, Fact subject, BigFraction score, List<SeenValue> values) {}
