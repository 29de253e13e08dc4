package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes single values of an agency's facts. Immutable. */
public final class FactsEdit {
  private static final RoundHeader NO_HEADER =
      new RoundHeader("", "", Optional.<Title>empty(), Optional.empty());

  private final Dictionary dictionary;

  /**
   * For the facts of a rulebook.
   *
   * @param dictionary that they are bound to, not null
   */
  public FactsEdit(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Another value for a field.
   *
   * @param part the key of the type that the fact stands under, such as {@code services}; empty for
   *     the agency itself
   * @param id the fact's id; empty for the agency and for a part of which there is one
   * @param field the field's name
   * @param value as a facts file has it, with or without evidence
   */
  public record Change(Optional<String> part, Optional<String> id, String field, Value value) {}

  /**
   * Makes changes.
   *
   * @param facts the facts before
   * @param changes one after the other
   * @return the facts after; what no change touches is the same object as before
   * @throws ir.sanjeh.problem.UnusableInputException when a change names no fact or no field, or
   *     its value cannot stand
   */
  public AgencyFacts apply(AgencyFacts facts, List<Change> changes) {
    Problems problems = new Problems();
    AgencyFacts changed = facts;
    for (Change change : changes) {
      changed = apply(changed, change, problems);
    }
    problems.throwIfAny();
    return changed;
  }

  private AgencyFacts apply(AgencyFacts facts, Change change, Problems problems) {
    FactBinder binder = new FactBinder(dictionary, Medium.JSON, NO_HEADER, problems);
    FactDraft agency = FactDraft.of(binder, facts.agency(), 1, Optional.empty());
    if (change.field().equals(Dictionary.ID)) {
      problems.add(
          "facts.id",
          change.value().place(),
          agency.label() + ": an id cannot be changed",
          "Evaluate the facts anew when there is another agency or service.");
      return facts;
    }
    if (change.part().isEmpty()) {
      agency.replace(change.field(), change.value());
      return new AgencyFacts(agency.end(), facts.parts());
    }
    List<Fact> parts = new ArrayList<>(facts.parts());
    for (int i = 0; i < parts.size(); i++) {
      if (isMeant(parts.get(i), change)) {
        FactDraft part = FactDraft.of(binder, parts.get(i), i + 1, Optional.of(agency));
        part.replace(change.field(), change.value());
        parts.set(i, part.end());
        return new AgencyFacts(facts.agency(), parts);
      }
    }
    problems.add(
        "facts.no-such-fact",
        change.value().place(),
        agency.label()
            + ": there is nothing under \""
            + Excerpt.of(change.part().get())
            + "\""
            + change.id().map(id -> " with the id \"" + Excerpt.of(id) + "\"").orElse(""),
        "Name what the agency's facts have; what is new comes with whole facts.");
    return facts;
  }

  private static boolean isMeant(Fact part, Change change) {
    return part.type().key().equals(change.part().orElseThrow())
        && (part.type().nesting() == Nesting.ONE
            ? change.id().isEmpty()
            : change.id().equals(Optional.of(part.id())));
  }
}
