package ir.sanjeh.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.ArithmeticParser.NameKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {
  @ParameterizedTest
  @CsvSource({
    "61.875, 61.875",
    "59.90, 59.9",
    "100, 100",
    "1E+2, 100",
    "0.00, 0",
    "-0.5, -0.5",
    "0.0000000000000000000000000000000000000001, 0.0000000000000000000000000000000000000001",
  })
  void decimalsArePlain(BigDecimal decimal, String text) {
    assertThat(Exact.text(Exact.of(decimal))).isEqualTo(text);
  }

  @Test
  void whatNeverEndsIsAFraction() {
    assertThat(Exact.text(BigFraction.of(184, 3))).isEqualTo("184/3");
    assertThat(Exact.text(BigFraction.of(-1, 7))).isEqualTo("-1/7");
    assertThat(Exact.text(BigFraction.of(1, -7))).isEqualTo("-1/7");
    assertThat(Exact.text(BigFraction.of(6, -3))).isEqualTo("-2");
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("fa", "IR"));
      assertThat(Exact.text(BigFraction.of(495, 8))).isEqualTo("61.875");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void textsAreReadBack(
      @ForAll int numerator, @ForAll @IntRange(min = 1, max = 1_000_000) int denominator)
      throws ArithmeticSyntaxException {
    BigFraction exact = BigFraction.of(numerator, denominator);
    Arithmetic read = ArithmeticParser.parse(Exact.text(exact), EnumSet.noneOf(NameKind.class));
    assertThat(read.evaluate(name -> null)).isEqualTo(exact);
  }
}
