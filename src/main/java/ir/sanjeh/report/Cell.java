package ir.sanjeh.report;

import java.math.BigDecimal;

/**
 * A cell of a table, or a figure that stands alone: what people read and, for a number, the number
 * itself, by which it is sorted and which workbooks hold.
 *
 * @param text as people read it; empty where there is nothing to say
 * @param number as the result has it; null for a text
 * @param href where a link leads, within the report; null without one
 * @param mark a mark behind the text, such as that of a placeholder; null without one
 * @param share 0 to 100, the length of a bar; null without one
 */
public record Cell(String text, BigDecimal number, String href, String mark, BigDecimal share) {
  /** A cell without anything. */
  public static final Cell EMPTY = new Cell("", null, null, null, null);

  /**
   * A text.
   *
   * @param text null for an empty cell
   * @return the cell
   */
  public static Cell of(String text) {
    return text == null || text.isEmpty() ? EMPTY : new Cell(text, null, null, null, null);
  }

  /**
   * A number.
   *
   * @param text as people read it
   * @param number as the result has it
   * @return the cell
   */
  public static Cell of(String text, BigDecimal number) {
    return new Cell(text, number, null, null, null);
  }

  /**
   * The same cell as a link.
   *
   * @param target within the report, or null
   * @return a copy
   */
  public Cell to(String target) {
    return new Cell(text, number, target, mark, share);
  }

  /**
   * The same cell with a mark.
   *
   * @param newMark or null
   * @return a copy
   */
  public Cell marked(String newMark) {
    return new Cell(text, number, href, newMark, share);
  }

  /**
   * The same cell with a bar.
   *
   * @param newShare 0 to 100, or null
   * @return a copy
   */
  public Cell bar(BigDecimal newShare) {
    return new Cell(text, number, href, mark, newShare);
  }

  /**
   * The number without exponent.
   *
   * @return null for a text
   */
  public String value() {
    return number == null ? null : number.toPlainString();
  }
}
