package ir.sanjeh.facts;

import ir.sanjeh.text.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as files write it: year, month and day, in the solar Hijri or in the Gregorian calendar,
 * which its year tells apart.
 *
 * @param reckoning the calendar
 * @param year for instance 1400 or 2021
 * @param month from 1 to 12
 * @param day of the month, from 1
 */
record Day(Reckoning reckoning, int year, int month, int day) implements Comparable<Day> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");
  private static final int LONG_MONTHS = 6;

  /** The calendars in which rounds are dated, each with the years that are taken to be its own. */
  enum Reckoning {
    SOLAR_HIJRI(1200, 1599),
    GREGORIAN(1800, 2199);

    private final int first;
    private final int last;

    Reckoning(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  /**
   * Reads a day.
   *
   * @param written {@code 1400-06-31} or {@code 1400/6/31}, with Latin, Persian or Arabic digits
   * @return empty when it is anything else, or when there is no such day
   */
  static Optional<Day> of(String written) {
    Matcher form = FORM.matcher(Digits.toLatin(written.strip()));
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group(1));
    int month = Integer.parseInt(form.group(3));
    int day = Integer.parseInt(form.group(4));
    for (Reckoning reckoning : Reckoning.values()) {
      if (year >= reckoning.first
          && year <= reckoning.last
          && exists(reckoning, year, month, day)) {
        return Optional.of(new Day(reckoning, year, month, day));
      }
    }
    return Optional.empty();
  }

  /** The last month of a solar Hijri year may have 30 days; in which years is not asked. */
  private static boolean exists(Reckoning reckoning, int year, int month, int day) {
    if (reckoning == Reckoning.SOLAR_HIJRI) {
      return month >= 1 && month <= 12 && day >= 1 && day <= (month <= LONG_MONTHS ? 31 : 30);
    }
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * The order of two days of the same calendar.
   *
   * @throws IllegalArgumentException when the calendars differ
   */
  @Override
  public int compareTo(Day other) {
    if (reckoning != other.reckoning) {
      throw new IllegalArgumentException("days of two calendars have no order here");
    }
    return Comparator.comparingInt(Day::year)
        .thenComparingInt(Day::month)
        .thenComparingInt(Day::day)
        .compare(this, other);
  }
}
