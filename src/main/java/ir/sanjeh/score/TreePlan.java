package ir.sanjeh.score;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A scheme's tree, prepared once for scoring any number of subjects. */
final class TreePlan {
  private final List<PlannedNode> nodes;

  /**
   * Prepares a tree.
   *
   * @param root the root of the tree
   * @throws IllegalArgumentException when a weight is missing or negative, or when all children of
   *     a node weigh nothing: there is no way to add them up
   */
  TreePlan(Node root) {
    List<PlannedNode> planned = new ArrayList<>();
    plan(root, true, planned);
    this.nodes = Collections.unmodifiableList(planned);
  }

  /** The root of the tree. */
  PlannedNode root() {
    return nodes.get(0);
  }

  /** All nodes in the order of the tree, parents before their children. */
  List<PlannedNode> nodes() {
    return nodes;
  }

  private static PlannedNode plan(Node node, boolean isRoot, List<PlannedNode> planned) {
    int index = planned.size();
    planned.add(null); // keeps the place before the children
    List<PlannedNode> children = new ArrayList<>();
    BigFraction childrenWeight = BigFraction.ZERO;
    for (Node child : node.children()) {
      PlannedNode plannedChild = plan(child, false, planned);
      children.add(plannedChild);
      childrenWeight = childrenWeight.add(plannedChild.weight());
    }
    if (!node.isLeaf() && childrenWeight.signum() == 0) {
      throw new IllegalArgumentException(
          node.place() + ": the children of '" + node.id() + "' weigh nothing");
    }
    Optional<BigFraction> ideal = node.ideal().map(Quantity::value);
    PlannedNode result =
        new PlannedNode(
            index,
            node,
            List.copyOf(children),
            isRoot ? BigFraction.ONE : weight(node, ideal.orElse(childrenWeight)),
            childrenWeight,
            ideal,
            isRoot || node.weight().isPresent() || ideal.isPresent(),
            MeasuringOrder.of(node.measuredOn()));
    planned.set(index, result);
    return result;
  }

  private static BigFraction weight(Node node, BigFraction otherwise) {
    Optional<Quantity> own = node.weight();
    if (own.isEmpty() && node.isLeaf()) {
      throw new IllegalArgumentException(
          node.place() + ": the indicator '" + node.id() + "' has no weight");
    }
    BigFraction weight = own.map(Quantity::value).orElse(otherwise);
    if (weight.signum() < 0) {
      throw new IllegalArgumentException(
          node.place() + ": the weight of '" + node.id() + "' is below 0");
    }
    return weight;
  }
}
