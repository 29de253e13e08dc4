package ir.sanjeh.robustness;

import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings.Ties;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the totals of a draw as the scheme ranks. They are floating point numbers, so totals nearer
 * to each other than {@value #SAME} of the scale count as equal. Where the scheme ranks by rounded
 * totals they are rounded as it says, after being moved up by as little. Where it breaks ties it
 * does so by the shares that agencies have under the weights as they are. Immutable.
 */
final class DrawnRanks {
  /** Far above what floating point loses in a draw, far below what a guide tells apart. */
  private static final double SAME = 1e-10;

  private final Ties ties;
  private final boolean rounded;
  private final Rounding rounding;
  private final double outOf;
  private final List<Profile> profiles;

  /** The agencies as they are ranked now: the order in which a draw is first looked at. */
  private final Integer[] order;

  DrawnRanks(Scheme scheme, List<Profile> profiles) {
    this.ties = scheme.standings().ties();
    this.rounded = scheme.standings().byRounded();
    this.rounding = scheme.roundings().ranking();
    this.outOf = scheme.root().outOf().doubleValue();
    this.profiles = profiles;
    this.order = new Integer[profiles.size()];
    Arrays.setAll(order, i -> i);
  }

  /**
   * The ranks of a draw.
   *
   * @param decisive the part of a total that hangs on each node, by pattern and position
   * @return by agency, in the order of the profiles
   */
  int[] ranks(double[][] decisive) {
    double[] totals = new double[profiles.size()];
    for (int i = 0; i < totals.length; i++) {
      double share = profiles.get(i).total(decisive);
      totals[i] = rounded ? rounded(share * outOf) / outOf : share;
    }
    return ranks(totals);
  }

  private double rounded(double total) {
    double scale = Math.pow(10, rounding.decimals());
    double scaled = (total + SAME * outOf) * scale;
    return Math.floor(rounding.mode() == RoundingMode.DOWN ? scaled : scaled + 0.5) / scale;
  }

  private int[] ranks(double[] totals) {
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
    Comparator<Integer> tieBreak = Comparator.comparingInt(i -> profiles.get(i).tieBreak());
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || !same(totals[sorted[i - 1]], totals[sorted[i]])) {
        Arrays.sort(sorted, from, i, tieBreak);
        from = i;
      }
    }
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= SAME;
  }
}
