package ir.sanjeh.rulebook;

import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.BasedOn;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a period's folder.
 *
 * @param name the last two parts of the folder's path, {@code <scheme>/<period>}
 * @param scheme its {@code scheme.yaml}
 * @param rules its {@code .drl} files in the order of their names
 */
record RuleFolder(String name, SchemeFile scheme, List<RuleFile> rules) {
  private static final String SCHEME = "scheme.yaml";
  private static final String RULES = ".drl";
  private static final int LARGEST = 1 << 20;
  private static final int MOST_FILES = 200;
  private static final int LONGEST_CHAIN = 20;

  /**
   * Reads a folder and those it builds on.
   *
   * @param folder the period's own folder, {@code rules/<scheme>/<period>}
   * @return the folder that is built on first, the period's own last
   * @throws UnusableInputException when a folder is missing, unreadable or builds on itself
   */
  static List<RuleFolder> chain(Path folder) {
    Deque<RuleFolder> chain = new ArrayDeque<>();
    List<Path> visited = new ArrayList<>();
    Path root = folder.toAbsolutePath().normalize().getParent();
    root = root == null ? null : root.getParent();
    Path next = folder;
    Optional<BasedOn> from = Optional.empty();
    while (next != null) {
      Path real = next.toAbsolutePath().normalize();
      if (visited.contains(real) || visited.size() >= LONGEST_CHAIN) {
        throw unusable(
            "rulebook.based-on-itself",
            from.map(BasedOn::place).orElse(Place.of(folder.toString())),
            "the folder builds on itself through " + next,
            "let based-on name an earlier period, in a chain that ends");
      }
      visited.add(real);
      if (!Files.isRegularFile(next.resolve(SCHEME))) {
        throw unusable(
            from.isPresent() ? "rulebook.unknown-base" : "rulebook.no-scheme",
            from.map(BasedOn::place).orElse(Place.of(folder.toString())),
            "there is no " + next.resolve(SCHEME),
            from.isPresent()
                ? "let based-on name a folder beside this one, as scheme/period"
                : "name a folder that holds scheme.yaml and .drl files: rules/<scheme>/<period>");
      }
      RuleFolder read = read(next);
      chain.addFirst(read);
      from = SchemeReader.basedOn(read.scheme());
      next = from.isPresent() && root != null ? root.resolve(from.get().path()) : null;
    }
    return List.copyOf(chain);
  }

  private static RuleFolder read(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    int parts = absolute.getNameCount();
    String name = absolute.subpath(Math.max(0, parts - 2), parts).toString().replace('\\', '/');
    List<Path> ruleFiles;
    try (Stream<Path> files = Files.list(folder)) {
      ruleFiles = files.filter(f -> f.getFileName().toString().endsWith(RULES)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
    if (ruleFiles.size() > MOST_FILES) {
      throw unusable(
          "rulebook.too-many-files",
          Place.of(name),
          "the folder holds " + ruleFiles.size() + " rule files",
          "keep at most " + MOST_FILES);
    }
    return new RuleFolder(
        name,
        new SchemeFile(name + "/" + SCHEME, bytes(folder.resolve(SCHEME), name)),
        ruleFiles.stream()
            .map(f -> new RuleFile(name + "/" + f.getFileName(), bytes(f, name)))
            .toList());
  }

  private static byte[] bytes(Path file, String folder) {
    String name = folder + "/" + file.getFileName();
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw unusable(
            "rules.too-large",
            Place.of(name),
            "not a file of at most " + LARGEST + " bytes",
            "split the guide into several .drl files");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static UnusableInputException unreadable(String name, IOException e) {
    return unusable(
        "rulebook.unreadable",
        Place.of(name),
        "cannot be read: " + e.getMessage(),
        "check that it exists and that you may read it");
  }

  private static UnusableInputException unusable(
      String id, Place place, String message, String remedy) {
    return new UnusableInputException(List.of(new Problem(id, place, message, remedy)));
  }
}
