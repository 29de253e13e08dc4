package ir.sanjeh.facts;

import ir.sanjeh.located.Limits;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.text.Digits;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as strangers write them, read exactly. */
final class Numerals {
  /** Powers of ten beyond this are nothing that was measured. */
  private static final int GREATEST_EXPONENT = 100;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE]([+-]?)0*([0-9]+))?");

  private Numerals() {}

  /**
   * Whether a text is a number, however large, in Latin, Persian or Arabic digits.
   *
   * @param text any text
   * @return false too when it is longer than {@link Limits#NUMBER_LENGTH}
   */
  static boolean isNumber(String text) {
    return text.length() <= Limits.NUMBER_LENGTH && NUMBER.matcher(Digits.toLatin(text)).matches();
  }

  /**
   * The number in its canonical form: without trailing zeros, never with a negative scale, so that
   * equal numbers are equal objects.
   *
   * @param text for which {@link #isNumber} holds
   * @return empty when its exponent is absurd; nothing is computed then
   */
  static Optional<BigDecimal> exact(String text) {
    String latin = Digits.toLatin(text);
    Matcher number = NUMBER.matcher(latin);
    if (!number.matches()) {
      throw new IllegalArgumentException("not a number");
    }
    String exponent = number.group(2);
    if (exponent != null
        && (exponent.length() > 3 || Integer.parseInt(exponent) > GREATEST_EXPONENT)) {
      return Optional.empty();
    }
    return Optional.of(Exact.canonical(new BigDecimal(latin)));
  }
}
