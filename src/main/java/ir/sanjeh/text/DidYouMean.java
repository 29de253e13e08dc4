package ir.sanjeh.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a person probably meant. */
public final class DidYouMean {
  private static final int LONGEST = 60;
  private static final int MOST_LETTERS = 4;

  private DidYouMean() {}

  /**
   * The known word that is closest to a written one.
   *
   * @param written what stands in the file
   * @param known what could stand there
   * @return a word that differs in few letters, or empty; the first of several equally close ones
   */
  public static Optional<String> closest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = written.toLowerCase(Locale.ROOT);
    String best = null;
    // A third of the letters may differ: more would suggest words that have nothing in common.
    int bestDistance = Math.max(1, Math.min(MOST_LETTERS, wanted.length() / 3)) + 1;
    for (String candidate : known) {
      if (candidate.length() <= LONGEST) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), bestDistance);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The closest known word as the beginning of a remedy.
   *
   * @param written what stands in the file
   * @param known what could stand there
   * @return {@code Did you mean "weight"? } with a blank at its end, or an empty text
   */
  public static String question(String written, Collection<String> known) {
    return closest(written, known).map(word -> "Did you mean \"" + word + "\"? ").orElse("");
  }

  /**
   * How many letters must be inserted, dropped, replaced or swapped with their neighbour; any
   * number from the limit on when there are that many.
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] beforeLast = last;
      last = row;
      row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit;
      }
    }
    return row[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
