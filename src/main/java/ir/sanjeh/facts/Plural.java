package ir.sanjeh.facts;

/** Counts in messages. */
final class Plural {
  private Plural() {}

  /** For instance {@code 1 cell}, {@code 2 cells}. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
