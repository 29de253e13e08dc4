package ir.sanjeh.score;

import ir.sanjeh.award.Award;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a subject has for one node of the tree.
 *
 * @param node the node
 * @param state whether there is a score
 * @param share the part earned of what can be earned, at least 0; null when the node counts for
 *     nothing (not applicable and not counted as full, or unscored and left out). It is at most 1
 *     unless the scheme reproduces a print: where points count several times, or where a stated
 *     ideal is less than the points below, a node and those above it may have more than all, and
 *     that is kept as it is
 * @param mass the part of the node's own weight with which it counts, 0 to 1; below 1 when
 *     something below does not apply and its weight has left the node; 0 when the node counts for
 *     nothing
 * @param award the award behind the score, where one rule decided it
 * @param points the sums behind the share of a node that adds up points; empty for every other
 *     node, where the score was given directly, and where {@code share} is null. For an agency they
 *     are the means over its services: where their ideals differ, the share is still the mean of
 *     their shares, and not the ratio of these two
 */
public record NodeScore(
    Node node,
    State state,
    BigFraction share,
    BigFraction mass,
    Optional<Award> award,
    Optional<Points> points) {

  /**
   * The score on the node's own scale.
   *
   * @return exact; null when {@link #share()} is null
   */
  public BigFraction score() {
    return share == null ? null : Exact.product(node.outOf(), share);
  }
}
