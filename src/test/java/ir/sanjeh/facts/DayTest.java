package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.sanjeh.facts.Day.Reckoning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as they stand in facts. */
class DayTest {
  @ParameterizedTest
  @CsvSource({
    "1400-06-31, SOLAR_HIJRI, 1400, 6, 31",
    "1400/6/31, SOLAR_HIJRI, 1400, 6, 31",
    "۱۴۰۰-۰۶-۳۱, SOLAR_HIJRI, 1400, 6, 31",
    "١٤٠٠/١٢/٣٠, SOLAR_HIJRI, 1400, 12, 30",
    "2024-02-29, GREGORIAN, 2024, 2, 29",
    "' 2021-06-01 ', GREGORIAN, 2021, 6, 1",
  })
  void aDayIsReadInAnyDigits(String written, Reckoning reckoning, int year, int month, int day) {
    assertThat(Day.of(written)).contains(new Day(reckoning, year, month, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1400",
        "1400-06",
        "1400-07-31",
        "1400-13-01",
        "1400-00-10",
        "1400-01-00",
        "2023-02-29",
        "2021-06/01",
        "31-06-1400",
        "0021-06-01",
        "1700-01-01",
        "2021-06-01T10:00",
        "خرداد ۱۴۰۰",
        "14000-06-01"
      })
  void nothingElseIsADay(String written) {
    assertThat(Day.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1400-06-31, 1400-07-01",
    "1399-12-30, 1400-01-01",
    "1400-01-09, 1400-01-10",
    "2021-06-01, 2021-06-02"
  })
  void daysOfOneCalendarHaveAnOrder(String earlier, String later) {
    Day first = Day.of(earlier).orElseThrow();
    Day second = Day.of(later).orElseThrow();
    assertThat(first).isLessThan(second);
    assertThat(second).isGreaterThan(first);
    assertThat(first).isEqualByComparingTo(first);
  }

  @Test
  void daysOfTwoCalendarsHaveNone() {
    Day solar = Day.of("1400-06-31").orElseThrow();
    Day gregorian = Day.of("2021-09-22").orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> solar.compareTo(gregorian));
  }
}
