package ir.sanjeh.text;

/** Digits as people write them in Persian and Arabic texts, turned into the ones Java reads. */
public final class Digits {
  private static final char PERSIAN_ZERO = '\u06F0';
  private static final char ARABIC_ZERO = '\u0660';
  private static final char DECIMAL_SEPARATOR = '\u066B';
  private static final char THOUSANDS_SEPARATOR = '\u066C';

  private Digits() {}

  /**
   * Replaces Persian (۰-۹) and Arabic (٠-٩) digits by 0-9, the Arabic decimal separator (٫) by a
   * point, and drops the Arabic thousands separator (٬). Everything else stays.
   *
   * @param text any text, not null
   * @return the same text with Latin digits
   */
  public static String toLatin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9) {
        latin.append((char) ('0' + c - PERSIAN_ZERO));
      } else if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) {
        latin.append((char) ('0' + c - ARABIC_ZERO));
      } else if (c == DECIMAL_SEPARATOR) {
        latin.append('.');
      } else if (c != THOUSANDS_SEPARATOR) {
        latin.append(c);
      }
    }
    return latin.toString();
  }
}
