package ir.sanjeh.check.report;

import ir.sanjeh.check.Catalogue;
import java.util.regex.Pattern;

/** Writes the catalogue of findings for people. */
public final class Explanation {
  private static final int WIDTH = 88;
  private static final Pattern WORDS = Pattern.compile("\\s+");

  private Explanation() {}

  /**
   * All kinds, one line each.
   *
   * @param catalogue the catalogue
   * @return id, severity and title in both languages
   */
  public static String list(Catalogue catalogue) {
    StringBuilder text = new StringBuilder();
    for (Catalogue.Entry entry : catalogue.entries()) {
      text.append(entry.id()).append(" (").append(entry.severity().word()).append("): ");
      text.append(entry.title().en()).append(" / ").append(entry.title().fa()).append('\n');
    }
    return text.toString();
  }

  /**
   * One kind: what it means, why it matters, a bad and a good example.
   *
   * @param entry the kind
   * @return several lines
   */
  public static String of(Catalogue.Entry entry) {
    return "%s (%s)\n%s\n%s\n\n%s\n\nbad\n%s\ngood\n%s"
        .formatted(
            entry.id(),
            entry.severity().word(),
            entry.title().en(),
            entry.title().fa(),
            wrapped(entry.reason()),
            entry.bad().indent(4),
            entry.good().indent(4));
  }

  private static String wrapped(String text) {
    StringBuilder wrapped = new StringBuilder();
    int length = 0;
    for (String word : WORDS.splitAsStream(text.strip()).toList()) {
      if (length > 0 && length + 1 + word.length() > WIDTH) {
        wrapped.append('\n');
        length = 0;
      } else if (length > 0) {
        wrapped.append(' ');
        length++;
      }
      wrapped.append(word);
      length += word.length();
    }
    return wrapped.toString();
  }
}
