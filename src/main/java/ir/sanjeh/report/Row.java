package ir.sanjeh.report;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param id names it on its page, or null
 * @param style a class of the style sheet, or null
 * @param filters by what it is filtered, by the key of the filter
 * @param cells one for each column
 */
public record Row(String id, String style, Map<String, String> filters, List<Cell> cells) {
  /** Keeps its own copies. */
  public Row {
    filters = Map.copyOf(filters);
    cells = List.copyOf(cells);
  }

  static Row of(List<Cell> cells) {
    return new Row(null, null, Map.of(), cells);
  }

  static Row of(Cell... cells) {
    return of(List.of(cells));
  }

  Row styled(String newStyle) {
    return new Row(id, newStyle, filters, cells);
  }

  Row named(String newId) {
    return new Row(newId, style, filters, cells);
  }
}
