package ir.sanjeh.score;

import ir.sanjeh.award.Award;
import ir.sanjeh.scheme.NotApplicableHandling;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a node brings to its parent.
 *
 * <p>Weight that is lost below a node is of two kinds. Rescaled weight has left the tree: every
 * node above shrinks by it, up to the root. Redistributed weight has gone to the siblings: it is
 * missing only among the nodes that weigh what their children weigh, up to the first node with a
 * weight of its own.
 *
 * @param state whether there is a score
 * @param share the part earned of what can be earned; null when the node counts for nothing
 * @param rescaled the part of the node's weight that has left the tree
 * @param redistributed the part of the node's weight that its parent's other children take over
 * @param award the award behind the score, where one rule decided it
 * @param points the sums behind the share, where points were added up
 */
record Contribution(
    State state,
    BigFraction share,
    BigFraction rescaled,
    BigFraction redistributed,
    Optional<Award> award,
    Optional<Points> points) {

  /** A node whose score one award decided. */
  static Contribution awarded(Award award, BigFraction outOf) {
    BigFraction share = outOf.equals(BigFraction.ONE) ? award.score() : award.score().divide(outOf);
    return new Contribution(
        State.SCORED,
        share,
        BigFraction.ZERO,
        BigFraction.ZERO,
        Optional.of(award),
        Optional.empty());
  }

  /** A node that counts with all its weight, without an award of its own. */
  static Contribution full(State state, BigFraction share) {
    return new Contribution(
        state, share, BigFraction.ZERO, BigFraction.ZERO, Optional.empty(), Optional.empty());
  }

  /** A node that counts for nothing, part of whose weight has left the tree. */
  static Contribution nothing(State state, BigFraction rescaled) {
    return new Contribution(
        state,
        null,
        rescaled,
        BigFraction.ONE.subtract(rescaled),
        Optional.empty(),
        Optional.empty());
  }

  /** A node that does not apply. */
  static Contribution notApplicable(NotApplicableHandling handling) {
    return switch (handling) {
      case REDISTRIBUTE -> nothing(State.NOT_APPLICABLE, BigFraction.ZERO);
      case RESCALE -> nothing(State.NOT_APPLICABLE, BigFraction.ONE);
      case FULL -> full(State.NOT_APPLICABLE, BigFraction.ONE);
    };
  }

  /** Whether the node takes part in its parent's score. */
  boolean counts() {
    return share != null;
  }

  /** The part of the node's weight with which it counts. */
  BigFraction mass() {
    if (!counts()) {
      return BigFraction.ZERO;
    }
    return rescaled.signum() == 0 && redistributed.signum() == 0
        ? BigFraction.ONE
        : BigFraction.ONE.subtract(rescaled).subtract(redistributed);
  }
}
