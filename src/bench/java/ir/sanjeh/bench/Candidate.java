package ir.sanjeh.bench;

import java.math.BigDecimal;

/** A way to score the agencies of a round, with rules and facts in memory in its own form. */
public interface Candidate {
  /**
   * How many agencies there are.
   *
   * @return at least 1
   */
  int agencies();

  /**
   * Scores one agency, its portal and its services: what is measured.
   *
   * @param agency its index in the facts file
   * @return the scores in the candidate's own form
   */
  Object score(int agency);

  /**
   * Tells scores.
   *
   * @param agency the index of the agency
   * @param scores what {@link #score} returned
   * @param told hears of every score, in any order
   */
  void tell(int agency, Object scores, Told told);

  /** Hears of scores. */
  @FunctionalInterface
  interface Told {
    /**
     * A score.
     *
     * @param fact the index of the fact: 0 is the agency, then its parts in the order of the file
     * @param node the indicator
     * @param score exact
     */
    void score(int fact, String node, BigDecimal score);
  }
}
