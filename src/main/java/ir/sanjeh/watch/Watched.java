package ir.sanjeh.watch;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.BasedOn;
import ir.sanjeh.scheme.SchemeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is watched.
 *
 * @param rules the rule folder
 * @param facts the facts that are evaluated
 * @param with the results of other schemes that the rules use as facts
 * @param cases case files, or folders that hold them
 */
public record Watched(Path rules, Path facts, List<Path> with, List<Path> cases) {
  /** Keeps its own copies. */
  public Watched {
    with = List.copyOf(with);
    cases = List.copyOf(cases);
  }

  /** The folder that holds the rules of all schemes. */
  Path rulesRoot() {
    return rules.toAbsolutePath().normalize().resolve("../..").normalize();
  }

  /**
   * The files and folders whose changes count.
   *
   * @return the rule folder with those it builds on, as far as that can be read, then the rest
   */
  List<Path> places() {
    List<Path> places = new ArrayList<>();
    places.add(rules);
    try {
      Rulebook.schemeFiles(rules).stream()
          .flatMap(file -> SchemeReader.basedOn(file).stream())
          .map(BasedOn::path)
          .map(rulesRoot()::resolve)
          .forEach(places::add);
    } catch (UnusableInputException e) {
      // The next save tells; until then the folder itself is enough.
      return rest(places);
    }
    return rest(places);
  }

  private List<Path> rest(List<Path> places) {
    places.add(facts);
    places.addAll(with);
    places.addAll(cases);
    return List.copyOf(places);
  }
}
