package ir.sanjeh.facts;

import ir.sanjeh.facts.CsvScanner.Row;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Utf8Reader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A CSV file read from its header line to its end, row by row. */
final class CsvTable implements Closeable {
  private static final int LONGEST_HEADER = 64 * 1024;

  private final DigestedStream bytes;
  private final Utf8Reader reader;
  private final CsvScanner scanner;
  private final char separator;
  private final Row header;

  /**
   * Opens a table and reads its header line.
   *
   * @param file its name for messages
   * @param path where it lies
   * @throws UnusableInputException when there is no such file, or no header line in it
   */
  CsvTable(String file, Path path) {
    this.bytes = new DigestedStream(SourceFile.open(file, path));
    try {
      BufferedInputStream buffered = new BufferedInputStream(bytes, LONGEST_HEADER);
      this.separator = separator(buffered);
      this.reader = new Utf8Reader(file, buffered);
      this.scanner = new CsvScanner(file, reader, separator, 0, 1);
      this.header =
          scanner
              .next()
              .filter(row -> !row.isBlank())
              .orElseThrow(
                  () ->
                      new UnusableInputException(
                          List.of(
                              new Problem(
                                  "csv.header",
                                  Place.of(file),
                                  "the table has no header line",
                                  "Write the names of the columns into the first line."))));
    } catch (IOException e) {
      closeQuietly();
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    } catch (UnusableInputException e) {
      closeQuietly();
      throw e;
    }
  }

  /** The names of the columns. */
  Row header() {
    return header;
  }

  /** What stands between two cells: a comma or a semicolon. */
  char separator() {
    return separator;
  }

  /**
   * Reads the next row in which anything stands.
   *
   * @return empty at the end
   */
  Optional<Row> next() {
    return next(scanner);
  }

  /** Reads the next row of a scanner in which anything stands. */
  static Optional<Row> next(CsvScanner scanner) {
    Optional<Row> row = scanner.next();
    while (row.isPresent() && row.get().isBlank()) {
      row = scanner.next();
    }
    return row;
  }

  /** Name-independent length and digest of the file; known when it was read to its end. */
  String digest() {
    return bytes.length() + " " + bytes.digest();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void closeQuietly() {
    try {
      bytes.close();
    } catch (IOException e) {
      // The table is being refused anyway, for a better reason.
    }
  }

  /** Where decimals are written with a comma, spreadsheets put semicolons between cells. */
  private static char separator(BufferedInputStream in) throws IOException {
    in.mark(LONGEST_HEADER);
    byte[] begin = in.readNBytes(LONGEST_HEADER - 1);
    in.reset();
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (byte b : begin) {
      if (b == '"') {
        quoted = !quoted;
      } else if (!quoted && (b == '\n' || b == '\r')) {
        break;
      } else if (!quoted && b == ',') {
        commas++;
      } else if (!quoted && b == ';') {
        semicolons++;
      }
    }
    return semicolons > commas ? ';' : ',';
  }
}
