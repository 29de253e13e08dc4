package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A quality band of the total, or of a node.
 *
 * @param id unique among the bands beside it
 * @param title in both languages
 * @param from lower end
 * @param fromClosed whether the lower end belongs to the band
 * @param to upper end
 * @param toClosed whether the upper end belongs to the band
 * @param provenance how the ends came here
 * @param place where the band is written
 */
public record Band(
    String id,
    Title title,
    BigDecimal from,
    boolean fromClosed,
    BigDecimal to,
    boolean toClosed,
    Provenance provenance,
    Place place) {
  /**
   * The interval as it is written: {@code [50, 75)} holds 50 and not 75.
   *
   * @return plain text with Latin digits
   */
  public String range() {
    return (fromClosed ? "[" : "(")
        + Exact.text(Exact.of(from))
        + ", "
        + Exact.text(Exact.of(to))
        + (toClosed ? "]" : ")");
  }

  /**
   * Whether a score falls into the band.
   *
   * @param score on the scale of the total, or of the node
   * @return true when it lies between the ends
   */
  public boolean contains(BigFraction score) {
    int low = score.compareTo(Exact.of(from));
    int high = score.compareTo(Exact.of(to));
    return (low > 0 || (fromClosed && low == 0)) && (high < 0 || (toClosed && high == 0));
  }
}
