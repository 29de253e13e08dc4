package ir.sanjeh.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How an output prints exact scores.
 *
 * @param decimals digits after the point, 0 or more
 * @param mode {@link RoundingMode#HALF_UP} or {@link RoundingMode#DOWN} (truncate)
 */
public record Rounding(int decimals, RoundingMode mode) {
  /**
   * Rounds an exact number once, from its full value.
   *
   * @param exact any number
   * @return the decimal that this output prints, always with {@link #decimals()} digits
   */
  public BigDecimal round(BigFraction exact) {
    BigInteger scaled = exact.getNumerator().multiply(BigInteger.TEN.pow(decimals));
    BigDecimal quotient =
        new BigDecimal(scaled).divide(new BigDecimal(exact.getDenominator()), 0, mode);
    return quotient.movePointLeft(decimals).setScale(decimals);
  }
}
