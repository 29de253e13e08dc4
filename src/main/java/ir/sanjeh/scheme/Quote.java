package ir.sanjeh.scheme;

import ir.sanjeh.located.Excerpt;

/** What a file says, as a message shows it. */
final class Quote {
  private Quote() {}

  /** The beginning of a text in quotes, fit for one line. */
  static String of(String text) {
    return "\"" + Excerpt.of(text) + "\"";
  }
}
