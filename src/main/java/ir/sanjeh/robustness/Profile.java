package ir.sanjeh.robustness;

import ir.sanjeh.standing.AgencySummary;
import java.util.List;

/**
 * What is left of an agency when weights are to be varied: for each pattern of what counts, how
 * much of the agency it is, and the mean shares there. Within a pattern a total is linear in the
 * shares, so the mean of the totals is the total of the mean shares.
 *
 * @param summary its names
 * @param rank its rank under the weights as they are, exact
 * @param tieBreak its place among all agencies if all totals were equal
 * @param groups its services (or itself) by pattern, in the order of the patterns' numbers
 * @param nodes its share of every node under the weights as they are, by position
 */
record Profile(
    AgencySummary summary, int rank, int tieBreak, List<Profile.Group> groups, Shares nodes) {
  /**
   * The services for which the same counts.
   *
   * @param pattern the number of the pattern
   * @param part the part of the agency's services that they are, above 0 to 1
   * @param shares their mean shares by position
   */
  record Group(int pattern, double part, Shares shares) {}

  /** Shares by the positions of the nodes, 0 where there is none. Not changed any more. */
  static final class Shares {
    private final double[] shares;

    Shares(double[] shares) {
      this.shares = shares.clone();
    }

    double of(int position) {
      return shares[position];
    }

    /** The sum of share times part over all nodes. */
    double times(double[] parts) {
      double sum = 0;
      for (int i = 0; i < parts.length; i++) {
        sum += parts[i] * shares[i];
      }
      return sum;
    }
  }

  /**
   * The share of the root.
   *
   * @param decisive the part of a total that hangs on each node, by pattern and position
   */
  double total(double[][] decisive) {
    double total = 0;
    for (Group group : groups) {
      total += group.part() * group.shares().times(decisive[group.pattern()]);
    }
    return total;
  }
}
