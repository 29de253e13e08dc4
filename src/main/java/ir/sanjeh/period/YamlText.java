package ir.sanjeh.period;

import java.util.Locale;

/** Texts as YAML writes them. */
final class YamlText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private YamlText() {}

  /** A text in double quotes, on one line; characters that cannot be seen are escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(point, quoted));
    return quoted.append('"').toString();
  }

  private static void append(int point, StringBuilder quoted) {
    if (point == '"' || point == '\\') {
      quoted.append('\\').appendCodePoint(point);
    } else if (isHidden(point)) {
      quoted.append(
          point > Character.MAX_VALUE
              ? String.format(Locale.ROOT, "\\U%08x", point)
              : String.format(Locale.ROOT, "\\u%04x", point));
    } else {
      quoted.appendCodePoint(point);
    }
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
