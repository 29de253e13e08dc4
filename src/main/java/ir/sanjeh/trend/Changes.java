package ir.sanjeh.trend;

import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.scheme.Rounding;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Works out how agencies have moved between two rounds. */
final class Changes {
  private static final int PERCENT = 100;

  private final Rounding rounding;

  /**
   * For the results of a scheme.
   *
   * @param rounding of changes and of growth
   */
  Changes(Rounding rounding) {
    this.rounding = rounding;
  }

  /** Whether a node stands on the same scale in two rounds, as far as they say it. */
  static boolean sameScale(String node, Round earlier, Round later) {
    Optional<String> before = earlier.outOf(node);
    Optional<String> after = later.outOf(node);
    return before.isEmpty() || after.isEmpty() || before.equals(after);
  }

  /** The exact change of the total; empty when a total is missing or the scale has changed. */
  static Optional<BigFraction> ofTotal(
      Participant from, Round earlier, Participant to, Round later) {
    boolean comparable =
        from.total().isPresent()
            && to.total().isPresent()
            && later.root().filter(root -> !sameScale(root, earlier, later)).isEmpty();
    return comparable
        ? Optional.of(to.total().get().subtract(from.total().get()))
        : Optional.empty();
  }

  /**
   * How an agency has moved.
   *
   * @param from the agency in the earlier round
   * @param earlier that round
   * @param to the agency in the later round
   * @param later that round
   * @return what cannot be told is null in it
   */
  ResultTrend.Movement movement(Participant from, Round earlier, Participant to, Round later) {
    Optional<BigFraction> change = ofTotal(from, earlier, to, later);
    Map<String, BigDecimal> dimensions = new LinkedHashMap<>();
    for (String node : to.nodes()) {
      if (from.nodes().contains(node) && sameScale(node, earlier, later)) {
        dimensions.put(node, rounding.round(to.dimension(node).subtract(from.dimension(node))));
      }
    }
    return new ResultTrend.Movement(
        earlier.period(),
        change.map(rounding::round).orElse(null),
        change.flatMap(c -> growth(c, from.total().orElseThrow())).orElse(null),
        rankChange(from, earlier, to, later),
        Collections.unmodifiableMap(dimensions));
  }

  /** A change in percent of where it began; empty where that is 0. */
  Optional<BigDecimal> growth(BigFraction change, BigFraction from) {
    return from.signum() == 0
        ? Optional.empty()
        : Optional.of(rounding.round(change.multiply(PERCENT).divide(from)));
  }

  /** A change as the result prints it. */
  BigDecimal rounded(BigFraction change) {
    return rounding.round(change);
  }

  /**
   * Positive when the agency rose; null when one of the ranks is missing, or is one among a part of
   * the agencies only.
   */
  static Integer rankChange(Participant from, Round earlier, Participant to, Round later) {
    boolean told =
        from.rank().isPresent()
            && to.rank().isPresent()
            && !earlier.isPartial()
            && !later.isPartial();
    return told ? Integer.valueOf(from.rank().get() - to.rank().get()) : null;
  }
}
