package ir.sanjeh.round;

import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers out of a result's text. */
public final class Fractions {
  private Fractions() {}

  /** A decimal or a fraction. */
  public static BigFraction of(String number) {
    String[] parts = number.split("/", 2);
    BigFraction numerator = Exact.of(new BigDecimal(parts[0]));
    return parts.length == 1 ? numerator : numerator.divide(Exact.of(new BigDecimal(parts[1])));
  }
}
