package ir.sanjeh.document;

import ir.sanjeh.text.Visible;

/** Text made fit for documents. */
final class Shown {
  private Shown() {}

  /** On one line, with hidden characters to be seen; line breaks and tabs become blanks. */
  static String of(String text) {
    return Visible.of(text.replaceAll("[\\r\\n\\t]+", " "));
  }
}
