package ir.sanjeh.texts;

import java.math.BigDecimal;

/**
 * Scores between two ends.
 *
 * @param from lower end
 * @param fromClosed whether the lower end belongs to it
 * @param to upper end
 * @param toClosed whether the upper end belongs to it
 */
public record Range(BigDecimal from, boolean fromClosed, BigDecimal to, boolean toClosed) {
  /**
   * Whether a score lies in it.
   *
   * @param score not null
   * @return true when it lies between the ends
   */
  public boolean contains(BigDecimal score) {
    int low = score.compareTo(from);
    int high = score.compareTo(to);
    return (low > 0 || (fromClosed && low == 0)) && (high < 0 || (toClosed && high == 0));
  }
}
