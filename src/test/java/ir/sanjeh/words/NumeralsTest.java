package ir.sanjeh.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
  private final Numerals fa = new Numerals(Language.FA);
  private final Numerals en = new Numerals(Language.EN);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.6; ۰٫۶; 0.6",
        "1.0; ۱; 1",
        "0; ۰; 0",
        "99.95; ۹۹٫۹۵; 99.95",
        "1400; ۱۴۰۰; 1400",
        "12000; ۱۲٬۰۰۰; 12,000",
        "1234567.8901; ۱٬۲۳۴٬۵۶۷٫۸۹۰۱; 1,234,567.8901",
        "-5; منفی ۵; -5",
        "-12000.5; منفی ۱۲٬۰۰۰٫۵; -12,000.5"
      })
  void decimalsKeepEveryDigit(String number, String persian, String english) {
    assertThat(fa.of(new BigDecimal(number))).isEqualTo(persian);
    assertThat(en.of(new BigDecimal(number))).isEqualTo(english);
  }

  @Test
  void fractionsAreNeverMistakenForDecimals() {
    assertThat(fa.of(BigFraction.of(25, 3))).isEqualTo("۲۵ تقسیم بر ۳، حدود ۸٫۳۳");
    assertThat(en.of(BigFraction.of(25, 3))).isEqualTo("25/3, about 8.33");
    assertThat(en.of(BigFraction.of(-1, 3))).isEqualTo("-1/3, about -0.33");
    assertThat(fa.of(BigFraction.of(-1, 3))).isEqualTo("منفی ۱ تقسیم بر ۳، حدود منفی ۰٫۳۳");
  }

  @Test
  void roundedNumbersSayThatTheyAre() {
    assertThat(en.rounded(BigFraction.of(1, 8))).isEqualTo("about 0.13");
    assertThat(en.rounded(BigFraction.of(15, 2))).isEqualTo("7.5");
    assertThat(fa.rounded(BigFraction.of(30, 17))).isEqualTo("حدود ۱٫۷۶");
    assertThat(en.of(7L)).isEqualTo("7");
  }
}
