package ir.sanjeh.advise;

import ir.sanjeh.attain.Way;
import ir.sanjeh.award.Award;
import ir.sanjeh.scheme.Node;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A way to a better option that was not fired yet.
 *
 * @param node the indicator
 * @param way what would have to be measured
 * @param touched what of the facts it writes, and what the rules of the indicator read
 * @param subjects the numbers of all facts that it should earn the option for
 */
record Proposal(Node node, Way way, Touched touched, Set<Integer> subjects) {
  /** What the option gives of all that the indicator can give. */
  BigFraction share() {
    return way.score().divide(node.outOf());
  }

  /** Whether an award is the one that was proposed. */
  boolean earns(Award award) {
    return award.rule().option().equals(way.rule().option()) && award.score().equals(way.score());
  }
}
