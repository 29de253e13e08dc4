package ir.sanjeh.scheme;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the scale on which the score of a node is given and shown. */
final class ScaleReader {
  private static final String OUT_OF = "out-of";
  private static final BigFraction HUNDRED = BigFraction.of(100);

  private final Amounts amounts;
  private final Settings settings;

  ScaleReader(Amounts amounts, Settings settings) {
    this.amounts = amounts;
    this.settings = settings;
  }

  /**
   * The scale of a leaf: its points, or what the file states, or 1.
   *
   * @param points the leaf's points, if it hangs below a node that adds up points
   */
  Optional<BigFraction> ofLeaf(Section node, Optional<BigFraction> points) {
    return choose(node, points, BigFraction.ONE);
  }

  /**
   * The scale of an inner node: its points, or the sum of its children's, or what the file states,
   * or 100.
   *
   * @param points the node's points, if it hangs below a node that adds up points
   * @param sum the children's points together, if the node is a sum of points
   */
  Optional<BigFraction> ofInner(
      Section node, Optional<BigFraction> points, Optional<BigFraction> sum) {
    if (points.isPresent() && sum.isPresent() && !points.equals(sum)) {
      node.problem(
          "scheme.points-sum",
          "points",
          node.nameOf("points")
              + " is "
              + Exact.text(points.get())
              + ", and the points of its children are "
              + Exact.text(sum.get())
              + " together",
          "Correct one of them, or leave out the points of the node itself.");
      return points;
    }
    return choose(node, points.isPresent() ? points : sum, HUNDRED);
  }

  private Optional<BigFraction> choose(
      Section node, Optional<BigFraction> points, BigFraction otherwise) {
    Optional<BigFraction> stated = stated(node);
    if (points.isEmpty()) {
      return node.has(OUT_OF) ? stated : Optional.of(otherwise);
    }
    if (stated.isPresent() && !stated.equals(points)) {
      node.problem(
          "scheme.out-of-points",
          OUT_OF,
          node.nameOf(OUT_OF)
              + " is "
              + Exact.text(stated.get())
              + ", and its points are "
              + Exact.text(points.get()),
          "Correct one of them, or leave \"out-of\" out: it follows from the points.");
    }
    return points;
  }

  private Optional<BigFraction> stated(Section node) {
    Optional<BigFraction> stated =
        node.optional(OUT_OF).flatMap(value -> amounts.read(value, node.nameOf(OUT_OF), settings));
    if (stated.isPresent() && stated.get().signum() <= 0) {
      node.problem(
          "scheme.out-of-not-positive",
          OUT_OF,
          node.nameOf(OUT_OF) + " is " + Exact.text(stated.get()),
          "Write a number above 0.");
      return Optional.empty();
    }
    return stated;
  }
}
