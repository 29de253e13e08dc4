package ir.sanjeh.form;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the facts that follow from forms into facts: services are found by their ids, and added
 * where they are not there. What was found out in another way is not overwritten.
 */
public final class FactsMerge {
  /** The key of the agencies in a facts file. */
  static final String AGENCIES = "agencies";

  /** The key of a value that stands beside its evidence. */
  static final String VALUE = "value";

  private static final String EVIDENCE = "evidence";
  private static final String SOURCE = "source";
  private static final String ID = "{id}";

  private final FactRules rules;
  private final Dictionary dictionary;
  private final boolean replaces;
  private final List<Problem> kept = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param facts all facts, those of the forms among them
   * @param kept the facts that say something else than a form, and were left as they are
   */
  public record Merged(Value.Mapping facts, List<Problem> kept) {
    /** Keeps its own copy. */
    public Merged {
      kept = List.copyOf(kept);
    }
  }

  private FactsMerge(FactRules rules, Dictionary dictionary, boolean replaces) {
    this.rules = rules;
    this.dictionary = dictionary;
    this.replaces = replaces;
  }

  /**
   * Merges forms into facts.
   *
   * @param name what messages call the facts
   * @param facts the facts so far
   * @param agency the id of the agency whose forms they are
   * @param forms the facts of the forms
   * @param rules by which they followed
   * @param dictionary of the rule folder
   * @param replaces whether a form overwrites what was found out in another way
   * @param problemLimit how many problems to report, at least 1
   * @return facts that the rule folder accepts
   * @throws ir.sanjeh.problem.UnusableInputException with every problem of the facts
   */
  public static Merged merge(
      String name,
      Value.Mapping facts,
      String agency,
      List<DerivedFacts> forms,
      FactRules rules,
      Dictionary dictionary,
      boolean replaces,
      int problemLimit) {
    FactsMerge merge = new FactsMerge(rules, dictionary, replaces);
    Value.Mapping merged = merge.facts(facts, agency, forms);
    try (FactsReader reader = FactsReader.of(name, merged, problemLimit)) {
      reader.agencies(dictionary).forEachRemaining(checked -> {});
    }
    return new Merged(merged, merge.kept);
  }

  private Value.Mapping facts(Value.Mapping facts, String id, List<DerivedFacts> forms) {
    return changed(
        facts,
        AGENCIES,
        agencies -> member(agencies, id, facts.place(), agency -> agency(agency, id, forms)));
  }

  private Value.Mapping agency(Value.Mapping agency, String id, List<DerivedFacts> forms) {
    Value.Mapping changed = agency;
    for (DerivedFacts form : forms) {
      String which = "agency \"" + Excerpt.of(id) + "\"";
      changed = put(changed, rules.agency(), form.agency(), form, which);
    }
    Optional<DeclaredType> type = dictionary.service();
    if (type.isEmpty()) {
      return changed;
    }
    return changed(
        changed,
        type.get().key(),
        services -> {
          List<Value> all = services;
          for (DerivedFacts form : forms) {
            String service = form.form().id();
            String which =
                "service \"" + Excerpt.of(service) + "\" of agency \"" + Excerpt.of(id) + "\"";
            Place place = form.form().answers().place();
            all =
                member(
                    all,
                    service,
                    place,
                    one -> put(one, rules.service(), form.service(), form, which));
          }
          return all;
        });
  }

  private interface Change<T> {
    T of(T before);
  }

  /** An object with a list changed; what should be one and is not stays, for the check to tell. */
  private static Value.Mapping changed(
      Value.Mapping object, String key, Change<List<Value>> change) {
    Value before = object.entries().get(key);
    boolean missing = before == null || before instanceof Value.Nothing;
    if (!missing && !(before instanceof Value.Sequence)) {
      return object;
    }
    List<Value> items = missing ? List.of() : ((Value.Sequence) before).items();
    Place place = missing ? object.place() : before.place();
    Map<String, Value> entries = new LinkedHashMap<>(object.entries());
    entries.put(key, new Value.Sequence(change.of(items), place));
    return mapping(entries, object.keys(), object.place());
  }

