package ir.sanjeh.text;

import java.text.Normalizer;

/** Ways of typing the same name. */
public final class Spelling {
  private static final char ARABIC_KAF = '\u0643';
  private static final char PERSIAN_KAF = '\u06A9';
  private static final char ARABIC_YEH = '\u064A';
  private static final char DOTLESS_YEH = '\u0649';
  private static final char PERSIAN_YEH = '\u06CC';

  private Spelling() {}

  /**
   * What names have in common that differ only in the keyboard they were typed on: Arabic and
   * Persian yeh and kaf, joiners, and the number of blanks.
   *
   * @param name any text, not null
   * @return equal for names that look alike; empty for a name without anything to see
   */
  public static String plain(String name) {
    // Composed once what separates letters is gone.
    String composed = Normalizer.normalize(seen(name), Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(composed.length());
    composed.codePoints().forEach(point -> plain.appendCodePoint(persian(point)));
    return plain.toString();
  }

  /** Without joiners and other marks that cannot be seen, and with single blanks inside only. */
  private static String seen(String name) {
    StringBuilder seen = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (seen.length() > 0 && seen.charAt(seen.length() - 1) != ' ') {
                  seen.append(' ');
                }
              } else if (Character.getType(point) != Character.FORMAT) {
                seen.appendCodePoint(point);
              }
            });
    return seen.toString().stripTrailing();
  }

  private static int persian(int point) {
    return switch (point) {
      case ARABIC_KAF -> PERSIAN_KAF;
      case ARABIC_YEH, DOTLESS_YEH -> PERSIAN_YEH;
      default -> point;
    };
  }
}
