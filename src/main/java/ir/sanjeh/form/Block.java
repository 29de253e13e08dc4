package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An object of a description, with the name by which messages call it. Whatever is asked for and is
 * not there, or is something else, becomes a problem and an empty answer, so that reading goes on.
 */
final class Block {
  /** What ids look like, in the words of a message. */
  static final String ID_FORM =
      "Use at most 60 Latin letters, digits and hyphens, beginning with a letter.";

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
  private static final String TYPE = "form.type";

  private final Value.Mapping mapping;
  private final String name;
  private final Problems problems;

  private Block(Value.Mapping mapping, String name, Problems problems) {
    this.mapping = mapping;
    this.name = name;
    this.problems = problems;
  }

  /** Takes a value that must be an object. */
  static Optional<Block> of(Value value, String name, Problems problems) {
    if (value instanceof Value.Mapping mapping) {
      return Optional.of(new Block(mapping, name, problems));
    }
    problems.add(
        TYPE,
        value.place(),
        name + " is " + value.describe(),
        "Write an object here: keys with their values.");
    return Optional.empty();
  }

  /** The same object under a better name, once that is known. */
  Block named(String betterName) {
    return new Block(mapping, betterName, problems);
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

  /** The keys in the order of the file. */
  Collection<String> keys() {
    return mapping.entries().keySet();
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  /** Where a key stands, or the whole object when it is not there. */
  Place placeOf(String key) {
    return mapping.keys().getOrDefault(key, mapping.place());
  }

  void problem(String id, String key, String message, String remedy) {
    problems.add(id, placeOf(key), message, remedy);
  }

  /** Names every key that is not known here. */
  void onlyKeys(List<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        problem(
            "form.unknown-key",
            key,
            name + " has an unknown key \"" + Excerpt.of(key) + "\"",
            DidYouMean.question(key, known)
                + "The keys here are: "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  Optional<Value> optional(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  Optional<Value> required(String key, String remedy) {
    Optional<Value> value = optional(key);
    if (value.isEmpty()) {
      problems.add("form.missing-key", place(), name + " has no \"" + key + "\"", remedy);
    }
    return value;
  }

  /** A text that says something. */
  Optional<String> text(String key) {
    return optional(key).flatMap(value -> text(key, value));
  }

  Optional<String> requiredText(String key, String remedy) {
    return required(key, remedy).flatMap(value -> text(key, value));
  }

  private Optional<String> text(String key, Value value) {
    if (value instanceof Value.Text text && !text.text().isBlank()) {
      return Optional.of(text.text().strip());
    }
    wrong(key, value, "Write a text, in quotes where in doubt.");
    return Optional.empty();
  }

  /** A text that can name something. */
  Optional<String> requiredId(String key) {
    Optional<String> id = requiredText(key, "Add one. " + ID_FORM);
    if (id.isPresent() && !isId(id.get())) {
      problem(
          "form.id",
          key,
          "\"" + key + "\" of " + name + " is \"" + Excerpt.of(id.get()) + "\"",
          ID_FORM);
      return Optional.empty();
    }
    return id;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  Optional<Title> requiredTitle(String key) {
    return required(key, "Add it: " + key + ": { fa: \"...\", en: \"...\" }.")
        .flatMap(value -> title(key, value));
  }

  Optional<Title> title(String key) {
    return optional(key).flatMap(value -> title(key, value));
  }

  private Optional<Title> title(String key, Value value) {
    return of(value, "\"" + key + "\" of " + name, problems).flatMap(Block::asTitle);
  }

  /** The object itself as a label in both languages. */
  Optional<Title> asTitle() {
    onlyKeys(List.of("fa", "en"));
    Optional<String> fa = requiredText("fa", "Add the Persian wording: fa: \"...\".");
    Optional<String> en = requiredText("en", "Add the English wording: en: \"...\".");
    return fa.isPresent() && en.isPresent()
        ? Optional.of(new Title(fa.get(), en.get()))
        : Optional.empty();
  }

  Optional<Block> block(String key) {
    return optional(key).flatMap(value -> of(value, "\"" + key + "\" of " + name, problems));
  }

  /** The members of a list; empty when there is none, or something else. */
  List<Value> list(String key) {
    Optional<Value> value = optional(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Value.Sequence sequence) {
      return sequence.items();
    }
    wrong(key, value.get(), "Write a list: one \"- ...\" for each member, or [ ... ].");
    return List.of();
  }

  /** The members of a list of texts. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Value item : list(key)) {
      if (item instanceof Value.Text text) {
        texts.add(text.text());
      } else {
        wrong(key, item, "Write a list of texts.");
      }
    }
    return texts;
  }

  /** The members of an object of objects by their keys, in the order of the file. */
  Map<String, Block> blocks(String key, String noun) {
    Map<String, Block> blocks = new LinkedHashMap<>();
    block(key)
        .ifPresent(
            outer ->
                outer
                    .mapping
                    .entries()
                    .forEach(
                        (id, value) ->
                            of(value, noun + " \"" + Excerpt.of(id) + "\"", problems)
                                .ifPresent(inner -> blocks.put(id, inner))));
    return blocks;
  }

  void wrong(String key, Value value, String remedy) {
    problems.add(
        TYPE, value.place(), "\"" + key + "\" of " + name + " is " + value.describe(), remedy);
  }
}
