package ir.sanjeh.score;

import ir.sanjeh.award.Award;
import ir.sanjeh.scheme.Node;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a subject has for one node of the tree.
 *
 * @param node the node
 * @param state whether there is a score
 * @param share the part earned of what can be earned, 0 to 1; null when the node counts for nothing
 *     (not applicable and not counted as full, or unscored and left out)
 * @param mass the part of the node's own weight with which it counts, 0 to 1; below 1 when
 *     something below does not apply and its weight has left the node; 0 when the node counts for
 *     nothing
 * @param award the award behind the score, where one rule decided it
 */
public record NodeScore(
    Node node, State state, BigFraction share, BigFraction mass, Optional<Award> award) {

  /**
   * The score on the node's own scale.
   *
   * @return exact; null when {@link #share()} is null
   */
  public BigFraction score() {
    return share == null ? null : share.multiply(node.outOf());
  }
}
