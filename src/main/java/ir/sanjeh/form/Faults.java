package ir.sanjeh.form;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import java.util.Comparator;
import java.util.Set;

/** What is wrong with the answers of one form. */
final class Faults {
  private final Medium medium;
  private final Set<Place> told;
  private final Problems problems = new Problems(Integer.MAX_VALUE);

  /**
   * None yet.
   *
   * @param medium what the form was filled in on
   * @param told where something is wrong that was told already: what is missing there is not told
   *     again
   */
  Faults(Medium medium, Set<Place> told) {
    this.medium = medium;
    this.told = told;
  }

  /** Adds that an answer cannot be used. */
  void add(String id, Value value, Named named, String finding, String remedy) {
    add(id, value.place(), named, value.describe() + " " + finding, remedy);
  }

  /** Adds that something is wrong at a place. */
  void add(String id, Place place, Named named, String message, String remedy) {
    problems.add(id, place, where(place, named) + ": " + message, remedy);
  }

  /** Adds that a group has a field that it cannot have. */
  void addUnknown(Place place, String message, String remedy) {
    problems.add("answer.unknown-field", place, message, remedy);
  }

  /** Adds that a field is not filled in. */
  void addMissing(FormField field, Place place, Named named) {
    if (!told.contains(place)) {
      String verb = field.kind() == FormKind.ANY_OF ? medium.tick() : "Write ";
      add(
          "answer.missing",
          place,
          named,
          "this must be filled in",
          verb + Expected.in(field) + ".");
    }
  }

  /** Adds that nothing identifies the form. */
  void addNoId(Place place, Named named, String remedy) {
    if (!told.contains(place)) {
      add("answer.no-id", place, named, "nothing identifies the form", remedy);
    }
  }

  /** The place of an answer in the words of a message: the cell, the field, its labels. */
  String where(Place place, Named named) {
    return medium.cell(place) + named;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Hands them over, in the order of the file. */
  void addTo(Problems all) {
    problems.kept().stream()
        .sorted(Comparator.comparing(Problem::place))
        .forEach(p -> all.add(p.id(), p.place(), p.message(), p.remedy()));
  }
}
