package ir.sanjeh.compare.edit;

import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.SchemeFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule folder, opened and as it is written.
 *
 * @param path as it was named
 * @param rulebook compiled
 * @param schemes its {@code scheme.yaml} after those that it builds on
 * @param rules its {@code .drl} files after those of the folders that it builds on
 */
public record Folder(
    Path path, Rulebook rulebook, List<SchemeFile> schemes, List<List<RuleFile>> rules) {
  /** Keeps its own copies. */
  public Folder {
    schemes = List.copyOf(schemes);
    rules = rules.stream().map(List::copyOf).toList();
  }

  /**
   * Opens a folder.
   *
   * @param path {@code rules/<scheme>/<period>}, or a copy of one
   * @return the folder
   * @throws ir.sanjeh.problem.UnusableInputException with every problem found
   */
  public static Folder open(Path path) {
    return new Folder(
        path, Rulebook.open(path), Rulebook.schemeFiles(path), Rulebook.ruleFiles(path));
  }

  /**
   * The folder that holds the rules of all schemes.
   *
   * @return two above
   */
  public Path rulesRoot() {
    return path.toAbsolutePath().normalize().resolve("../..").normalize();
  }
}
