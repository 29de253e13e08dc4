package ir.sanjeh.mutate;

import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mutants that change nothing, listed in the rule folder with the reason:
 *
 * <pre>
 * - change: "3.top: speed &lt;= 100 -> speed &lt;= 100.1"
 *   reason: "100 is the greatest value that facts.drl allows"
 * </pre>
 *
 * @param places where each change is listed, by the mutant's id
 */
public record AcceptedMutants(Map<String, Place> places) {
  /** The file's name in the rule folder. */
  public static final String FILE = "mutants-accepted.yaml";

  private static final String CHANGE = "change";
  private static final String REASON = "reason";

  /**
   * Reads the list of a folder.
   *
   * @param folder a rule folder
   * @return without entries where there is no list
   * @throws ir.sanjeh.problem.UnusableInputException with every problem of the list
   */
  public static AcceptedMutants read(Path folder) {
    Path file = folder.resolve(FILE);
    Map<String, Place> places = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return new AcceptedMutants(places);
    }
    String name = file.toString().replace('\\', '/');
    Problems problems = new Problems();
    Value value = ValueReader.yaml(name, file);
    if (value instanceof Value.Sequence list) {
      list.items().forEach(item -> entry(item, places, problems));
    } else if (!(value instanceof Value.Nothing)) {
      wrong(value, problems);
    }
    problems.throwIfAny();
    return new AcceptedMutants(places);
  }

  private static void entry(Value item, Map<String, Place> places, Problems problems) {
    if (!(item instanceof Value.Mapping entry)
        || !List.of(CHANGE, REASON).containsAll(entry.entries().keySet())) {
      wrong(item, problems);
      return;
    }
    Optional<String> change = text(entry, CHANGE, problems);
    Optional<String> reason = text(entry, REASON, problems);
    if (change.isPresent() && reason.isPresent()) {
      Place before = places.putIfAbsent(change.get(), entry.place());
      if (before != null) {
        problems.add(
            "mutants.twice",
            entry.place(),
            "the change stands in the list twice, first at " + before,
            "Remove one of the two.");
      }
    }
  }

  private static Optional<String> text(Value.Mapping entry, String key, Problems problems) {
    if (entry.entries().get(key) instanceof Value.Text text && !text.text().isBlank()) {
      return Optional.of(text.text());
    }
    problems.add(
        "mutants.entry",
        entry.place(),
        "an accepted change has no \"" + key + "\"",
        key.equals(REASON)
            ? "Write why the change makes no difference to any result."
            : "Copy the change as mutate prints it.");
    return Optional.empty();
  }

  private static void wrong(Value value, Problems problems) {
    problems.add(
        "mutants.entry",
        value.place(),
        value.describe() + " is not a list of accepted changes",
        "Write a list of { change: \"...\", reason: \"...\" }.");
  }
}
