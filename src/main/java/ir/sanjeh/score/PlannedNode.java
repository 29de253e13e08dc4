package ir.sanjeh.score;

import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Node;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A node of the tree with all that is the same for every subject.
 *
 * @param index its position in the order of the tree; the root has 0
 * @param node the node
 * @param children in the order of the tree
 * @param weight its own weight; where it has none, the ideal that it states, so that the points
 *     below it reach its parent unchanged, or else what its children weigh together
 * @param childrenWeight what its children weigh together
 * @param ideal by what it divides whatever counts below, if the scheme states that
 * @param keepsWeight whether weight that is redistributed below stays in the node: it does where
 *     the node has a weight of its own or states an ideal, and at the root
 * @param order whose award an indicator takes
 */
record PlannedNode(
    int index,
    Node node,
    List<PlannedNode> children,
    BigFraction weight,
    BigFraction childrenWeight,
    Optional<BigFraction> ideal,
    boolean keepsWeight,
    MeasuringOrder order) {

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** Whether its children's weights are points. */
  boolean addsUpPoints() {
    return node.addsUp() != AddingUp.WEIGHTED_MEAN;
  }

  String id() {
    return node.id();
  }
}
