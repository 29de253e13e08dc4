package ir.sanjeh.form;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text of a CSV file for a formula: an apostrophe before it,
 * which is taken away again when the file is read.
 */
public final class FormulaSign {
  private static final Pattern BEGINS_LIKE_A_FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
  private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

  private FormulaSign() {}

  /**
   * Guards a text.
   *
   * @param text not null
   * @return the text, or an apostrophe and the text
   */
  public static String guard(String text) {
    return BEGINS_LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /**
   * Takes the guard away.
   *
   * @param text not null
   * @return the text as it was before it was guarded
   */
  public static String release(String text) {
    return GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }
}
