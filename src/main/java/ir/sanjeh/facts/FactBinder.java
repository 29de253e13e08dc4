package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds what stands in a facts file to the declared types of a rulebook. */
final class FactBinder {
  private final Dictionary dictionary;
  private final Medium medium;
  private final Problems problems;
  private final Hints hints = new Hints();
  private final ValueBinder values;
  private final EvidenceBinder evidence;
  private final Map<String, Place> agencies = new HashMap<>();
  private int begun;

  FactBinder(Dictionary dictionary, Medium medium, RoundHeader header, Problems problems) {
    this.dictionary = dictionary;
    this.medium = medium;
    this.problems = problems;
    this.values = new ValueBinder(dictionary, medium, hints, problems);
    this.evidence = new EvidenceBinder(medium, hints, header.date(), problems);
  }

  /**
   * Begins the next agency.
   *
   * @param place where it begins
   * @return empty yet
   */
  AgencyDraft begin(Place place) {
    begun++;
    return new AgencyDraft(
        this, new FactDraft(this, dictionary.agency(), place, begun, Optional.empty()));
  }

  /** How many agencies were begun. */
  int begun() {
    return begun;
  }

  /** Keeps the id of a finished agency, and refuses it when it was there before. */
  void finish(FactDraft agency) {
    refuseTwice(agencies, agency, "Give each agency an id of its own.");
  }

  /**
   * Refuses the second fact with one id.
   *
   * @param known the ids so far, added to
   * @param draft the fact
   * @param remedy what to do
   */
  void refuseTwice(Map<String, Place> known, FactDraft draft, String remedy) {
    if (draft.id().isEmpty()) {
      return;
    }
    Place first = known.putIfAbsent(draft.id().get(), draft.idPlace());
    if (first != null) {
      problems.add(
          "facts.duplicate-id",
          draft.idPlace(),
          draft.label() + " stands twice, first at " + first,
          remedy);
    }
  }

  /** The keys that an object of a type may have. */
  Collection<String> keysOf(DeclaredType type) {
    List<String> keys = new ArrayList<>(type.fields().keySet());
    if (type.nesting() == DeclaredType.Nesting.ROOT) {
      dictionary.parts().forEach(part -> keys.add(part.key()));
    }
    return keys;
  }

  /** What a field can hold, in the words of a remedy. */
  String expected(Field field) {
    return field
        .choiceType()
        .map(type -> Expected.in(dictionary.choices().get(type), field.kind() == FieldKind.CHOICES))
        .orElseGet(() -> Expected.in(field));
  }

  Medium medium() {
    return medium;
  }

  Problems problems() {
    return problems;
  }

  Hints hints() {
    return hints;
  }

  ValueBinder values() {
    return values;
  }

  EvidenceBinder evidence() {
    return evidence;
  }
}
