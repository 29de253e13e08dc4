package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds shares up again under other weights, in floating point: the same sums as the scorer makes,
 * made thousands of times. The part of a total that hangs on each node depends only on the weights
 * and on what counts, so it is worked out once for all subjects for which the same counts.
 * Immutable.
 */
final class Recombination {
  private static final int NONE = -1;

  private final List<Node> nodes = new ArrayList<>();
  private final int[] parents;
  private final boolean[] owns;
  private final double[] ideals;
  private final double[] stated;

  /** How a node takes part in its parent's score. */
  enum Part {
    /** It decides: an indicator with a share, or a node that was scored directly. */
    DECIDES,
    /** It adds its children up. */
    ADDS_UP,
    /** It counts for nothing, and its weight goes to its siblings. */
    LEAVES_TO_SIBLINGS,
    /** It counts for nothing, and its weight leaves the tree. */
    LEAVES_TREE,
    /** Below it nothing has a score; what counts below it has gone to its siblings. */
    LEFT_OUT
  }

  /** What counts of a tree for a subject, by the nodes' positions in the order of the tree. */
  record Pattern(List<Part> parts) {}

  Recombination(Scheme scheme) {
    Map<String, Integer> positions = new HashMap<>();
    scheme
        .root()
        .walk()
        .forEach(
            node -> {
              positions.put(node.id(), nodes.size());
              nodes.add(node);
            });
    int size = nodes.size();
    this.parents = new int[size];
    this.owns = new boolean[size];
    this.ideals = new double[size];
    this.stated = new double[size];
    parents[0] = NONE;
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(i);
      int parent = i;
      node.children().forEach(child -> parents[positions.get(child.id())] = parent);
      Optional<Quantity> weight = node.weight();
      owns[i] = weight.isPresent();
      stated[i] = weight.map(w -> w.value().doubleValue()).orElse(Double.NaN);
      ideals[i] = node.ideal().map(ideal -> ideal.value().doubleValue()).orElse(Double.NaN);
    }
  }

  /** The nodes in the order of the tree. */
  List<Node> nodes() {
    return nodes;
  }

  /** The weights that the scheme states, by position; NaN for a node without one. */
  double[] stated() {
    return stated.clone();
  }

  /** The position of the node above; -1 for the root. */
  int parent(int position) {
    return parents[position];
  }

  /** What counts for a subject that has a total. */
  Pattern pattern(Scorecard card) {
    List<Part> parts = new ArrayList<>();
    for (Node node : nodes) {
      parts.add(part(card.nodes().get(node.id()), card));
    }
    return new Pattern(List.copyOf(parts));
  }

  private static Part part(NodeScore score, Scorecard card) {
    Node node = score.node();
    if (score.share() == null) {
      if (score.state() == State.UNSCORED) {
        return node.isLeaf() ? Part.LEAVES_TO_SIBLINGS : Part.LEFT_OUT;
      }
      return node.notApplicable() == NotApplicableHandling.RESCALE
          ? Part.LEAVES_TREE
          : Part.LEAVES_TO_SIBLINGS;
    }
    boolean anyBelow =
        node.children().stream().anyMatch(child -> card.nodes().get(child.id()).mass().signum() > 0);
    return score.award().isPresent() || !anyBelow ? Part.DECIDES : Part.ADDS_UP;
  }

  /**
   * The part of the total that hangs on each node that decides.
   *
   * @param pattern what counts
   * @param weights by position; those of nodes without a weight of their own are not read
   * @return by position; 0 for nodes that do not decide
   */
  double[] decisive(Pattern pattern, double[] weights) {
    int size = nodes.size();
    double[] own = new double[size];
    double[] below = new double[size];
    double[] rescaledBelow = new double[size];
    double[] redistributedBelow = new double[size];
    double[] counted = new double[size];
    double[] counting = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      own[i] = owns[i] ? weights[i] : Double.isNaN(ideals[i]) ? below[i] : ideals[i];
      Part part = pattern.parts().get(i);
      double rescaled = 0;
      double redistributed = 0;
      switch (part) {
        case DECIDES -> {
          // All of its weight counts.
        }
        case LEAVES_TO_SIBLINGS -> redistributed = 1;
        case LEAVES_TREE -> rescaled = 1;
        default -> {
          double lost =
              below[i] == 0 || !Double.isNaN(ideals[i]) ? 0 : rescaledBelow[i] / below[i];
          if (part == Part.LEFT_OUT) {
            rescaled = lost;
            redistributed = 1 - lost;
          } else if (counting[i] == 0) {
            rescaled = handling(i) == NotApplicableHandling.RESCALE ? 1 : 0;
            redistributed = handling(i) == NotApplicableHandling.REDISTRIBUTE ? 1 : 0;
          } else {
            boolean keeps = i == 0 || owns[i] || !Double.isNaN(ideals[i]);
            rescaled = lost;
            redistributed = keeps ? 0 : redistributedBelow[i] / below[i];
          }
        }
      }
      counted[i] = own[i] * (1 - rescaled - redistributed);
      int parent = parents[i];
      if (parent != NONE && own[i] > 0) {
        below[parent] += own[i];
        rescaledBelow[parent] += own[i] * rescaled;
        redistributedBelow[parent] += own[i] * redistributed;
        counting[parent] += counted[i];
      }
    }
    return topDown(pattern, counted, counting);
  }

  private double[] topDown(Pattern pattern, double[] counted, double[] counting) {
    int size = nodes.size();
    double[] reaching = new double[size];
    double[] decisive = new double[size];
    reaching[0] = 1;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        int parent = parents[i];
        boolean through = pattern.parts().get(parent) == Part.ADDS_UP && counting[parent] > 0;
        double divisor = Double.isNaN(ideals[parent]) ? counting[parent] : ideals[parent];
        reaching[i] =
            through
                ? reaching[parent] * counted[i] * nodes.get(i).counts() / divisor
                : 0;
      }
      Part part = pattern.parts().get(i);
      // Where all that counts below weighs nothing, a node that then counts in full decides.
      boolean full =
          part == Part.ADDS_UP
              && counting[i] == 0
              && handling(i) == NotApplicableHandling.FULL;
      decisive[i] = part == Part.DECIDES || full ? reaching[i] : 0;
    }
    return decisive;
  }

  private NotApplicableHandling handling(int position) {
    return nodes.get(position).notApplicable();
  }

  /** The share of a node in the sum of what is decisive: 1 for one that may come to count in full. */
  static double share(Part part, NodeScore score) {
    return part == Part.DECIDES ? score.share().doubleValue() : 1;
  }
}
