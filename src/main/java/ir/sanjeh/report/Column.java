package ir.sanjeh.report;

/**
 * A column of a table.
 *
 * @param key names it within its table; what tests and filters find it by
 * @param title in the language of the page
 * @param kind what its cells hold
 */
public record Column(String key, String title, Kind kind) {
  /** What the cells of a column hold. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** Numbers. */
    NUMBER,
    /** Numbers, drawn as bars beside it. */
    BAR,
    /** What the row is about. */
    HEAD
  }

  static Column text(String key, String title) {
    return new Column(key, title, Kind.TEXT);
  }

  static Column number(String key, String title) {
    return new Column(key, title, Kind.NUMBER);
  }

  static Column bar(String key, String title) {
    return new Column(key, title, Kind.BAR);
  }

  static Column head(String key, String title) {
    return new Column(key, title, Kind.HEAD);
  }

  /**
   * The kind, as style sheets name it.
   *
   * @return one letter
   */
  public String letter() {
    return switch (kind) {
      case TEXT -> "t";
      case NUMBER -> "n";
      case BAR -> "b";
      case HEAD -> "h";
    };
  }
}
