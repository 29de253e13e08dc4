package ir.sanjeh.words;

import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers as people write them in a language, without loss. */
public final class Numerals {
  private static final char PERSIAN_ZERO = '\u06F0';
  private static final char PERSIAN_POINT = '\u066B';
  private static final char PERSIAN_SEPARATOR = '\u066C';

  /** Years and the like have four digits, and no separator. */
  private static final int SEPARATED_FROM = 5;

  private static final int GROUP = 3;
  private static final int DECIMALS_OF_FRACTION = 2;

  private final Language language;

  /**
   * For a language.
   *
   * @param language not null
   */
  public Numerals(Language language) {
    this.language = language;
  }

  /**
   * A decimal, as {@code 0.6} or {@code ۰٫۶}.
   *
   * @param number not null
   * @return with all its digits; from five digits before the point on they stand in groups
   */
  public String of(BigDecimal number) {
    return of(Exact.of(number));
  }

  /**
   * A whole number.
   *
   * @param number any
   * @return as {@link #of(BigDecimal)}
   */
  public String of(long number) {
    return of(BigFraction.of(number));
  }

  /**
   * An exact number. A fraction whose decimals do not end is written as one, with what it is about.
   *
   * @param number not null
   * @return for instance {@code 25/3, about 8.33}
   */
  public String of(BigFraction number) {
    String exact = Exact.text(number);
    int slash = exact.indexOf('/');
    if (slash < 0) {
      return decimal(exact);
    }
    String above = decimal(exact.substring(0, slash));
    String below = decimal(exact.substring(slash + 1));
    // A slash between Persian digits is read as a decimal point.
    return language == Language.FA
        ? above + " تقسیم بر " + below + "، " + about(number)
        : above + "/" + below + ", " + about(number);
  }

  /**
   * A number for readers who need no more than two decimals.
   *
   * @param number not null
   * @return the number where it has no more, else {@code about} and the rounded one
   */
  public String rounded(BigFraction number) {
    String exact = Exact.text(number);
    int point = exact.indexOf('.');
    boolean isShort =
        exact.indexOf('/') < 0 && (point < 0 || exact.length() - point - 1 <= DECIMALS_OF_FRACTION);
    return isShort ? decimal(exact) : about(number);
  }

  private String about(BigFraction number) {
    BigDecimal rounded =
        new BigDecimal(number.getNumerator())
            .divide(
                new BigDecimal(number.getDenominator()),
                DECIMALS_OF_FRACTION,
                RoundingMode.HALF_UP);
    String digits = decimal(Exact.text(Exact.of(rounded)));
    return (language == Language.FA ? "حدود " : "about ") + digits;
  }

  private String decimal(String plain) {
    boolean negative = plain.startsWith("-");
    String digits = grouped(negative ? plain.substring(1) : plain);
    if (language == Language.EN) {
      return negative ? "-" + digits : digits;
    }
    // A minus sign before Persian digits is shown behind them.
    return negative ? "منفی " + persian(digits) : persian(digits);
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    if (whole.length() < SEPARATED_FROM) {
      return plain;
    }
    StringBuilder grouped = new StringBuilder(plain);
    for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static String persian(String latin) {
    StringBuilder persian = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      persian.append(
          c == '.'
              ? PERSIAN_POINT
              : c == ',' ? PERSIAN_SEPARATOR : (char) (PERSIAN_ZERO + c - '0'));
    }
    return persian.toString();
  }
}
