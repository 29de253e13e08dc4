package ir.sanjeh.standing;

import ir.sanjeh.scheme.Node;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the agencies of a round have for one node on average.
 *
 * @param node the node
 * @param share the plain mean of the agencies' shares, exact
 * @param agencies how many agencies it is the mean of, at least 1
 */
public record NationalMean(Node node, BigFraction share, int agencies) {
  /**
   * The mean score on the node's own scale.
   *
   * @return exact
   */
  public BigFraction score() {
    return share.multiply(node.outOf());
  }
}
