package ir.sanjeh.robustness;

import java.util.Arrays;

/**
 * Counts ranks and orders over draws. Sums of tallies do not depend on the order in which they are
 * added. For use by one thread.
 */
final class Tally {
  private final int agencies;

  /** How often each agency has each rank. */
  private final int[][] ranks;

  /** How often the agency that is ahead now falls behind, for each pair; row by row. */
  private final int[] reversed;

  private final int[] best;
  private final int[] worst;
  private long shift;
  private int draws;

  Tally(int agencies, boolean pairs) {
    this.agencies = agencies;
    this.ranks = new int[agencies][agencies + 1];
    this.reversed = new int[pairs ? agencies * (agencies - 1) / 2 : 0];
    this.best = new int[agencies];
    this.worst = new int[agencies];
    Arrays.fill(best, Integer.MAX_VALUE);
  }

  /**
   * Counts a draw.
   *
   * @param drawn the ranks in the draw, by agency
   * @param totals what decided on them; not looked at without pairs
   * @param exact the ranks under the stated weights
   */
  void add(int[] drawn, double[] totals, int[] exact) {
    draws++;
    for (int i = 0; i < agencies; i++) {
      ranks[i][drawn[i]]++;
      best[i] = Math.min(best[i], drawn[i]);
      worst[i] = Math.max(worst[i], drawn[i]);
      shift += Math.abs(drawn[i] - exact[i]);
    }
    if (reversed.length > 0) {
      addPairs(totals, exact);
    }
  }

  /** Counts a draw that gave the weights as they are: nothing moves, exactly. */
  void addAsStated(int[] exact) {
    draws++;
    for (int i = 0; i < agencies; i++) {
      ranks[i][exact[i]]++;
      best[i] = Math.min(best[i], exact[i]);
      worst[i] = Math.max(worst[i], exact[i]);
    }
  }

  private void addPairs(double[] totals, int[] exact) {
    int pair = 0;
    for (int i = 0; i < agencies; i++) {
      for (int j = i + 1; j < agencies; j++) {
        double ahead = exact[i] <= exact[j] ? totals[i] : totals[j];
        double behind = exact[i] <= exact[j] ? totals[j] : totals[i];
        // Of two with the same rank neither is ahead: any difference is a change.
        boolean changed =
            exact[i] == exact[j] ? !DrawnRanks.same(ahead, behind) : behind > ahead;
        if (changed && !DrawnRanks.same(ahead, behind)) {
          reversed[pair]++;
        }
        pair++;
      }
    }
  }

  /** Adds what another tally has counted. */
  void add(Tally other) {
    draws += other.draws;
    shift += other.shift;
    for (int i = 0; i < agencies; i++) {
      best[i] = Math.min(best[i], other.best[i]);
      worst[i] = Math.max(worst[i], other.worst[i]);
      for (int rank = 0; rank <= agencies; rank++) {
        ranks[i][rank] += other.ranks[i][rank];
      }
    }
    for (int pair = 0; pair < reversed.length; pair++) {
      reversed[pair] += other.reversed[pair];
    }
  }

  int draws() {
    return draws;
  }

  int best(int agency) {
    return best[agency];
  }

  int worst(int agency) {
    return worst[agency];
  }

  /** How often an agency has a rank. */
  int count(int agency, int rank) {
    return ranks[agency][rank];
  }

  /** The least rank that at most a part of the draws stays below. */
  int quantile(int agency, double part) {
    long wanted = (long) Math.ceil(part * draws);
    long seen = 0;
    for (int rank = 1; rank <= agencies; rank++) {
      seen += ranks[agency][rank];
      if (seen >= wanted && seen > 0) {
        return rank;
      }
    }
    return agencies;
  }

  /** The draws in which a pair changed its order; pairs are counted row by row. */
  int reversed(int pair) {
    return reversed[pair];
  }

  /** By how many ranks an agency moves on average over the draws. */
  double meanShift() {
    return draws == 0 ? 0 : (double) shift / draws / agencies;
  }
}
