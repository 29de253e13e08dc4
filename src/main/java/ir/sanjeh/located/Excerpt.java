package ir.sanjeh.located;

import ir.sanjeh.text.Visible;

/** The beginning of a stranger's text, fit for one line of a message. */
public final class Excerpt {
  private static final int LONGEST = 80;

  private Excerpt() {}

  /**
   * Shortens a text and makes its control and direction characters visible, so that a message
   * cannot be forged by what it quotes.
   *
   * @param text any text, not null
   * @return at most some 80 characters on one line
   */
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /**
   * Shortens a text as {@link #of(String)} does.
   *
   * @param text any text, not null
   * @param longest how many characters to keep, at least 1
   * @return at most some more characters on one line
   */
  public static String of(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? Visible.of(text)
        : Visible.of(text.substring(0, text.offsetByCodePoints(0, longest))) + "…";
  }
}
