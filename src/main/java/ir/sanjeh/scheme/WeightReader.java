package ir.sanjeh.scheme;

import java.util.Optional;

/** Reads what a node weighs among its siblings: a weight or points, as its parent demands. */
final class WeightReader {
  private static final String WEIGHT = "weight";
  private static final String POINTS = "points";

  private final QuantityReader quantities;

  WeightReader(QuantityReader quantities) {
    this.quantities = quantities;
  }

  /** Whether a node states what it weighs, be it right or wrong. */
  static boolean isStated(Section node) {
    return node.has(WEIGHT) || node.has(POINTS);
  }

  /**
   * The node's own weight or points; empty where it weighs what its children weigh together.
   *
   * @param node the node
   * @param below how it hangs in the tree
   * @param together whether what its children weigh together is of the kind that the parent demands
   */
  Optional<Quantity> read(Section node, Below below, boolean together) {
    if (below.root()) {
      refuse(node, WEIGHT, "scheme.root-weight", "the root of the tree has nothing beside it");
      refuse(node, POINTS, "scheme.root-weight", "the points of the root are its \"out-of\"");
      return Optional.empty();
    }
    Optional<Quantity> weight = quantities.read(node, WEIGHT).filter(q -> notNegative(node, q));
    Optional<Quantity> points = quantities.read(node, POINTS).filter(q -> positive(node, q));
    if (below.pointed()) {
      refuse(
          node,
          WEIGHT,
          "scheme.weight-under-points",
          "its parent adds up points: write \"points\" instead");
      if (!together && !isStated(node)) {
        node.required(POINTS, "Its parent adds up points: add its maximum, points: 15.");
      }
      return points;
    }
    if (below.weighted()) {
      refuse(
          node,
          POINTS,
          "scheme.points-under-weights",
          "its parent takes a weighted mean: write \"weight\" instead");
      if (!together && !isStated(node)) {
        node.required(WEIGHT, "Its parent takes a weighted mean: add weight: 1 or another number.");
      }
    }
    return weight;
  }

  private static void refuse(Section node, String key, String id, String reason) {
    if (node.has(key)) {
      node.problem(
          id, key, node.name() + " has \"" + key + "\", and " + reason, "Remove \"" + key + "\".");
    }
  }

  private static boolean notNegative(Section node, Quantity weight) {
    if (weight.value().signum() >= 0) {
      return true;
    }
    node.problem(
        "scheme.weight-negative",
        WEIGHT,
        node.nameOf(WEIGHT) + " is " + Exact.text(weight.value()),
        "Write 0 or a number above it.");
    return false;
  }

  private static boolean positive(Section node, Quantity points) {
    if (points.value().signum() > 0) {
      return true;
    }
    node.problem(
        "scheme.points-not-positive",
        POINTS,
        node.nameOf(POINTS) + " is " + Exact.text(points.value()),
        "Write a number above 0.");
    return false;
  }
}
