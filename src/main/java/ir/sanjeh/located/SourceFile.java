package ir.sanjeh.located;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** Opens files so that a file which cannot be read is a problem like any other. */
public final class SourceFile {
  private SourceFile() {}

  /**
   * Opens a file.
   *
   * @param file its name for messages
   * @param path where it lies
   * @return its bytes; to be closed by the caller
   * @throws UnusableInputException when there is no such file or it may not be read
   */
  public static InputStream open(String file, Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    "file.unreadable", Place.of(file), "this is a folder", "Name a file.")));
      }
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new UnusableInputException(List.of(unreadable(file, e)));
    }
  }

  /**
   * Reads a whole file.
   *
   * @param file its name for messages
   * @param path where it lies
   * @return at most {@link Limits#FILE_SIZE} bytes
   * @throws UnusableInputException when it cannot be read or is larger
   */
  public static byte[] read(String file, Path path) {
    try (InputStream in = open(file, path)) {
      byte[] content = in.readNBytes(Limits.FILE_SIZE + 1);
      if (content.length > Limits.FILE_SIZE) {
        throw new UnusableInputException(
            List.of(
                new Problem(
                    SyntaxProblem.LIMIT,
                    Place.of(file),
                    "the file is larger than " + Limits.count(Limits.FILE_SIZE) + " bytes",
                    "Split it.")));
      }
      return content;
    } catch (IOException e) {
      throw new UnusableInputException(List.of(unreadable(file, e)));
    }
  }

  /**
   * The problem of a file that the computer does not give.
   *
   * @param file its name for messages
   * @param e what it said
   * @return a problem that stands at the whole file
   */
  public static Problem unreadable(String file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Problem(
          "file.missing", Place.of(file), "there is no such file", "Check its name and folder.");
    }
    if (e instanceof AccessDeniedException) {
      return new Problem(
          "file.unreadable",
          Place.of(file),
          "the file may not be read by this user",
          "Change its permissions, or copy it.");
    }
    if (e instanceof EOFException) {
      return new Problem(
          "file.unreadable",
          Place.of(file),
          "the packed file ends too early",
          "Get it again, or pack it again.");
    }
    if (e instanceof ZipException) {
      return new Problem(
          "file.unreadable",
          Place.of(file),
          "the file is not packed with gzip, or is damaged",
          "Get it again, or pack it again; a file that is not packed must not end in .gz.");
    }
    String reason = e.getMessage() == null ? "" : ": " + Excerpt.of(e.getMessage());
    return new Problem(
        "file.unreadable",
        Place.of(file),
        "the file cannot be read" + reason,
        "Check that it is a complete file that this user may read.");
  }
}
