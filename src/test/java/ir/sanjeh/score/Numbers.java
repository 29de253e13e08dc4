package ir.sanjeh.score;

import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers as tests write them. */
public final class Numbers {
  private Numbers() {}

  /**
   * Reads a whole number, a decimal or a fraction.
   *
   * @param text such as {@code 3}, {@code 0.25} or {@code 2/3}
   * @return the exact value
   */
  public static BigFraction exact(String text) {
    return text.contains("/") ? BigFraction.parse(text) : Exact.of(new BigDecimal(text));
  }
}
