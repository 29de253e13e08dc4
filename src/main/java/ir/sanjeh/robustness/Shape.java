package ir.sanjeh.robustness;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import java.util.List;

/**
 * What is left of an agency when its weights are to be varied: for each pattern of what counts, how
 * much of the agency it is and the mean shares there. Within a pattern a total is linear in the
 * shares, so the mean of the totals is the total of the mean shares, exactly.
 *
 * @param id the agency's id
 * @param name in Persian, or null
 * @param nameEn in English, or null
 * @param rank its exact rank as it is
 * @param groups its subjects by pattern, in a fixed order
 */
record Shape(String id, String name, String nameEn, int rank, List<Shape.Group> groups) {
  /**
   * The subjects for which the same counts.
   *
   * @param pattern the number of the pattern
   * @param part the part of the agency's subjects that they are, 0 to 1
   * @param shares their mean shares by position of the node
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and read millions of times
  record Group(int pattern, double part, double[] shares) {}

  static Shape of(Fact agency, int rank, List<Group> groups) {
    return new Shape(
        agency.id(),
        (String) agency.values().get(Dictionary.NAME),
        (String) agency.values().get(Dictionary.NAME_EN),
        rank,
        List.copyOf(groups));
  }

  /** The share of the root, with the part of the total that hangs on each node. */
  double total(double[][] decisive) {
    double total = 0;
    for (Group group : groups) {
      double[] parts = decisive[group.pattern()];
      double sum = 0;
      for (int i = 0; i < parts.length; i++) {
        sum += parts[i] * group.shares()[i];
      }
      total += group.part() * sum;
    }
    return total;
  }
}
