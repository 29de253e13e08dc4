package ir.sanjeh.rulebook;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the rules do with one agency's facts, also what an evaluation refuses.
 *
 * @param awards of all rules that fired: several may be for the same node and fact, and a score may
 *     lie outside its node's scale
 * @param divisions the rules whose score divides by zero; they give no award
 * @param exempt the names of the scheme's conditions that hold for a fact (identity)
 */
public record Trial(List<Award> awards, List<OptionRule> divisions, Map<Fact, Set<String>> exempt) {
  /** Keeps its own copies. */
  public Trial {
    awards = List.copyOf(awards);
    divisions = List.copyOf(divisions);
  }
}
