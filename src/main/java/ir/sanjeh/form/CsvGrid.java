package ir.sanjeh.form;

import ir.sanjeh.located.Limits;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Utf8Reader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file, with a comma, a semicolon or a tab between cells. */
final class CsvGrid {
  private CsvGrid() {}

  /**
   * Reads a whole file.
   *
   * @param file its name for messages
   * @param path where it lies
   * @throws UnusableInputException when it is no CSV file
   */
  static Grid read(String file, Path path) {
    String text = text(file, path);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
    List<Grid.Row> rows = new ArrayList<>();
    int cells = 0;
    long line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        TreeMap<Integer, String> row = new TreeMap<>();
        for (int i = 0; i < record.size(); i++) {
          if (!record.get(i).isBlank()) {
            row.put(i + 1, FormulaSign.release(record.get(i).strip()));
          }
        }
        cells += record.size();
        if (rows.size() >= Grid.MOST_ROWS
            || record.size() > Grid.MOST_COLUMNS
            || cells > Grid.MOST_CELLS) {
          throw broken(file, line, "the table is too large here", "Split the file.");
        }
        if (!row.isEmpty()) {
          rows.add(new Grid.Row(Math.toIntExact(line), row));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw broken(
          file,
          line,
          "a quote that is opened in the row that begins here is never closed, or something follows"
              + " the closing quote",
          "Close the quote; write a quote inside a quoted cell twice: \"\".");
    }
    return new Grid(file, Medium.CSV, rows, List.of());
  }

  private static String text(String file, Path path) {
    byte[] content = SourceFile.read(file, path);
    try (Utf8Reader reader = new Utf8Reader(file, new ByteArrayInputStream(content))) {
      StringWriter text = new StringWriter(content.length);
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  /** Where decimals are written with a comma, spreadsheets put semicolons between cells. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = text.substring(0, end < 0 ? Math.min(text.length(), Limits.KEY_LENGTH) : end);
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static UnusableInputException broken(
      String file, long line, String message, String remedy) {
    return new UnusableInputException(
        List.of(new Problem("csv.syntax", Place.of(file, Math.toIntExact(line)), message, remedy)));
  }
}
