package ir.sanjeh.rulebook;

import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeReader;
import java.util.List;

/**
 * What a chain of rule folders says, guarded and merged.
 *
 * @param scheme the merged scheme
 * @param guide the merged guide
 */
record ReadRules(Scheme scheme, Guide guide) {
  /**
   * Reads a chain.
   *
   * @param chain the folder that is built on first, the period's own last
   * @throws ir.sanjeh.problem.UnusableInputException with every problem found
   */
  static ReadRules of(List<RuleFolder> chain) {
    Scheme scheme = SchemeReader.read(chain.stream().map(RuleFolder::scheme).toList());
    return new ReadRules(
        scheme, GuideReader.read(chain.stream().map(RuleFolder::rules).toList(), scheme));
  }
}
