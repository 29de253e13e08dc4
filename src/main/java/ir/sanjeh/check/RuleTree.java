package ir.sanjeh.check;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds rule folders, and knows how they lie in their tree: {@code rules/<scheme>/<period>}. */
public final class RuleTree {
  private static final String SCHEME = "scheme.yaml";
  private static final int DEEPEST = 8;

  private RuleTree() {}

  /**
   * The rule folders at or below a folder.
   *
   * @param folder one rule folder, or a folder that holds some
   * @return sorted by path, never empty
   * @throws UnusableInputException when there is none
   */
  public static List<Path> folders(Path folder) {
    if (Files.isRegularFile(folder.resolve(SCHEME))) {
      return List.of(folder);
    }
    List<Path> found = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
        found =
            files
                .filter(file -> file.endsWith(SCHEME) && Files.isRegularFile(file))
                .map(Path::getParent)
                .sorted()
                .toList();
      } catch (IOException e) {
        throw refused(folder, "cannot be read: " + e.getMessage());
      }
    }
    if (found.isEmpty()) {
      throw refused(folder, "there is no scheme.yaml here or below");
    }
    return found;
  }

  private static UnusableInputException refused(Path folder, String message) {
    return new UnusableInputException(
        List.of(
            new Problem(
                "check.no-rules",
                Place.of(folder.toString()),
                message,
                "name a rule folder, rules/<scheme>/<period>, or a folder that holds some")));
  }

  /**
   * The folder that the schemes lie in.
   *
   * @param folder a rule folder
   * @return two levels up
   */
  public static Path root(Path folder) {
    Path scheme = parent(folder);
    return parent(scheme);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null || path.getFileName().toString().startsWith(".")) {
      parent = path.toAbsolutePath().normalize().getParent();
    }
    return parent == null ? path.toAbsolutePath().getRoot() : parent;
  }

  /**
   * The name by which places know a rule folder.
   *
   * @param folder a rule folder
   * @return {@code <scheme>/<period>}
   */
  public static String name(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    int parts = absolute.getNameCount();
    return absolute.subpath(Math.max(0, parts - 2), parts).toString().replace('\\', '/');
  }
}
