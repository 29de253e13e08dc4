package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws weights.
 *
 * <p>A weight that is stated or inferred is drawn evenly from its value less a share of it to its
 * value plus that share. A placeholder says nothing about the lost number, so it is drawn from the
 * exponential distribution around its value: it may be anything above 0, and where all siblings are
 * placeholders of the same value, every way of dividing the weight among them is equally likely.
 */
final class Variation {
  /** What stands for "next to nothing"; its inverse stands for "next to everything". */
  private static final double NEXT_TO_NOTHING = 1e-6;

  private final Recombination tree;
  private final double share;
  private final double[] stated;
  private final List<Integer> varied = new ArrayList<>();

  /**
   * A variation.
   *
   * @param tree whose weights are drawn
   * @param share 0 to 1
   * @param placeholders whether placeholders vary too
   */
  Variation(Recombination tree, double share, boolean placeholders) {
    this.tree = tree;
    this.share = share;
    this.stated = tree.stated();
    for (int i = 0; i < stated.length; i++) {
      if (stated[i] > 0 && (isPlaceholder(i) ? placeholders : share > 0)) {
        varied.add(i);
      }
    }
  }

  /** The positions of the nodes whose weights vary. */
  List<Integer> varied() {
    return varied;
  }

  /** The weights as they are. */
  double[] asStated() {
    return stated.clone();
  }

  /** Weights from inside their ranges. */
  double[] inside(SplitMix random) {
    double[] weights = stated.clone();
    for (int i : varied) {
      weights[i] = at(i, random.next());
    }
    return sound(weights);
  }

  /** Weights each of which is at one end of its range. */
  double[] corner(SplitMix random) {
    double[] weights = stated.clone();
    for (int i : varied) {
      weights[i] = random.coin() ? low(i) : high(i);
    }
    return sound(weights);
  }

  /** One weight at a point of its range, 0 to below 1, and all others as they are. */
  double[] only(int position, double point) {
    double[] weights = stated.clone();
    weights[position] = at(position, point);
    return sound(weights);
  }

  /** One weight at an end of its range, and all others at the same, or at the other, end. */
  double[] against(int position, boolean high, boolean others) {
    double[] weights = stated.clone();
    for (int i : varied) {
      weights[i] = (i == position ? high : others) ? high(i) : low(i);
    }
    return sound(weights);
  }

  double low(int position) {
    return stated[position] * (isPlaceholder(position) ? NEXT_TO_NOTHING : 1 - share);
  }

  double high(int position) {
    return stated[position] * (isPlaceholder(position) ? 1 / NEXT_TO_NOTHING : 1 + share);
  }

  private double at(int position, double point) {
    double value = stated[position];
    return isPlaceholder(position)
        ? value * -StrictMath.log(1 - point)
        : value * (1 - share + 2 * share * point);
  }

  boolean isPlaceholder(int position) {
    Node node = tree.nodes().get(position);
    return node.weight().map(Quantity::provenance).filter(Provenance.PLACEHOLDER::equals).isPresent();
  }

  /** Where all children of a node would weigh nothing there is no way to add up: they stay. */
  private double[] sound(double[] weights) {
    double[] below = new double[weights.length];
    for (int i = weights.length - 1; i > 0; i--) {
      double own = Double.isNaN(weights[i]) ? below[i] : weights[i];
      below[tree.parent(i)] += own;
    }
    for (int i = 1; i < weights.length; i++) {
      if (below[tree.parent(i)] == 0) {
        weights[i] = stated[i];
      }
    }
    return weights;
  }
}
