package ir.sanjeh.text;

import java.math.BigInteger;
import java.util.Comparator;

/** The order of names in which people count: {@code round-9} before {@code round-10}. */
public final class NaturalOrder implements Comparator<String> {
  /** The order has no settings. */
  public NaturalOrder() {}

  /**
   * Compares two names, digit groups by their value; Persian and Arabic digits count, too.
   *
   * @return 0 only for equal names
   */
  @Override
  public int compare(String one, String other) {
    String a = Digits.toLatin(one);
    String b = Digits.toLatin(other);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = numberEnd(a, i);
      int endB = numberEnd(b, j);
      int order =
          endA > i && endB > j
              ? new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)))
              : Character.compare(a.charAt(i), b.charAt(j));
      if (order != 0) {
        return order;
      }
      i = Math.max(endA, i + 1);
      j = Math.max(endB, j + 1);
    }
    int order = Integer.compare(a.length() - i, b.length() - j);
    return order != 0 ? order : one.compareTo(other);
  }

  /** Where the number that begins at a place ends; the place itself when none does. */
  private static int numberEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
