package ir.sanjeh.rulebook;

import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.BasedOn;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * @param own the period's own folder
   * @return the folder that is built on first, the period's own last
   * @throws UnusableInputException when a folder is missing, unreadable or builds on itself
   */
  static List<RuleFolder> chain(RuleLocation own) {
    Deque<RuleFolder> chain = new ArrayDeque<>();
    Set<Object> visited = new HashSet<>();
    Optional<RuleLocation> next = Optional.of(own);
    Optional<BasedOn> from = Optional.empty();
    while (next.isPresent()) {
      RuleLocation location = next.get();
      Place asked = from.map(BasedOn::place).orElse(Place.of(own.toString()));
      if (!visited.add(location.identity()) || visited.size() > LONGEST_CHAIN) {
        throw unusable(
            "rulebook.based-on-itself",
            asked,
            "the folder builds on itself through " + location,
            "let based-on name an earlier period, in a chain that ends");
      }
      if (!location.has(SCHEME)) {
        throw unusable(
            from.isPresent() ? "rulebook.unknown-base" : "rulebook.no-scheme",
            asked,
            "there is no " + location.shown(SCHEME),
            from.isPresent()
                ? "let based-on name a folder beside this one, as scheme/period"
                : "name a folder that holds scheme.yaml and .drl files: rules/<scheme>/<period>");
      }
      RuleFolder read = read(location);
      chain.addFirst(read);
      from = SchemeReader.basedOn(read.scheme());
      next = from.flatMap(base -> own.beside(base.path()));
    }
    return List.copyOf(chain);
  }

  private static RuleFolder read(RuleLocation location) {
    String name = location.name();
    List<String> ruleFiles;
    try {
      ruleFiles = location.files().stream().filter(f -> f.endsWith(RULES)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(location.toString(), e);
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
        new SchemeFile(name + "/" + SCHEME, bytes(location, SCHEME)),
        ruleFiles.stream().map(f -> new RuleFile(name + "/" + f, bytes(location, f))).toList());
  }

  private static byte[] bytes(RuleLocation location, String file) {
    String name = location.name() + "/" + file;
    try {
      return location
          .read(file, LARGEST)
          .orElseThrow(
              () ->
                  unusable(
                      "rules.too-large",
                      Place.of(name),
                      "not a file of at most " + LARGEST + " bytes",
                      "split the guide into several .drl files"));
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
