package ir.sanjeh.scheme;

import java.util.regex.Pattern;

/** The forms of the names that policy staff give to things. */
final class Identifiers {
  /** What an id looks like, in the words of a message. */
  static final String ID_FORM =
      "Use at most 60 Latin letters, digits, dots, hyphens and underscores, beginning with a"
          + " letter or a digit.";

  /** What the name of a setting or a type looks like, in the words of a message. */
  static final String NAME_FORM =
      "Use at most 60 Latin letters, digits and underscores, beginning with a letter.";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]{1,60}");

  private Identifiers() {}

  /** Whether a text can name a node, a band, a figure or a condition. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether a text can name a setting, a type, a field or (after the dollar) a variable. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether a text can name the folder of a scheme or a period. */
  static boolean isFolder(String text) {
    return FOLDER.matcher(text).matches();
  }
}
