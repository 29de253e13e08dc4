package ir.sanjeh.form;

import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The marks that people put into boxes, and the words for yes and no. */
final class Marks {
  /** A ticked box, as templates show it. */
  static final String TICKED = "☒";

  /** An empty box, as templates show it. */
  static final String EMPTY = "☐";

  /** Yes in templates. */
  static final String YES = "بله";

  /** No in templates. */
  static final String NO = "خیر";

  private static final Set<String> YES_WORDS =
      Set.of("☒", "☑", "✓", "✔", "✗", "✘", "×", "x", "*", "1", "yes", "true", YES, "بلی", "آری");
  private static final Set<String> NO_WORDS =
      Set.of("☐", "□", "0", "no", "false", NO, "نه", "نخیر", "-");

  private Marks() {}

  /**
   * Reads a mark.
   *
   * @param text what stands in the box
   * @return empty when it is neither yes nor no
   */
  static Optional<Boolean> read(String text) {
    String plain = Spelling.plain(Digits.toLatin(text)).toLowerCase(Locale.ROOT);
    if (YES_WORDS.contains(plain)) {
      return Optional.of(true);
    }
    return NO_WORDS.contains(plain) ? Optional.of(false) : Optional.empty();
  }
}
