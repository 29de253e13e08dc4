package ir.sanjeh.score;

import ir.sanjeh.facts.Fact;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A node that decides a part of a total: an indicator, or an inner node that was scored directly.
 *
 * @param subject the service, or the agency where it is scored directly, whose total it is part of
 * @param score what the subject has for the node; its share is not null
 * @param weight the part of the total that hangs on the node, at least 0
 */
public record Part(Fact subject, NodeScore score, BigFraction weight) {
  /**
   * What the node adds to the share of the root.
   *
   * @return weight times share, exact
   */
  public BigFraction adds() {
    return weight.multiply(score.share());
  }
}
