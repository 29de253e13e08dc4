package ir.sanjeh.mutate;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the line of a rule file that a change is about; the rules themselves know their first. */
final class RuleLines {
  private final Path root;
  private final Map<String, List<String>> files = new HashMap<>();

  /**
   * For the files of a folder.
   *
   * @param folder {@code rules/<scheme>/<period>}
   */
  RuleLines(Path folder) {
    Path parent = folder.resolve("..").resolve("..").normalize();
    this.root = parent;
  }

  /** The place as a person finds it, with the folder that holds all rules before it. */
  Place shown(Place place) {
    return new Place(
        root.resolve(place.file()).toString().replace('\\', '/'), place.line(), place.column());
  }

  /**
   * The line of a rule that holds all words of a piece of it; the score's line when there is no
   * piece; the rule's first line when none does.
   */
  Place find(OptionRule rule, String piece) {
    Place start = rule.place();
    List<String> lines = lines(start.file());
    List<String> words =
        piece.isEmpty()
            ? List.of("awards.give")
            : Arrays.stream(piece.split("[\\s(),|&]+")).filter(word -> !word.isEmpty()).toList();
    for (int line = start.line(); line < lines.size(); line++) {
      String text = lines.get(line);
      if (text.strip().equals("end")) {
        break;
      }
      if (words.stream().allMatch(text::contains)) {
        return Place.of(shown(start).file(), line + 1);
      }
    }
    return shown(start);
  }

  private List<String> lines(String file) {
    return files.computeIfAbsent(
        file,
        name -> {
          try {
            return Files.readAllLines(root.resolve(name));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
