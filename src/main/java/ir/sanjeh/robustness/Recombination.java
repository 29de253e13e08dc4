package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds shares up again under other weights: the same sums as the scorer makes, in floating point
 * and thousands of times. The part of a total that hangs on each node depends only on the weights
 * and on what counts, so it is worked out once for all subjects for which the same counts.
 *
 * <p>Weights are given by the position of their nodes in the order of the tree. One that the scheme
 * states as 0 stays 0, and every other one is above 0 in every draw: what counts is then the same
 * under all weights. Masses are only ever added and multiplied, never subtracted, so that weights
 * next to nothing keep their proportions. Immutable.
 */
final class Recombination {
  private static final int NONE = -1;

  private final List<Node> nodes;
  private final int[] parents;
  private final boolean[] owns;
  private final double[] ideals;
  private final double[] stated;
  private final boolean[] weighs;

  /** How a node takes part in its parent's score. */
  enum Role {
    /** It decides: an indicator with a share, or a node that was scored directly. */
    DECIDES,
    /** It adds its children up. */
    ADDS_UP,
    /** It counts for nothing, and its weight goes to its siblings. */
    LEAVES_TO_SIBLINGS,
    /** It counts for nothing, and its weight leaves the tree. */
    LEAVES_TREE,
    /** Nothing below it has a score; its weight goes where that of the nodes below went. */
    LEFT_OUT
  }

  /**
   * What counts for a subject.
   *
   * @param roles by the positions of the nodes
   */
  record Pattern(List<Role> roles) {}

  Recombination(Scheme scheme) {
    this.nodes = scheme.root().walk().toList();
    int size = nodes.size();
    this.parents = new int[size];
    this.owns = new boolean[size];
    this.ideals = new double[size];
    this.stated = new double[size];
    this.weighs = new boolean[size];
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < size; i++) {
      positions.put(nodes.get(i).id(), i);
    }
    parents[0] = NONE;
    for (int i = size - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      for (Node child : node.children()) {
        int below = positions.get(child.id());
        parents[below] = i;
        weighs[i] |= weighs[below];
      }
      owns[i] = node.weight().isPresent();
      stated[i] = node.weight().map(Recombination::value).orElse(Double.NaN);
      ideals[i] = node.ideal().map(Recombination::value).orElse(Double.NaN);
      weighs[i] = owns[i] ? stated[i] > 0 : hasIdeal(i) || weighs[i];
    }
  }

  private static double value(Quantity quantity) {
    return quantity.value().doubleValue();
  }

  /** The nodes in the order of the tree. */
  List<Node> nodes() {
    return nodes;
  }

  /** The weights of the scheme, by position; NaN for a node without one of its own. */
  double[] stated() {
    return stated.clone();
  }

  /**
   * The number by which the points of a node are divided, whatever its siblings have.
   *
   * @return NaN where its siblings' points are added up for it
   */
  double dividedBy(int position) {
    int above = parents[position];
    while (above != NONE && !owns[above] && !hasIdeal(above)) {
      above = parents[above];
    }
    return above == NONE ? Double.NaN : ideals[above];
  }

  private boolean hasIdeal(int position) {
    return !Double.isNaN(ideals[position]);
  }

  /** What counts for a subject that has a share of the root. */
  Pattern pattern(Scorecard card) {
    return new Pattern(
        IntStream.range(0, nodes.size()).mapToObj(position -> role(position, card)).toList());
  }

  private Role role(int position, Scorecard card) {
    NodeScore score = card.nodes().get(nodes.get(position).id());
    if (score.share() == null) {
      if (score.state() == State.UNSCORED) {
        return score.node().isLeaf() ? Role.LEAVES_TO_SIBLINGS : Role.LEFT_OUT;
      }
      return score.node().notApplicable() == NotApplicableHandling.RESCALE
          ? Role.LEAVES_TREE
          : Role.LEAVES_TO_SIBLINGS;
    }
    return score.award().isPresent() || !anyCountsBelow(position, card)
        ? Role.DECIDES
        : Role.ADDS_UP;
  }

  private boolean anyCountsBelow(int position, Scorecard card) {
    for (int i = position + 1; i < nodes.size(); i++) {
      if (parents[i] == position
          && weighs[i]
          && card.nodes().get(nodes.get(i).id()).mass().signum() > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The part of the total that hangs on each node that decides.
   *
   * @param pattern what counts
   * @param weights by position; those of nodes without a weight of their own are not read
   * @return by position; 0 for nodes that do not decide
   */
  double[] decisive(Pattern pattern, double[] weights) {
    Masses below = new Masses(nodes.size());
    double[] counted = new double[nodes.size()];
    for (int i = nodes.size() - 1; i > 0; i--) {
      double own = owns[i] ? weights[i] : hasIdeal(i) ? ideals[i] : below.all(i);
      double counts = 0;
      double rescaled = 0;
      double redistributed = 0;
      switch (pattern.roles().get(i)) {
        case DECIDES -> counts = own;
        case LEAVES_TO_SIBLINGS -> redistributed = own;
        case LEAVES_TREE -> rescaled = own;
        case LEFT_OUT -> {
          rescaled = hasIdeal(i) ? 0 : own * below.rescaled[i] / below.all(i);
          redistributed = hasIdeal(i) ? own : own * below.staying(i) / below.all(i);
        }
        case ADDS_UP -> {
          if (hasIdeal(i)) {
            counts = own;
          } else if (owns[i]) {
            rescaled = own * below.rescaled[i] / below.all(i);
            counts = own * below.staying(i) / below.all(i);
          } else {
            rescaled = below.rescaled[i];
            redistributed = below.redistributed[i];
            counts = below.counted[i];
          }
        }
      }
      if (own > 0) {
        counted[i] = counts;
        below.counted[parents[i]] += counts;
        below.rescaled[parents[i]] += rescaled;
        below.redistributed[parents[i]] += redistributed;
      }
    }
    return topDown(pattern, counted, below.counted);
  }

  private double[] topDown(Pattern pattern, double[] counted, double[] counting) {
    double[] reaching = new double[nodes.size()];
    double[] decisive = new double[nodes.size()];
    reaching[0] = 1;
    for (int i = 0; i < reaching.length; i++) {
      int parent = parents[i];
      if (parent != NONE && pattern.roles().get(parent) == Role.ADDS_UP) {
        double divisor = hasIdeal(parent) ? ideals[parent] : counting[parent];
        reaching[i] = reaching[parent] * counted[i] * nodes.get(i).counts() / divisor;
      }
      decisive[i] = pattern.roles().get(i) == Role.DECIDES ? reaching[i] : 0;
    }
    return decisive;
  }

  /** What the children of each node weigh together, by what becomes of it. */
  private static final class Masses {
    private final double[] counted;
    private final double[] rescaled;
    private final double[] redistributed;

    Masses(int size) {
      this.counted = new double[size];
      this.rescaled = new double[size];
      this.redistributed = new double[size];
    }

    double staying(int position) {
      return counted[position] + redistributed[position];
    }

    double all(int position) {
      return staying(position) + rescaled[position];
    }
  }
}
