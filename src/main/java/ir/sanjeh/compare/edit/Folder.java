package ir.sanjeh.compare.edit;

import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.SchemeFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule folder, opened and as it is written.
 *
 * @param path as it was named
 * @param rulebook compiled
 * @param digest the fingerprint of its files
 * @param schemes its {@code scheme.yaml} after those that it builds on
 * @param rules its {@code .drl} files after those of the folders that it builds on
 */
public record Folder(
    Path path,
    Rulebook rulebook,
    String digest,
    List<SchemeFile> schemes,
    List<List<RuleFile>> rules) {
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
    try {
      Rulebook rulebook = Rulebook.open(path);
      return new Folder(
          path, rulebook, rulebook.digest(), Rulebook.schemeFiles(path), Rulebook.ruleFiles(path));
    } catch (UnusableInputException e) {
      throw told(path, e);
    }
  }

  /**
   * Problems with the folder that they are found in: a copy and its original call their files by
   * the same names.
   *
   * @param e problems of these rules, not null
   * @return the same problems, with the folder's path
   */
  public UnusableInputException told(UnusableInputException e) {
    return told(path, e);
  }

  private static UnusableInputException told(Path path, UnusableInputException e) {
    return new UnusableInputException(
        e.problems().stream()
            .map(
                p ->
                    new Problem(
                        p.id(), p.place(), p.message() + " (rules in " + path + ")", p.remedy()))
            .toList(),
        e.total());
  }

  /**
   * The same rules for facts that another folder reads, where its data dictionary has all of this
   * one and more: what is more, these rules do not see.
   *
   * @param other the other folder, not null
   * @return this folder where the other dictionary adds nothing, or does not have all of this one
   */
  public Folder reading(Folder other) {
    return added(other).isEmpty()
        ? this
        : new Folder(
            path,
            Rulebook.of(
                rulebook.scheme(),
                new Guide(other.rulebook.dictionary(), rulebook.rules(), rulebook.exemptions())),
            digest,
            schemes,
            rules);
  }

  /**
   * What the data dictionary of another folder adds to the one of this.
   *
   * @param other the other folder, not null
   * @return types, and fields as {@code Type.field}; none where it does not have all of this one
   */
  public List<String> added(Folder other) {
    return Dictionaries.added(rulebook.dictionary(), other.rulebook.dictionary()).orElse(List.of());
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
