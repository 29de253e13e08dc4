package ir.sanjeh.score;

import ir.sanjeh.scheme.Node;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A node of the tree with all that is the same for every subject.
 *
 * @param index its position in the order of the tree; the root has 0
 * @param node the node
 * @param children in the order of the tree
 * @param weight its own weight, or what its children weigh together where it has none
 * @param childrenWeight what its children weigh together
 * @param keepsWeight whether weight that is redistributed below stays in the node: it does where
 *     the node has a weight of its own, and at the root
 * @param order whose award an indicator takes
 */
record PlannedNode(
    int index,
    Node node,
    List<PlannedNode> children,
    BigFraction weight,
    BigFraction childrenWeight,
    boolean keepsWeight,
    MeasuringOrder order) {

  boolean isLeaf() {
    return children.isEmpty();
  }

  String id() {
    return node.id();
  }
}
