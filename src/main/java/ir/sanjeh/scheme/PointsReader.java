package ir.sanjeh.scheme;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads where a source does not simply add up points and divide by their maxima: points that count
 * several times, and another number to divide by.
 */
final class PointsReader {
  static final String COUNTS = "counts";
  static final String IDEAL = "ideal";

  /** Whatever lies above is a slip of the pen. */
  private static final int MAX_COUNTS = 1_000;

  private final QuantityReader quantities;

  PointsReader(QuantityReader quantities) {
    this.quantities = quantities;
  }

  /**
   * How many times the points of a node are added; 1 when the file does not say, or after a
   * problem.
   *
   * @param node the node
   * @param below how it hangs in the tree
   */
  int counts(Section node, Below below) {
    if (node.has(COUNTS) && (below.root() || below.weighted())) {
      node.problem(
          "scheme.counts-without-points",
          COUNTS,
          node.name() + " has \"counts\", and no node above adds up its points",
          "Remove it, or let the parent add up points: adds-up: sum-of-points.");
      return 1;
    }
    Optional<BigFraction> written = quantities.amount(node, COUNTS);
    if (written.isEmpty()) {
      return 1;
    }
    BigFraction times = written.get();
    if (times.compareTo(BigFraction.ONE) < 0
        || times.compareTo(BigFraction.of(MAX_COUNTS)) > 0
        || !BigFraction.of(times.intValue()).equals(times)) {
      node.problem(
          "scheme.counts",
          COUNTS,
          node.nameOf(COUNTS) + " is " + Exact.text(times),
          "Write a whole number from 1 to " + MAX_COUNTS + ".");
      return 1;
    }
    return times.intValue();
  }

  /**
   * The number by which a ratio of sums divides, if the file states one.
   *
   * @param node the node
   * @param addsUp how it adds up, unless there is a problem with it
   */
  Optional<Quantity> ideal(Section node, Optional<AddingUp> addsUp) {
    if (node.has(IDEAL) && addsUp.isPresent() && addsUp.get() != AddingUp.RATIO_OF_SUMS) {
      node.problem(
          "scheme.ideal-without-ratio",
          IDEAL,
          node.name() + " has an \"ideal\", and it is no ratio of sums",
          "Remove it, or write adds-up: ratio-of-sums.");
      return Optional.empty();
    }
    Optional<Quantity> ideal = quantities.read(node, IDEAL);
    if (ideal.isPresent() && ideal.get().value().signum() <= 0) {
      node.problem(
          "scheme.ideal-not-positive",
          IDEAL,
          node.nameOf(IDEAL) + " is " + Exact.text(ideal.get().value()),
          "Write a number above 0.");
      return Optional.empty();
    }
    return ideal;
  }
}
