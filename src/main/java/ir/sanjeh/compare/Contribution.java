package ir.sanjeh.compare;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How much of the change of an agency's total one indicator explains.
 *
 * @param ofShare through what was earned for it
 * @param ofWeight through how much it counts: other weights, applicability, services that came or
 *     went
 */
public record Contribution(BigFraction ofShare, BigFraction ofWeight) {
  /**
   * Both together.
   *
   * @return exact
   */
  public BigFraction total() {
    return ofShare.add(ofWeight);
  }
}
