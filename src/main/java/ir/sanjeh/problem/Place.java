package ir.sanjeh.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where something stands in a file that a person wrote.
 *
 * @param file the file's name as the reader knows it, with {@code /} between folders, never null
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param column the column, counted from 1; 0 when the whole line is meant
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // Error Prone does not know that records take @serial
public record Place(String file, int line, int column) implements Comparable<Place>, Serializable {
  /**
   * Refuses a null file.
   *
   * @param file the file's name
   * @param line the line, or 0
   * @param column the column, or 0
   */
  public Place {
    Objects.requireNonNull(file, "file");
  }

  /**
   * The whole of a file.
   *
   * @param file the file's name
   * @return a place without line and column
   */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /**
   * A whole line of a file.
   *
   * @param file the file's name
   * @param line the line, counted from 1
   * @return a place without column
   */
  public static Place of(String file, int line) {
    return new Place(file, line, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** The place as editors read it: {@code file:line:column}, without what is not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
