package ir.sanjeh.report;

import ir.sanjeh.result.Result;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section of an agency's page that another part of the house works out, such as its most valuable
 * next steps or how safe its rank is. The report shows it as it is given, in both languages, and
 * leaves the section out where there is none.
 *
 * @param id names the section on the page: small letters and hyphens, no id that the page uses
 * @param title its heading
 * @param paragraphs above the table
 * @param columns the heads of the table; empty without a table
 * @param rows the values of the table, as many in each as there are columns
 */
public record Supplement(
    String id, Title title, List<Title> paragraphs, List<Title> columns, List<List<Value>> rows) {
  /** Keeps its own copies. */
  public Supplement {
    paragraphs = List.copyOf(paragraphs);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A value of the table.
   *
   * @param text a text in both languages; null for a number
   * @param number a number; null for a text
   */
  public record Value(Title text, BigDecimal number) {}

  /** Works out the sections of an agency. */
  public interface Source {
    /** There are none. */
    Source NONE = agency -> List.of();

    /**
     * The sections of an agency's page.
     *
     * @param agency not null
     * @return in the order of the page; may be empty
     */
    List<Supplement> of(Result.Agency agency);
  }
}
