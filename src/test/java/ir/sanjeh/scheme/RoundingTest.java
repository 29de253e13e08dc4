package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  /** The first four are printed: truncated in an agency's table, half up in the ranking. */
  @ParameterizedTest
  @CsvSource({
    "61.875, 2, 61.87, 61.88",
    "88.5375, 2, 88.53, 88.54",
    "12.525, 2, 12.52, 12.53",
    "59.9, 2, 59.90, 59.90",
    "66.3649999999999999999999999999, 2, 66.36, 66.36",
    "66.365, 2, 66.36, 66.37",
    "99.999, 2, 99.99, 100.00",
    "0.5, 0, 0, 1",
    "0.004, 2, 0.00, 0.00",
    "0.005, 2, 0.00, 0.01",
    "0, 2, 0.00, 0.00",
    "100, 10, 100.0000000000, 100.0000000000",
    "-61.875, 2, -61.87, -61.88",
    "-0.004, 2, 0.00, 0.00",
    "-59.9, 0, -59, -60",
  })
  void roundsOnceFromTheFullValue(BigDecimal exact, int decimals, String truncated, String halfUp) {
    BigFraction value = Exact.of(exact);
    assertThat(new Rounding(decimals, RoundingMode.DOWN).round(value).toPlainString())
        .isEqualTo(truncated);
    assertThat(new Rounding(decimals, RoundingMode.HALF_UP).round(value).toPlainString())
        .isEqualTo(halfUp);
  }

  @Test
  void thirds() {
    Rounding truncate = new Rounding(2, RoundingMode.DOWN);
    Rounding halfUp = new Rounding(2, RoundingMode.HALF_UP);
    assertThat(truncate.round(BigFraction.of(200, 3))).hasToString("66.66");
    assertThat(halfUp.round(BigFraction.of(200, 3))).hasToString("66.67");
    assertThat(halfUp.round(BigFraction.of(100, 3))).hasToString("33.33");
    assertThat(halfUp.round(BigFraction.of(-200, 3))).hasToString("-66.67");
    assertThat(truncate.round(BigFraction.of(-200, 3))).hasToString("-66.66");
  }

  @Test
  void aSignInTheDenominatorIsTheSame() {
    BigFraction value =
        BigFraction.of(BigFraction.of(1).getNumerator(), BigFraction.of(-3).getNumerator());
    assertThat(new Rounding(2, RoundingMode.HALF_UP).round(value)).hasToString("-0.33");
  }
}
