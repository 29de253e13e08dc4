package ir.sanjeh.form;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table as it was found in a file.
 *
 * @param file the file's name for messages
 * @param medium what the table is written in
 * @param rows those in which anything stands, from the top
 * @param problems of cells that show no answer; the cells are not among the rows
 */
record Grid(String file, Medium medium, List<Row> rows, List<Problem> problems) {
  /** The most rows that are read. */
  static final int MOST_ROWS = 50_000;

  /** The most columns that are read. */
  static final int MOST_COLUMNS = 2_000;

  /** The most cells that are read. */
  static final int MOST_CELLS = 1_000_000;

  /** Keeps its own copy. */
  Grid {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * A row.
   *
   * @param line its line in the file, or its number in the sheet, counted from 1
   * @param cells the texts of the cells that are not blank, by column, counted from 1
   */
  record Row(int line, Map<Integer, String> cells) {
    /** Keeps its own copy. */
    Row {
      cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }
  }

  /** Where a cell stands. */
  Place place(int line, int column) {
    return new Place(file, line, column);
  }
}
