package ir.sanjeh.compare.report;

import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Changes as reports print them. */
final class Changes {
  private static final Rounding SHORT = new Rounding(4, RoundingMode.HALF_UP);

  private Changes() {}

  /** To four decimals. */
  static BigDecimal rounded(BigFraction change) {
    return SHORT.round(change);
  }

  /** To four decimals, with its sign, without zeros at the end; a tiny one is not called 0. */
  static String signed(BigFraction change) {
    if (change.signum() == 0) {
      return "0";
    }
    String text = Exact.text(Exact.of(rounded(change)));
    if (text.equals("0")) {
      return (change.signum() > 0 ? "+" : "-") + "<0.0001";
    }
    return change.signum() > 0 ? "+" + text : text;
  }
}
