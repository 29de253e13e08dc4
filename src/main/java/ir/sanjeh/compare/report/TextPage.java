package ir.sanjeh.compare.report;

import ir.sanjeh.text.Visible;
import java.util.List;

/** A text that is written line by line, its long lists shortened. For use by one thread. */
final class TextPage {
  private final int most;
  private final StringBuilder text = new StringBuilder();

  /**
   * An empty page.
   *
   * @param most how much of a list to show
   */
  TextPage(int most) {
    this.most = most;
  }

  /** Adds a line; what a terminal would not show as it is, is made visible. */
  void line(int indent, String content) {
    text.append(" ".repeat(indent)).append(Visible.of(content).stripTrailing()).append('\n');
  }

  /** The part of a list that is shown. */
  <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Says how much of a list is not shown. */
  void more(int indent, int all) {
    if (all > most) {
      line(indent, "and " + (all - most) + " more");
    }
  }

  /** All lines. */
  String text() {
    return text.toString();
  }

  /** A word in a column. */
  static String pad(String word, int width) {
    return word + " ".repeat(Math.max(1, width - word.length()));
  }

  /** From one to the other; once where both are the same. */
  static String arrow(String before, String after) {
    return before.equals(after) ? after : before + " > " + after;
  }
}
