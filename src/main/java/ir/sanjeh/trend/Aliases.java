package ir.sanjeh.trend;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that agencies had before they were renamed. Read from YAML:
 *
 * <pre>
 * aliases:
 *   - { old: trade-center, new: trade-organization, note: "renamed in 1397" }   # note is optional
 * </pre>
 *
 * An agency that was renamed twice has two entries, each from one name to the next. Immutable.
 */
public final class Aliases {
  /** For rounds in which every agency keeps its id. */
  public static final Aliases NONE = new Aliases(Map.of());

  private static final String LIST = "aliases";
  private static final String OLD = "old";
  private static final String NEW = "new";
  private static final String NOTE = "note";
  private static final List<String> KEYS = List.of(OLD, NEW, NOTE);
  private static final String FORM = "{ old: \"...\", new: \"...\", note: \"...\" }";

  private final Map<String, Alias> byOld;

  /**
   * A renaming.
   *
   * @param old the earlier id
   * @param current the id after it
   * @param note why, if given
   * @param place where it is written
   */
  public record Alias(String old, String current, Optional<String> note, Place place) {}

  private Aliases(Map<String, Alias> byOld) {
    this.byOld = Collections.unmodifiableMap(byOld);
  }

  /**
   * Reads a list.
   *
   * @param path a YAML file
   * @return the aliases
   * @throws ir.sanjeh.problem.UnusableInputException when it cannot be read, an id stands twice or
   *     a chain of aliases leads back to where it began
   */
  public static Aliases read(Path path) {
    String name = path.toString().replace('\\', '/');
    Problems problems = new Problems();
    Map<String, Alias> byOld = new LinkedHashMap<>();
    for (Value entry : entries(ValueReader.yaml(name, path), problems)) {
      alias(entry, problems)
          .ifPresent(
              alias -> {
                Alias first = byOld.putIfAbsent(alias.old(), alias);
                if (first != null) {
                  problems.add(
                      "aliases.twice",
                      alias.place(),
                      quoted(alias.old()) + " has become two ids, first at " + first.place(),
                      "Keep one of the two; for a name after that, begin with the new id.");
                }
              });
    }
    Aliases aliases = new Aliases(byOld);
    aliases.refuseCircles(problems);
    problems.throwIfAny();
    return aliases;
  }

  private static List<Value> entries(Value file, Problems problems) {
    if (!(file instanceof Value.Mapping mapping)) {
      problems.add(
          "aliases.form",
          file.place(),
          "the list of aliases is " + (file instanceof Value.Nothing ? "empty" : file.describe()),
          "Write: aliases: [ " + FORM + " ].");
      return List.of();
    }
    onlyKeys(mapping, List.of(LIST), problems);
    Value list = mapping.entries().get(LIST);
    if (list instanceof Value.Sequence sequence) {
      return sequence.items();
    }
    problems.add(
        "aliases.form",
        list == null ? mapping.place() : list.place(),
        list == null ? "there are no \"aliases\"" : "\"aliases\" is " + list.describe(),
        "Write a list: aliases: [ " + FORM + " ].");
    return List.of();
  }

  private static Optional<Alias> alias(Value entry, Problems problems) {
    if (!(entry instanceof Value.Mapping mapping)) {
      problems.add(
          "aliases.form", entry.place(), "an alias is " + entry.describe(), "Write " + FORM + ".");
      return Optional.empty();
    }
    onlyKeys(mapping, KEYS, problems);
    Optional<String> old = text(mapping, OLD, true, problems);
    Optional<String> current = text(mapping, NEW, true, problems);
    Optional<String> note = text(mapping, NOTE, false, problems);
    return old.isPresent() && current.isPresent()
        ? Optional.of(new Alias(old.get(), current.get(), note, mapping.place()))
        : Optional.empty();
  }

