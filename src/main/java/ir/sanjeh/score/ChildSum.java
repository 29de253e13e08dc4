package ir.sanjeh.score;

import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.UnscoredHandling;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds up the children of one node for one subject.
 *
 * <p>The three ways of adding up are one: the sum of weight x mass x share over the sum of weight x
 * mass. They differ in what the guide calls the weights (weights, points, ideals) and in the scale
 * on which the node's score is shown. A child that weighs 0 is shown but has no say.
 *
 * <p>Two things are there to reproduce what a source prints. What a child obtained may count
 * several times, while its weight counts once. And a node may state by what it divides: that number
 * stays as it is, whatever does not apply or is left out below, and no weight is lost on the way
 * up. Either may give a share above 1.
 */
final class ChildSum {
  private final PlannedNode parent;
  private final ExactSum counting = new ExactSum();
  private final ExactSum obtained = new ExactSum();
  private final ExactSum rescaled = new ExactSum();
  private final ExactSum redistributed = new ExactSum();
  private boolean anyScored;
  private boolean anyUnscored;

  ChildSum(PlannedNode parent) {
    this.parent = parent;
  }

  void add(PlannedNode child, Contribution contribution) {
    BigFraction weight = child.weight();
    if (weight.signum() == 0) {
      return;
    }
    anyScored |= contribution.state() == State.SCORED;
    anyUnscored |= contribution.state() == State.UNSCORED;
    rescaled.add(Exact.product(weight, contribution.rescaled()));
    redistributed.add(Exact.product(weight, contribution.redistributed()));
    if (contribution.counts()) {
      BigFraction counted = Exact.product(weight, contribution.mass());
      counting.add(counted);
      int times = child.node().counts();
      BigFraction earned = Exact.product(counted, contribution.share());
      obtained.add(times == 1 ? earned : earned.multiply(times));
    }
  }

  /** Whether there is a score below; not applicable when nothing below applies. */
  State state() {
    if (anyScored) {
      return State.SCORED;
    }
    return anyUnscored ? State.UNSCORED : State.NOT_APPLICABLE;
  }

  /**
   * What the parent brings to its own parent.
   *
   * @param unscored what the parent counts when nothing below it has a score
   */
  Contribution contribution(UnscoredHandling unscored) {
    State state = state();
    BigFraction lost = parent.ideal().isPresent() ? BigFraction.ZERO : lost(rescaled);
    if (state == State.UNSCORED && unscored == UnscoredHandling.LEAVE_OUT) {
      return Contribution.nothing(state, lost);
    }
    BigFraction counted = counting.sum();
    if (counted.signum() == 0) {
      return Contribution.notApplicable(parent.node().notApplicable());
    }
    BigFraction moved = parent.keepsWeight() ? BigFraction.ZERO : lost(redistributed);
    BigFraction ideal = parent.ideal().orElse(counted);
    BigFraction earned = obtained.sum();
    Optional<Points> points =
        parent.addsUpPoints() ? Optional.of(new Points(earned, ideal)) : Optional.empty();
    return new Contribution(state, earned.divide(ideal), lost, moved, Optional.empty(), points);
  }

  private BigFraction lost(ExactSum weight) {
    BigFraction sum = weight.sum();
    return sum.signum() == 0 ? BigFraction.ZERO : sum.divide(parent.childrenWeight());
  }
}
