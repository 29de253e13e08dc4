package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings.Ties;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks totals of a draw as the scheme ranks. They are floating point numbers, so totals nearer to
 * each other than {@value #SAME} of the scale count as equal; a tie that the scheme breaks falls as
 * it does under the stated weights. Immutable.
 */
final class DrawnRanks {
  private static final double SAME = 1e-10;

  private final Ties ties;
  private final boolean rounded;
  private final Rounding rounding;
  private final double outOf;
  private final List<Shape> shapes;
  private final int[] exact;

  /** The agencies by exact rank: the order in which draws are first looked at. */
  private final Integer[] order;

  DrawnRanks(Scheme scheme, List<Shape> shapes) {
    this.ties = scheme.standings().ties();
    this.rounded = scheme.standings().byRounded();
    this.rounding = scheme.roundings().ranking();
    this.outOf = scheme.root().outOf().doubleValue();
    this.shapes = shapes;
    this.exact = shapes.stream().mapToInt(Shape::rank).toArray();
    this.order = new Integer[shapes.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(exact[a], exact[b]));
  }

  /** The exact ranks under the stated weights. */
  int[] exact() {
    return exact.clone();
  }

  /** What decides in a draw, by agency: its total, rounded where the scheme ranks by that. */
  double[] totals(double[][] decisive) {
    double[] totals = new double[shapes.size()];
    for (int i = 0; i < totals.length; i++) {
      double share = shapes.get(i).total(decisive);
      totals[i] = rounded ? rounded(share * outOf) : share;
    }
    return totals;
  }

  private double rounded(double total) {
    double scale = Math.pow(10, rounding.decimals());
    double nudged = total * scale + SAME * outOf * scale;
    return (rounding.mode() == RoundingMode.DOWN ? Math.floor(nudged) : Math.floor(nudged + 0.5))
        / scale;
  }

  /** The ranks, by agency. */
  int[] ranks(double[] totals) {
    Integer[] sorted = order.clone();
    Arrays.sort(sorted, (a, b) -> Double.compare(totals[b], totals[a]));
    if (ties == Ties.BREAK) {
      breakTies(sorted, totals);
    }
    int[] ranks = new int[sorted.length];
    int rank = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean tied = i > 0 && same(totals[sorted[i - 1]], totals[sorted[i]]);
      rank =
          switch (ties) {
            case SKIP -> tied ? rank : i + 1;
            case DENSE -> tied ? rank : rank + 1;
            case BREAK -> i + 1;
          };
      ranks[sorted[i]] = rank;
    }
    return ranks;
  }

  private void breakTies(Integer[] sorted, double[] totals) {
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || !same(totals[sorted[i - 1]], totals[sorted[i]])) {
        Arrays.sort(sorted, from, i, (a, b) -> Integer.compare(exact[a], exact[b]));
        from = i;
      }
    }
  }

  static boolean same(double a, double b) {
    return Math.abs(a - b) <= SAME;
  }
}
