package ir.sanjeh.report;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes a folder whole or not at all: beside its place, then moved there. An earlier report gives
 * way; any other folder with something in it is refused.
 */
public final class ReportFolder {
  /** Lies in every report and tells it from other folders. */
  static final String SIGN = ".sanjeh-report";

  private ReportFolder() {}

  /** Fills a folder. */
  public interface Content {
    /**
     * Fills the folder.
     *
     * @param folder empty
     * @throws IOException when a file cannot be written
     */
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Refuses a place that holds something else than an earlier report.
   *
   * @param folder the place
   * @throws UnusableInputException when it does
   */
  public static void check(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.isDirectory(folder) && (isEmpty(folder) || Files.exists(folder.resolve(SIGN)))) {
      return;
    }
    throw new UnusableInputException(
        List.of(
            new Problem(
                "report.not-empty",
                Place.of(folder.toString()),
                Files.isDirectory(folder)
                    ? "the folder holds something that is no earlier report"
                    : "it is a file, not a folder",
                "name a folder that does not exist yet, an empty one, or that of an earlier"
                    + " report")));
  }

  /**
   * Writes the folder.
   *
   * @param folder the place; the folder that it is in is made where it is missing
   * @param content what to write
   * @throws IOException when it cannot be written; then what was there before is untouched
   */
  public static void write(Path folder, Content content) throws IOException {
    check(folder);
    Path place = folder.toAbsolutePath().normalize();
    Path parent = place.getParent();
    Files.createDirectories(parent);
    String unique = UUID.randomUUID().toString();
    Path draft = parent.resolve("." + place.getFileName() + "." + unique + ".draft");
    try {
      Files.createDirectory(draft);
      content.writeTo(draft);
      Files.writeString(draft.resolve(SIGN), "written by sanjeh report\n");
      if (!Files.exists(place)) {
        Files.move(draft, place);
      } else if (!Exchange.of(draft, place)) {
        replace(place, draft, parent.resolve("." + place.getFileName() + "." + unique + ".old"));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      remove(draft);
    }
  }

  /**
   * In two steps; between them the place is empty, and whoever ends us there has to move it back.
   */
  private static void replace(Path place, Path draft, Path old) throws IOException {
    Files.move(place, old);
    try {
      Files.move(draft, place);
    } catch (IOException e) {
      Files.move(old, place);
      throw e;
    }
    remove(old);
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
