package ir.sanjeh.text;

/** Counts in English messages. */
public final class Plural {
  private Plural() {}

  /**
   * A count with its noun.
   *
   * @param count at least 0
   * @param noun an English noun that takes s, or ies for y
   * @return for instance {@code 1 cell}, {@code 2 cells}, {@code 2 agencies}
   */
  public static String of(long count, String noun) {
    if (count == 1) {
      return "1 " + noun;
    }
    return count
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
