package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The ranges in which weights vary, and sets of weights from there.
 *
 * <p>A weight that is stated or inferred is drawn evenly from its value less a share of it to its
 * value plus that share. A placeholder says nothing about the lost number, which may be anything
 * from 0 up: only the proportion to its siblings matters, so its range is that from next to nothing
 * to next to everything. It is drawn from the exponential distribution around its value; where all
 * siblings are placeholders of the same value, every way of dividing the weight among them is then
 * equally likely. Where its points are divided by a number that the scheme states, they are drawn
 * evenly from 0 to that number.
 *
 * <p>"Nothing" is the limit: {@value #NOTHING} times the value. It makes no difference to a total
 * that anything else counts for; where all that counts is nothing, the proportions of the scheme
 * hold. A weight that the scheme states as 0 does not vary.
 */
final class Variation {
  /** Far below the difference at which totals count as equal. */
  private static final double NOTHING = 1e-15;

  private final double share;
  private final double[] stated;
  private final boolean[] placeholders;
  private final double[] dividedBy;
  private final List<Integer> varied = new ArrayList<>();

  /**
   * A variation.
   *
   * @param tree whose weights are drawn
   * @param share 0 to 1
   * @param withPlaceholders whether placeholders vary too
   */
  Variation(Recombination tree, double share, boolean withPlaceholders) {
    this.share = share;
    this.stated = tree.stated();
    this.placeholders = new boolean[stated.length];
    this.dividedBy = new double[stated.length];
    // The root has no siblings to be weighed against.
    for (int i = 1; i < stated.length; i++) {
      placeholders[i] =
          tree.nodes()
              .get(i)
              .weight()
              .map(Quantity::provenance)
              .filter(Provenance.PLACEHOLDER::equals)
              .isPresent();
      dividedBy[i] = tree.dividedBy(i);
      if (stated[i] > 0 && (placeholders[i] ? withPlaceholders : share > 0)) {
        varied.add(i);
      }
    }
  }

  /** The positions of the nodes whose weights vary. */
  List<Integer> varied() {
    return varied;
  }

  /** Weights from inside their ranges. */
  double[] inside(SplitMix random) {
    double[] weights = stated.clone();
    for (int position : varied) {
      weights[position] = at(position, random.next());
    }
    return weights;
  }

  /** Weights each of which is at one end of its range. */
  double[] corner(IntPredicate high) {
    double[] weights = stated.clone();
    for (int position : varied) {
      weights[position] = at(position, high.test(position) ? 1 : 0);
    }
    return weights;
  }

  /** One weight at a point of its range, and all others as they are. */
  double[] only(int position, double point) {
    double[] weights = stated.clone();
    weights[position] = at(position, point);
    return weights;
  }

  /** A point of a range, from 0 for the low end to 1 for the high end. */
  private double at(int position, double point) {
    double value = stated[position];
    double nothing = value * NOTHING;
    if (!placeholders[position]) {
      return Math.max(nothing, value * (1 - share + 2 * share * point));
    }
    return Double.isNaN(dividedBy[position])
        ? Math.min(Math.max(nothing, value * -StrictMath.log(1 - point)), value / NOTHING)
        : Math.max(nothing, dividedBy[position] * point);
  }
}
