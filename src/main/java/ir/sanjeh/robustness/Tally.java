package ir.sanjeh.robustness;

import java.util.Arrays;

/**
 * Counts ranks and orders over draws. The sum of tallies does not depend on the order in which they
 * are added. For use by one thread.
 */
final class Tally {
  private final int[] published;

  /** How often each agency has each rank. */
  private final int[][] ranks;

  /** How often the first, or the second, of each pair is before the other; row by row. */
  private final int[] firstBefore;

  private final int[] secondBefore;
  private final int[] best;
  private final int[] worst;
  private long shift;
  private int draws;

  /**
   * Starts without draws.
   *
   * @param published the ranks under the weights as they are, by agency, in ascending order
   * @param pairs whether to count pairs
   */
  Tally(int[] published, boolean pairs) {
    int agencies = published.length;
    this.published = published.clone();
    this.ranks = new int[agencies][agencies + 1];
    this.firstBefore = new int[pairs ? agencies * (agencies - 1) / 2 : 0];
    this.secondBefore = new int[firstBefore.length];
    this.best = new int[agencies];
    this.worst = new int[agencies];
    Arrays.fill(best, Integer.MAX_VALUE);
  }

  /** Counts the ranks of a draw, by agency. */
  void add(int[] drawn) {
    draws++;
    for (int i = 0; i < drawn.length; i++) {
      int rank = drawn[i];
      ranks[i][rank]++;
      best[i] = Math.min(best[i], rank);
      worst[i] = Math.max(worst[i], rank);
      shift += Math.abs(rank - published[i]);
    }
    if (firstBefore.length > 0) {
      addPairs(drawn);
    }
  }

  private void addPairs(int[] drawn) {
    int pair = 0;
    for (int i = 0; i < drawn.length; i++) {
      int first = drawn[i];
      for (int j = i + 1; j < drawn.length; j++) {
        // The sign of the difference, without a branch: half of all the work is done here.
        firstBefore[pair] += (first - drawn[j]) >>> 31;
        secondBefore[pair] += (drawn[j] - first) >>> 31;
        pair++;
      }
    }
  }

  /** Adds what another tally has counted. */
  void add(Tally other) {
    draws += other.draws;
    shift += other.shift;
    for (int i = 0; i < best.length; i++) {
      best[i] = Math.min(best[i], other.best[i]);
      worst[i] = Math.max(worst[i], other.worst[i]);
      addTo(ranks[i], other.ranks[i]);
    }
    addTo(firstBefore, other.firstBefore);
    addTo(secondBefore, other.secondBefore);
  }

  private static void addTo(int[] counts, int[] more) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more[i];
    }
  }

  /** How many draws were counted. */
  int draws() {
    return draws;
  }

  /** The best rank of an agency, not above its published one. */
  int best(int agency) {
    return Math.min(published[agency], best[agency]);
  }

  /** The worst rank of an agency, not below its published one. */
  int worst(int agency) {
    return Math.max(published[agency], worst[agency]);
  }

  /** The part of the draws in which an agency has its published rank; 1 without draws. */
  double kept(int agency) {
    return draws == 0 ? 1 : (double) ranks[agency][published[agency]] / draws;
  }

  /**
   * The best rank such that at least a part of the draws is not worse; the published one without
   * draws.
   */
  int quantile(int agency, double part) {
    if (draws == 0) {
      return published[agency];
    }
    long wanted = Math.max(1, (long) Math.ceil(part * draws));
    long seen = 0;
    int rank = 0;
    while (seen < wanted) {
      rank++;
      seen += ranks[agency][rank];
    }
    return rank;
  }

  /** The number of a pair; the first has the lower number. */
  private int pair(int first, int second) {
    return first * published.length - first * (first + 1) / 2 + second - first - 1;
  }

  /** In how many draws an agency is before another one. */
  int before(int agency, int other) {
    return agency < other ? firstBefore[pair(agency, other)] : secondBefore[pair(other, agency)];
  }

  /** By how many ranks an agency moves on average over the draws; 0 without draws. */
  double meanShift() {
    return shift == 0 ? 0 : (double) shift / draws / published.length;
  }
}