  private static void onlyKeys(Value.Mapping mapping, List<String> known, Problems problems) {
    for (Map.Entry<String, Place> key : mapping.keys().entrySet()) {
      if (!known.contains(key.getKey())) {
        problems.add(
            "aliases.form",
            key.getValue(),
            "unknown key " + quoted(key.getKey()),
            DidYouMean.question(key.getKey(), known)
                + "Keys here: "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  private static Optional<String> text(
      Value.Mapping mapping, String key, boolean required, Problems problems) {
    Value value = mapping.entries().get(key);
    if (value instanceof Value.Text text && !text.text().isBlank()) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Numeral number) {
      return Optional.of(number.text());
    }
    if (required || value != null) {
      problems.add(
          "aliases.form",
          value == null ? mapping.place() : value.place(),
          "an alias "
              + (value == null
                  ? "has no \"" + key + "\""
                  : "has as \"" + key + "\" " + value.describe()),
          "Write " + FORM + ".");
    }
    return Optional.empty();
  }

  private void refuseCircles(Problems problems) {
    Set<String> told = new LinkedHashSet<>();
    for (Alias alias : byOld.values()) {
      Set<String> way = new LinkedHashSet<>();
      String id = alias.old();
      while (byOld.containsKey(id) && way.add(id)) {
        id = byOld.get(id).current();
      }
      if (way.contains(id) && told.add(id)) {
        List<String> circle = new ArrayList<>(way);
        circle.subList(0, circle.indexOf(id)).clear();
        told.addAll(circle);
        problems.add(
            "aliases.circle",
            alias.place(),
            "the aliases lead back to where they began: "
                + Excerpt.of(String.join(" > ", circle) + " > " + id),
            "Remove the one that is wrong: the last id is the one of the newest round.");
      }
    }
  }

  /**
   * The id by which an agency is known in the end.
   *
   * @param id in whatever round
   * @return the last id that it has become, or the same
   */
  public String latest(String id) {
    String latest = id;
    while (byOld.containsKey(latest)) {
      latest = byOld.get(latest).current();
    }
    return latest;
  }

  /**
   * The aliases.
   *
   * @return in the order of the file
   */
  public List<Alias> all() {
    return List.copyOf(byOld.values());
  }

  /**
   * Lays the aliases beside the agencies of all rounds.
   *
   * @param rounds the ids of the agencies of each round, by the name of its period
   * @param problems where an id that no round has is added, and a round in which two agencies would
   *     become one
   */
  void check(Map<String, Set<String>> rounds, Problems problems) {
    Set<String> known = new LinkedHashSet<>();
    rounds.values().forEach(known::addAll);
    for (Alias alias : byOld.values()) {
      refuseUnknown(alias, alias.old(), known, problems);
      if (!byOld.containsKey(alias.current())) {
        refuseUnknown(alias, alias.current(), known, problems);
      }
      String latest = latest(alias.old());
      rounds.forEach(
          (period, ids) -> {
            if (ids.contains(alias.old())) {
              ids.stream()
                  .filter(id -> !id.equals(alias.old()) && latest(id).equals(latest))
                  .findFirst()
                  .ifPresent(
                      other ->
                          problems.add(
                              "aliases.two-agencies",
                              alias.place(),
                              "in "
                                  + period
                                  + " both "
                                  + quoted(alias.old())
                                  + " and "
                                  + quoted(other)
                                  + " are there, and would become one agency",
                              "An alias is for an agency that was renamed. Of agencies that were"
                                  + " joined, let one keep its history and remove the other"
                                  + " alias."));
            }
          });
    }
  }

  private static void refuseUnknown(Alias alias, String id, Set<String> known, Problems problems) {
    if (!known.contains(id)) {
      problems.add(
          "aliases.unknown-id",
          alias.place(),
          "no round has an agency " + quoted(id),
          () ->
              DidYouMean.question(id, known) + "Write an id as the results or the facts have it.");
    }
  }

  private static String quoted(String text) {
    return "\"" + Excerpt.of(text) + "\"";
  }
}