  /** A list with the member of an id changed, or added. */
  private static List<Value> member(
      List<Value> items, String id, Place place, Change<Value.Mapping> change) {
    List<Value> all = new ArrayList<>(items);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Value.Mapping one
          && one.entries().get(Dictionary.ID) instanceof Value.Text text
          && text.text().equals(id)) {
        all.set(i, change.of(one));
        return all;
      }
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put(Dictionary.ID, new Value.Text(id, place));
    all.add(change.of(mapping(entries, Map.of(), place)));
    return all;
  }

  private Value.Mapping put(
      Value.Mapping object,
      List<FactRule> asked,
      List<DerivedFact> facts,
      DerivedFacts form,
      String which) {
    Map<String, Value> entries = new LinkedHashMap<>(object.entries());
    // What the form said before and says no more is known no more.
    asked.stream()
        .map(rule -> rule.field().name())
        .filter(field -> facts.stream().noneMatch(fact -> fact.field().name().equals(field)))
        .filter(field -> saidBefore(entries.get(field), form))
        .forEach(entries::remove);
    for (DerivedFact fact : facts) {
      String field = fact.field().name();
      Value before = entries.get(field);
      if (isUnknown(before)
          || (!SameValue.test(before, fact.value()) && (replaces || saidBefore(before, form)))) {
        entries.put(field, withEvidence(fact, form));
      } else if (!SameValue.test(before, fact.value())) {
        kept.add(
            new Problem(
                "form.kept",
                before.place(),
                which
                    + ", field \""
                    + field
                    + "\": the form says "
                    + Excerpt.of(fact.show())
                    + " ("
                    + fact.value().place()
                    + "), the facts say otherwise and were kept",
                "Correct one of the two, or import with --replace."));
      }
    }
    return mapping(entries, object.keys(), object.place());
  }

  /** Keys that were added stand where their values stand. */
  static Value.Mapping mapping(Map<String, Value> entries, Map<String, Place> known, Place place) {
    Map<String, Place> keys = new HashMap<>();
    entries.forEach((key, value) -> keys.put(key, known.getOrDefault(key, value.place())));
    return new Value.Mapping(entries, keys, place);
  }

  private static boolean isUnknown(Value value) {
    return value == null
        || value instanceof Value.Nothing
        || (value instanceof Value.Mapping object
            && object.entries().get(VALUE) instanceof Value.Nothing);
  }

  /** Whether a value comes from the same form, as it was before. */
  private boolean saidBefore(Value before, DerivedFacts form) {
    return before instanceof Value.Mapping object
        && object.entries().get(EVIDENCE) instanceof Value.Mapping evidence
        && evidence.entries().get(SOURCE) instanceof Value.Text source
        && source.text().equals(evidence(form).get(SOURCE));
  }

  private Map<String, String> evidence(DerivedFacts form) {
    Map<String, String> evidence = new LinkedHashMap<>();
    rules.evidence().forEach((key, text) -> evidence.put(key, text.replace(ID, form.form().id())));
    return evidence;
  }

  private Value withEvidence(DerivedFact fact, DerivedFacts form) {
    Place place = fact.value().place();
    String field = fact.field().name();
    Map<String, String> evidence = evidence(form);
    // A name identifies; it is no measurement.
    if (evidence.isEmpty() || field.equals(Dictionary.NAME) || field.equals(Dictionary.NAME_EN)) {
      return fact.value();
    }
    Map<String, Value> pieces = new LinkedHashMap<>();
    evidence.forEach((key, text) -> pieces.put(key, new Value.Text(text, place)));
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put(VALUE, fact.value());
    entries.put(EVIDENCE, mapping(pieces, Map.of(), place));
    return mapping(entries, Map.of(), place);
  }
}
