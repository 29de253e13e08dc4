package ir.sanjeh.check.report;

import ir.sanjeh.check.RuleTree;
import ir.sanjeh.problem.Place;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns places, which begin with the scheme, into paths that can be opened from where one is. */
final class Paths {
  private final Path root;

  /** For the places of a rule folder, as it was named on the command line. */
  Paths(Path folder) {
    this.root = RuleTree.root(folder);
  }

  /** The file of a place. */
  String file(Place place) {
    try {
      Path file = root.resolve(place.file());
      return (Files.exists(file) ? file.toString() : place.file()).replace('\\', '/');
    } catch (InvalidPathException e) {
      return place.file();
    }
  }

  /** A place as editors read it. */
  String text(Place place) {
    return new Place(file(place), place.line(), place.column()).toString();
  }
}
