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

/**
 * The mutants that change nothing, listed in the rule folder with the reason:
 *
 * <pre>
 * - change: "3.top: speed &lt;= 100 -> speed &lt;= 100.1"   # as mutate prints it; one, or a list
 *   reason: "100 is the greatest value that facts.drl allows"
 *   date: 1405-08-30                                     # optional
 * </pre>
 *
 * @param places where each change is listed, by the mutant's id
 */
public record AcceptedMutants(Map<String, Place> places) {
  /** The file's name in the rule folder. */
  public static final String FILE = "mutants-accepted.yaml";

  private static final String CHANGE = "change";
  private static final String REASON = "reason";
  private static final List<String> KEYS = List.of(CHANGE, REASON, "date");

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
    if (!(item instanceof Value.Mapping entry) || !KEYS.containsAll(entry.entries().keySet())) {
      wrong(item, problems);
      return;
    }
    Value reason = entry.entries().get(REASON);
    if (!(reason instanceof Value.Text text) || text.text().isBlank()) {
      problems.add(
          "mutants.entry",
          entry.place(),
          "an accepted change has no \"" + REASON + "\"",
          "Write why the change makes no difference to any result.");
      return;
    }
    Value changes = entry.entries().get(CHANGE);
    List<Value> listed =
        changes instanceof Value.Sequence list
            ? list.items()
            : changes == null ? List.of() : List.of(changes);
    if (listed.isEmpty()) {
      problems.add(
          "mutants.entry",
          entry.place(),
          "an accepted change has no \"" + CHANGE + "\"",
          "Copy the change as mutate prints it; several that have one reason as a list.");
    }
    listed.forEach(change -> add(change, places, problems));
  }

  private static void add(Value change, Map<String, Place> places, Problems problems) {
    if (!(change instanceof Value.Text text)) {
      wrong(change, problems);
      return;
    }
    Place before = places.putIfAbsent(text.text(), change.place());
    if (before != null) {
      problems.add(
          "mutants.twice",
          change.place(),
          "the change stands in the list twice, first at " + before,
          "Remove one of the two.");
    }
  }

  private static void wrong(Value value, Problems problems) {
    problems.add(
        "mutants.entry",
        value.place(),
        value.describe() + " is not a list of accepted changes",
        "Write a list of { change: \"...\", reason: \"...\" }.");
  }
}
