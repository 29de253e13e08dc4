package ir.sanjeh.facts;

import ir.sanjeh.facts.CsvScanner.Row;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Utf8Reader;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.Plural;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table whose rows belong to agencies, such as the services. It is read twice: first to note
 * where the rows of each agency stand, in whatever order they are, then agency by agency. What is
 * noted grows with the number of agencies, not of rows, as long as the rows of an agency stand
 * together.
 */
final class CsvParts implements Closeable {
  private static final int ROW_BUFFER = 512;
  private static final int LARGEST_BUFFER = 16 * 1024;

  private final String file;
  private final DeclaredType type;
  private final Problems problems;
  private final FileChannel channel;
  private final char separator;
  private final CsvColumns columns;
  private final String digest;
  private final Map<String, List<Run>> runs = new HashMap<>();

  /**
   * Rows of one agency that stand together.
   *
   * @param position the byte at which the first begins
   * @param line the line in which it begins
   * @param rows how many they are
   */
  private record Run(long position, int line, int rows) {}

  /**
   * Opens a table and reads it for the first time.
   *
   * @param file its name for messages
   * @param path where it lies
   * @param type what a row is
   * @param hints for unknown columns
   * @param problems where problems are added
   * @throws UnusableInputException when it cannot be read as a table
   */
  CsvParts(String file, Path path, DeclaredType type, Hints hints, Problems problems) {
    this.file = file;
    this.type = type;
    this.problems = problems;
    try (CsvTable table = new CsvTable(file, path)) {
      this.separator = table.separator();
      this.columns = new CsvColumns(file, table.header(), List.of(type), hints, problems);
      note(table);
      this.digest = table.digest();
      this.channel = FileChannel.open(path);
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  /** What a row is. */
  DeclaredType type() {
    return type;
  }

  /** Length and digest of the file. */
  String digest() {
    return digest;
  }

  /**
   * Reads the rows of an agency; they are then done with.
   *
   * @param agency its id
   * @param each gets the rows in the order of the file, and what they say
   */
  void take(String agency, Consumer<Row> each) {
    List<Run> found = runs.remove(agency);
    if (found == null) {
      return;
    }
    for (Run run : found) {
      CsvScanner scanner = scanner(run);
      for (int i = 0; i < run.rows(); i++) {
        CsvTable.next(scanner).ifPresent(each);
      }
    }
  }

  /** What a row says. */
  Value object(Row row) {
    return columns.object(type, row).orElseThrow();
  }

  /** Refuses the rows that nobody has taken: their agencies do not exist. */
  void refuseRest() {
    runs.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getValue().get(0).line()))
        .forEach(
            entry ->
                problems.add(
                    "facts.unknown-agency",
                    Place.of(file, entry.getValue().get(0).line()),
                    "there is no agency \""
                        + Excerpt.of(entry.getKey())
                        + "\", but "
                        + Plural.of(entry.getValue().stream().mapToInt(Run::rows).sum(), "row")
                        + " of it",
                    "Write the id of an agency of agencies.csv into the column \"agency\"."));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void note(CsvTable table) {
    String owner = null;
    Row first = null;
    int rows = 0;
    Optional<Row> row = table.next();
    while (row.isPresent()) {
      Optional<String> found =
          columns.fits(row.get()) && columns.usable() ? columns.owner(row.get()) : Optional.empty();
      if (found.isPresent() && found.get().equals(owner)) {
        rows++;
      } else {
        note(owner, first, rows);
        owner = found.orElse(null);
        first = row.get();
        rows = 1;
      }
      row = table.next();
    }
    note(owner, first, rows);
  }

  private void note(String owner, Row first, int rows) {
    if (owner != null) {
      runs.computeIfAbsent(owner, o -> new ArrayList<>(1))
          .add(new Run(first.position(), first.line(), rows));
    }
  }

  private CsvScanner scanner(Run run) {
    try {
      channel.position(run.position());
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
    int buffer = (int) Math.min(LARGEST_BUFFER, (long) run.rows() * ROW_BUFFER);
    Utf8Reader reader = new Utf8Reader(file, Channels.newInputStream(channel), buffer);
    return new CsvScanner(file, reader, separator, run.position(), run.line());
  }
}
