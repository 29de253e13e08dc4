package ir.sanjeh.guide;

/** Texts in quotes, as rule files write them. */
final class Quoted {
  private Quoted() {}

  /** The content of a text in double or single quotes; other texts stay as they are. */
  static String content(String quoted) {
    if (quoted.length() < 2 || !isQuote(quoted.charAt(0))) {
      return quoted;
    }
    StringBuilder content = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\' && i < quoted.length() - 2) {
        char escaped = quoted.charAt(++i);
        content.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
      } else {
        content.append(c);
      }
    }
    return content.toString();
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
