package ir.sanjeh.output;

import java.math.BigDecimal;

/** Cells that a spreadsheet reads as they are meant. */
public final class CsvCells {
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private CsvCells() {}

  /**
   * A text that is not taken for a formula.
   *
   * @param text any text, or null
   * @return the cell; null for null
   */
  public static String text(String text) {
    return text != null && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  /**
   * A number without exponent.
   *
   * @param number any number, or null
   * @return the cell; null for null
   */
  public static String number(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
