package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of the file with the name by which messages call it. Whatever is asked for and is not
 * there, or is something else, becomes a problem and an empty answer, so that reading can go on.
 */
final class Section {
  private final Value.Mapping mapping;
  private final String name;
  private final Problems problems;

  Section(Value.Mapping mapping, String name, Problems problems) {
    this.mapping = mapping;
    this.name = name;
    this.problems = problems;
  }

  /** Takes a value that must be a mapping. */
  static Optional<Section> of(Value value, String name, Problems problems) {
    if (value instanceof Value.Mapping mapping) {
      return Optional.of(new Section(mapping, name, problems));
    }
    problems.add(
        "scheme.type",
        value.place(),
        name + " is " + value.describe(),
        "Write an object here: keys with their values, such as { id: ..., title: ... }.");
    return Optional.empty();
  }

  /** The same mapping under a better name, once that is known. */
  Section named(String betterName) {
    return new Section(mapping, betterName, problems);
  }

  /** A mapping with the same places and other entries. */
  Value.Mapping with(Map<String, Value> entries) {
    return new Value.Mapping(entries, mapping.keys(), mapping.place());
  }

  String name() {
    return name;
  }

  Place place() {
    return mapping.place();
  }

  Problems problems() {
    return problems;
  }

  Map<String, Value> entries() {
    return mapping.entries();
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** Where a key stands, or the whole mapping when it is not there. */
  Place placeOf(String key) {
    return mapping.keys().getOrDefault(key, mapping.place());
  }

  /** How messages call the value of a key. */
  String nameOf(String key) {
    return "\"" + key + "\" of " + name;
  }

  void problem(String id, String key, String message, String remedy) {
    problems.add(id, placeOf(key), message, remedy);
  }

  /** Names every key that is not known here. */
  void onlyKeys(List<String> known) {
    for (String key : mapping.entries().keySet()) {
      if (!known.contains(key)) {
        problem(
            "scheme.unknown-key",
            key,
            "unknown key " + Quote.of(key) + " in " + name,
            DidYouMean.question(key, known) + "Keys here: " + String.join(", ", known) + ".");
      }
    }
  }

  Optional<Value> optional(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  Optional<Value> required(String key, String remedy) {
    Optional<Value> value = optional(key);
    if (value.isEmpty()) {
      problems.add("scheme.missing-key", mapping.place(), name + " has no \"" + key + "\"", remedy);
    }
    return value;
  }

  /** A text that says something, or empty after a problem. */
  Optional<String> text(String key, Value value) {
    if (!(value instanceof Value.Text text)) {
      problems.add(
          "scheme.type",
          value.place(),
          nameOf(key) + " is " + value.describe(),
          "Write a text, in quotes where in doubt: " + key + ": \"...\".");
      return Optional.empty();
    }
    if (text.text().isBlank()) {
      problems.add(
          "scheme.empty",
          value.place(),
          nameOf(key) + " is empty",
          "Write the text, or leave the key out where it is optional.");
      return Optional.empty();
    }
    return Optional.of(text.text().strip());
  }

  Optional<String> optionalText(String key) {
    return optional(key).flatMap(value -> text(key, value));
  }

  Optional<String> requiredText(String key, String remedy) {
    return required(key, remedy).flatMap(value -> text(key, value));
  }

  /** An id; digits need no quotes. */
  Optional<String> requiredId() {
    return required("id", "Add an id: id: ... " + Identifiers.ID_FORM)
        .flatMap(value -> id("id", value));
  }

  Optional<String> id(String key, Value value) {
    Optional<String> id =
        value instanceof Value.Numeral numeral ? Optional.of(numeral.text()) : text(key, value);
    if (id.isPresent() && !Identifiers.isId(id.get())) {
      problems.add(
          "scheme.id",
          value.place(),
          nameOf(key) + " is " + value.describe() + ", which cannot be an id",
          Identifiers.ID_FORM);
      return Optional.empty();
    }
    return id;
  }

  Optional<Title> requiredTitle(String key) {
    String form = key + ": { fa: \"...\", en: \"...\" }";
    return required(key, "Add it in both languages: " + form + ".")
        .flatMap(value -> of(value, nameOf(key), problems))
        .flatMap(Section::title);
  }

  private Optional<Title> title() {
    onlyKeys(List.of("fa", "en"));
    Optional<String> fa = wording("fa", "Persian");
    Optional<String> en = wording("en", "English");
    return fa.isPresent() && en.isPresent()
        ? Optional.of(new Title(fa.get(), en.get()))
        : Optional.empty();
  }

  private Optional<String> wording(String language, String languageName) {
    Optional<Value> value = optional(language);
    if (value.isEmpty()) {
      problems.add(
          "scheme.title-language",
          place(),
          name + " has no " + languageName + " wording",
          "Add it: " + language + ": \"...\".");
      return Optional.empty();
    }
    return text(language, value.get());
  }

  /** One of a closed list of words. */
  <T> Optional<T> choice(String key, Value value, Map<String, T> choices) {
    String written = value instanceof Value.Text text ? text.text().strip() : "";
    T choice = choices.get(written);
    if (choice == null) {
      problems.add(
          "scheme.choice",
          value.place(),
          nameOf(key) + " is " + value.describe(),
          DidYouMean.question(written, choices.keySet())
              + "Write one of: "
              + String.join(", ", choices.keySet())
              + ".");
    }
    return Optional.ofNullable(choice);
  }

  <T> Optional<T> optionalChoice(String key, Map<String, T> choices) {
    return optional(key).flatMap(value -> choice(key, value, choices));
  }

  <T> Optional<T> requiredChoice(String key, Map<String, T> choices) {
    String remedy = "Add it: " + key + ": " + String.join(" | ", choices.keySet()) + ".";
    return required(key, remedy).flatMap(value -> choice(key, value, choices));
  }

  Optional<Section> requiredSection(String key, String remedy) {
    return required(key, remedy).flatMap(value -> of(value, nameOf(key), problems));
  }

  Optional<Section> optionalSection(String key) {
    return optional(key).flatMap(value -> of(value, nameOf(key), problems));
  }

  /** The members of a list that holds at least one; empty when there is none, or a problem. */
  List<Value> list(String key, String remedyWhenEmpty) {
    Optional<Value> value = optional(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Value.Sequence sequence)) {
      problems.add(
          "scheme.type",
          value.get().place(),
          nameOf(key) + " is " + value.get().describe(),
          "Write a list here: one \"- ...\" for each member, or [ ... ].");
      return List.of();
    }
    if (sequence.items().isEmpty()) {
      problems.add(
          "scheme.empty", sequence.place(), nameOf(key) + " is an empty list", remedyWhenEmpty);
    }
    return sequence.items();
  }
}
