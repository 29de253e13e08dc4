package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads named conditions, and those that nodes write out themselves. */
final class ConditionsReader {
  private static final String KEY = "not-applicable-when";

  private final Problems problems;
  private final Map<String, Condition> conditions = new LinkedHashMap<>();
  private final Set<String> named = new LinkedHashSet<>();

  ConditionsReader(Problems problems) {
    this.problems = problems;
  }

  void read(Section scheme) {
    Optional<Section> section = scheme.optionalSection("conditions");
    if (section.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Value> entry : section.get().entries().entrySet()) {
      String name = entry.getKey();
      Value value = entry.getValue();
      named.add(name);
      if (!Identifiers.isId(name)) {
        section
            .get()
            .problem(
                "scheme.id",
                name,
                Quote.of(name) + " cannot name a condition",
                Identifiers.ID_FORM);
        continue;
      }
      section
          .get()
          .text(name, value)
          .filter(text -> isPattern(text, "condition \"" + name + "\"", value.place()))
          .ifPresent(text -> conditions.put(name, new Condition(name, text, value.place())));
    }
  }

  /**
   * The name of the condition under which a node does not apply. Where the node writes the
   * condition itself, that becomes a condition by the name of the node.
   */
  Optional<String> ofNode(Section node, String id) {
    Optional<Value> value = node.optional(KEY);
    Optional<String> text = value.flatMap(v -> node.text(KEY, v));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Place place = value.get().place();
    if (Identifiers.isId(text.get())) {
      if (!named.contains(text.get())) {
        problems.add(
            "scheme.condition-unknown",
            place,
            node.nameOf(KEY) + " is " + Quote.of(text.get()) + ", and there is no such condition",
            () ->
                DidYouMean.question(text.get(), named)
                    + "Declare it under \"conditions\", or write the condition itself in quotes:"
                    + " \"Service( ... )\".");
      }
      return text;
    }
    if (!isPattern(text.get(), node.nameOf(KEY), place)) {
      return Optional.empty();
    }
    if (named.contains(id)) {
      problems.add(
          "scheme.condition-name",
          place,
          node.name() + " writes its own condition, and \"conditions\" has one of the same name",
          "Give the one under \"conditions\" another name.");
      return Optional.empty();
    }
    conditions.put(id, new Condition(id, text.get(), place));
    return Optional.of(id);
  }

  Map<String, Condition> all() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** Only a first look: the rule language reads the condition itself. */
  private boolean isPattern(String text, String name, Place place) {
    int open = text.indexOf('(');
    if (open > 0 && text.endsWith(")")) {
      return true;
    }
    problems.add(
        "scheme.condition",
        place,
        name + " is text " + Quote.of(text) + ", which is no condition",
        "Write a type with its conditions in parentheses: \"Service( kind == ServiceKind.G2G )\".");
    return false;
  }
}
