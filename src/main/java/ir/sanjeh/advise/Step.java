package ir.sanjeh.advise;

import ir.sanjeh.attain.Change;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Node;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Something that an agency can improve: values of its facts that would earn it a better option of
 * one indicator. The rules were fired on the changed facts; what stands here is what they gave.
 *
 * @param node the indicator
 * @param rule the option that it would earn
 * @param changes what would have to be measured
 * @param touched what of the facts it writes and reads
 * @param awards who would get a better option, with how much better it is
 * @param gain what the agency's total would gain, on the scale of the root; above 0
 * @param addsUp whether the gain stays what it is when something else is done that it does not
 *     meet; where it decides what counts, it does not
 */
record Step(
    Node node,
    OptionRule rule,
    List<Change> changes,
    Touched touched,
    List<Better> awards,
    BigFraction gain,
    boolean addsUp) {

  /**
   * A better option of one fact.
   *
   * @param fact who would get it
   * @param node the indicator
   * @param scored whether it is scored now
   * @param from the share of the indicator now; 0 where it is unscored
   * @param to the share then
   */
  record Better(int fact, Node node, boolean scored, BigFraction from, BigFraction to) {}

  /** Keeps its own copies. */
  Step {
    changes = List.copyOf(changes);
    awards = List.copyOf(awards);
  }

  /** The numbers of the facts that would have to be better. */
  Set<Integer> facts() {
    return touched.facts();
  }

  /** How many facts would have to be better in this indicator. */
  int cost() {
    return facts().size();
  }

  /** How far options move up, added up over the facts that get them. */
  BigFraction rise() {
    return awards.stream()
        .map(better -> better.to().subtract(better.from()))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** Whether it cannot simply be added to another one: what both do would not be the sum. */
  boolean meets(Step other) {
    return touched.meets(other.touched)
        || awards.stream()
            .anyMatch(
                mine ->
                    other.awards.stream()
                        .anyMatch(
                            theirs ->
                                mine.fact() == theirs.fact()
                                    && mine.node().id().equals(theirs.node().id())));
  }
}
