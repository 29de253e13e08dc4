package ir.sanjeh.output;

import java.math.BigDecimal;

/** Cells that a spreadsheet reads as they are meant. */
final class CsvCells {
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private CsvCells() {}

  /** A text that is not taken for a formula; null for null. */
  static String text(String text) {
    return text != null && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }

  /** A number without exponent; null for null. */
  static String number(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
