package ir.sanjeh.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals as exact fractions and back. */
public final class Exact {
  private static final int LONGEST_DECIMAL = 40;

  private Exact() {}

  /**
   * The same number as a fraction.
   *
   * @param decimal not null
   * @return the exact value
   */
  public static BigFraction of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() > 0
        ? BigFraction.of(unscaled, BigInteger.TEN.pow(decimal.scale()))
        : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())));
  }

  /**
   * Whether a decimal says all of a fraction.
   *
   * @param decimal not null
   * @param exact not null
   * @return false where rounding has changed it
   */
  public static boolean isAllOf(BigDecimal decimal, BigFraction exact) {
    // Multiplied crosswise, which takes no common divisor.
    BigDecimal below = new BigDecimal(exact.getDenominator());
    return decimal.multiply(below).compareTo(new BigDecimal(exact.getNumerator())) == 0;
  }

  /**
   * A product, quickly where a factor is 1 or the second is 0, as most are.
   *
   * @param a not null
   * @param b not null
   * @return exact
   */
  public static BigFraction product(BigFraction a, BigFraction b) {
    if (b.signum() == 0) {
      return BigFraction.ZERO;
    }
    return a.equals(BigFraction.ONE) ? b : b.equals(BigFraction.ONE) ? a : a.multiply(b);
  }

  /**
   * The one form in which equal decimals are equal objects: without trailing zeros after the point,
   * and without a negative scale.
   *
   * @param decimal not null
   * @return the same number
   */
  public static BigDecimal canonical(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The number as text without loss: as a decimal where that ends ({@code 61.875}), else as a
   * fraction ({@code 184/3}).
   *
   * @param exact not null
   * @return plain text with Latin digits
   */
  public static String text(BigFraction exact) {
    // The sign may stand in either part: 1 / -3 keeps it below.
    boolean negative = exact.getDenominator().signum() < 0;
    BigInteger above = negative ? exact.getNumerator().negate() : exact.getNumerator();
    BigInteger below = exact.getDenominator().abs();
    BigDecimal numerator = new BigDecimal(above);
    BigDecimal denominator = new BigDecimal(below);
    BigDecimal decimal = numerator.divide(denominator, LONGEST_DECIMAL, RoundingMode.DOWN);
    return decimal.multiply(denominator).compareTo(numerator) == 0
        ? plain(decimal)
        : above + "/" + below;
  }

  private static String plain(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }
}
