package ir.sanjeh.facts;

import ir.sanjeh.located.Limits;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Utf8Reader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a CSV file into rows (RFC 4180, with a comma or a semicolon between cells), each with its
 * line and its byte position, so that a row can be found again.
 *
 * <p>A library would do but for two things: a quote that is never closed must not draw the rest of
 * the file into memory, and it must be reported with the line in which it was opened.
 */
final class CsvScanner {
  private static final int MOST_CELLS = 10_000;
  private static final int LONGEST_ROW = 10_000_000;
  private static final int END = -1;
  private static final String SYNTAX = "csv.syntax";

  private final String file;
  private final Utf8Reader reader;
  private final char separator;
  private final char[] buffer = new char[512];
  private int next;
  private int filled;
  private boolean started;
  private long position;
  private int line;
  private int rowLine;
  private int characters;

  /**
   * A row.
   *
   * @param cells as written, without the quotes around them; an empty one is an empty text
   * @param line the line in which it begins, counted from 1
   * @param position the byte at which it begins, counted from 0
   * @param characters how many characters its cells have together
   */
  record Row(List<String> cells, int line, long position, int characters) {
    /** Whether nothing stands in it. */
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * Scans a file from a place at which a row begins.
   *
   * @param file its name for messages
   * @param reader its text from there on
   * @param separator what stands between cells
   * @param position the byte at which the text begins
   * @param line the line in which it begins
   */
  CsvScanner(String file, Utf8Reader reader, char separator, long position, int line) {
    this.file = file;
    this.reader = reader;
    this.separator = separator;
    this.position = position;
    this.line = line;
  }

  /**
   * Reads the next row.
   *
   * @return empty at the end of the file
   * @throws UnusableInputException when a quote is not closed or something is too large
   */
  Optional<Row> next() {
    if (peek() == END) {
      return Optional.empty();
    }
    long begin = position;
    rowLine = line;
    characters = 0;
    List<String> cells = new ArrayList<>();
    int end;
    do {
      if (cells.size() == MOST_CELLS) {
        throw tooLarge("more than " + Limits.count(MOST_CELLS) + " cells");
      }
      cells.add(peek() == '"' ? quoted() : plain());
      end = read();
    } while (end == separator);
    if (end == '\r' && peek() == '\n') {
      read();
    }
    return Optional.of(new Row(List.copyOf(cells), rowLine, begin, characters));
  }

  private String plain() {
    StringBuilder cell = new StringBuilder();
    while (!isEnd(peek())) {
      append(cell, (char) read());
    }
    return cell.toString();
  }

  private String quoted() {
    int opened = line;
    read();
    StringBuilder cell = new StringBuilder();
    while (true) {
      int c = read();
      if (c == END) {
        throw broken(opened, "a quote is opened in this line and never closed", "Close the quote.");
      }
      if (c == '"') {
        if (peek() != '"') {
          break;
        }
        read();
      }
      append(cell, (char) c);
    }
    if (!isEnd(peek())) {
      throw broken(
          line,
          "something follows the closing quote of a cell",
          "Write a quote inside a quoted cell twice: \"\".");
    }
    return cell.toString();
  }

  private boolean isEnd(int c) {
    return c == separator || c == '\n' || c == '\r' || c == END;
  }

  private void append(StringBuilder cell, char c) {
    cell.append(c);
    characters++;
    if (cell.length() > Limits.TEXT_LENGTH) {
      throw tooLarge(
          "a cell longer than "
              + Limits.count(Limits.TEXT_LENGTH)
              + " characters; is a quote not closed?");
    }
    if (characters > LONGEST_ROW) {
      throw tooLarge("more than " + Limits.count(LONGEST_ROW) + " characters");
    }
  }

  private int peek() {
    if (next == filled) {
      try {
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
      } catch (IOException e) {
        throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
      }
      next = 0;
      if (!started) {
        started = true;
        position += reader.startedWithMark() ? 3 : 0;
      }
    }
    return filled == 0 ? END : buffer[next];
  }

  /** Takes the next character. */
  private int read() {
    int c = peek();
    if (c == END) {
      return END;
    }
    next++;
    position += bytes((char) c);
    if (c == '\n' || (c == '\r' && peek() != '\n')) {
      line++;
    }
    return c;
  }

  private static int bytes(char c) {
    if (c < 0x80) {
      return 1;
    }
    // A character of four bytes comes in two halves.
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  private UnusableInputException tooLarge(String what) {
    return broken(rowLine, "the row that begins here has " + what, "Correct or split it.");
  }

  private UnusableInputException broken(int where, String message, String remedy) {
    return new UnusableInputException(
        List.of(new Problem(SYNTAX, Place.of(file, where), message, remedy)));
  }
}
