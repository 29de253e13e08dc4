package ir.sanjeh.advise;

import ir.sanjeh.scheme.Band;

/** What an agency wants to reach. */
public sealed interface Target {
  /**
   * A quality band, or a better one.
   *
   * @param band a band of the scheme
   */
  record ToBand(Band band) implements Target {}

  /**
   * A rank, or a better one, while all other agencies keep their totals.
   *
   * @param rank from 1
   */
  record ToRank(int rank) implements Target {}
}
