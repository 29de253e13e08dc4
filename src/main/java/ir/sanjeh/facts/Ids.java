package ir.sanjeh.facts;

/** What an id may look like. */
final class Ids {
  /** The most characters of an id. */
  static final int LONGEST = 200;

  private Ids() {}

  /**
   * Whether a text can identify a fact: something that can be seen, and nothing that changes how
   * the text around it looks.
   */
  static boolean isSound(String id) {
    return !id.isBlank()
        && id.codePointCount(0, id.length()) <= LONGEST
        && id.codePoints().allMatch(Ids::isSound);
  }

  private static boolean isSound(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      // Persian words are written with the joiners.
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }
}
