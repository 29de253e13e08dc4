package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a form, with the choices and groups that several of them share. */
final class FieldsReader {
  private static final int DEEPEST = 4;

  private final Problems problems;
  private final Map<String, Map<String, Title>> choices = new LinkedHashMap<>();
  private final Map<String, List<FormField>> groups = new LinkedHashMap<>();

  /**
   * Reads what is shared.
   *
   * @param form the whole description
   * @param problems where faults are added
   */
  FieldsReader(Block form, Problems problems) {
    this.problems = problems;
    readChoices(form);
    readGroups(form);
  }

  private void readChoices(Block form) {
    form.blocks("choices", "the choices")
        .forEach(
            (id, block) -> {
              Map<String, Title> titles = new LinkedHashMap<>();
              for (String code : block.keys()) {
                if (!Block.isId(code)) {
                  block.problem(
                      "form.id",
                      code,
                      block.name() + " have a code \"" + Excerpt.of(code) + "\"",
                      Block.ID_FORM);
                }
                block
                    .block(code)
                    .map(choice -> choice.named("choice \"" + code + "\""))
                    .flatMap(Block::asTitle)
                    .ifPresent(title -> titles.put(code, title));
              }
              choices.put(id, Collections.unmodifiableMap(titles));
            });
  }

  private void readGroups(Block form) {
    form.block("groups")
        .ifPresent(
            block -> {
              for (String id : block.keys()) {
                List<FormField> fields = fields(block.list(id), 1);
                refuseTwice(fields, "group \"" + id + "\"");
                groups.put(id, fields);
              }
            });
  }

  /**
   * Reads fields.
   *
   * @param items as written
   * @return those without faults
   */
  List<FormField> fields(List<Value> items) {
    return fields(items, 0);
  }

  private List<FormField> fields(List<Value> items, int depth) {
    List<FormField> fields = new ArrayList<>();
    for (Value item : items) {
      Block.of(item, "a field", problems)
          .flatMap(block -> field(block, depth))
          .ifPresent(fields::add);
    }
    return fields;
  }

  private Optional<FormField> field(Block written, int depth) {
    Optional<String> id = written.requiredId("id");
    Block block = written.named("field \"" + id.orElse("?") + "\"");
    Optional<Title> title = block.requiredTitle("title");
    Optional<FormKind> kind = kind(block);
    if (id.isEmpty() || title.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    block.onlyKeys(keys(kind.get()));
    return Optional.of(
        new FormField(
            id.get(),
            block.text("number"),
            title.get(),
            kind.get(),
            truth(block, "required"),
            kind.get().hasChoices() ? choices(block) : Map.of(),
            kind.get().hasMembers() ? members(block, depth) : List.of(),
            kind.get() == FormKind.LIST ? lines(block) : 0,
            block.text("unit"),
            words(block),
            block.title("note"),
            block.place()));
  }

  private static List<String> keys(FormKind kind) {
    List<String> keys =
        new ArrayList<>(List.of("id", "number", "title", "kind", "required", "note"));
    if (kind.hasChoices()) {
      keys.add("choices");
    } else if (kind.isNumber()) {
      keys.addAll(List.of("unit", "words"));
    } else if (kind.hasMembers()) {
      keys.addAll(List.of("fields", "of"));
    }
    if (kind == FormKind.LIST) {
      keys.add("lines");
    }
    return keys;
  }

  private static Optional<FormKind> kind(Block block) {
    List<String> words = Arrays.stream(FormKind.values()).map(FormKind::word).toList();
    Optional<String> word =
        block.requiredText("kind", "Add it: kind: " + String.join(" | ", words) + ".");
    if (word.isPresent() && !words.contains(word.get())) {
      block.problem(
          "form.kind",
          "kind",
          "\"kind\" of " + block.name() + " is \"" + Excerpt.of(word.get()) + "\"",
          DidYouMean.question(word.get(), words)
              + "Write one of: "
              + String.join(", ", words)
              + ".");
    }
    return Arrays.stream(FormKind.values())
        .filter(kind -> word.isPresent() && kind.word().equals(word.get()))
        .findFirst();
  }

  private static boolean truth(Block block, String key) {
    Optional<Value> value = block.optional(key);
    if (value.isPresent() && value.get() instanceof Value.Truth truth) {
      return truth.truth();
    }
    value.ifPresent(v -> block.wrong(key, v, "Write true or false."));
    return false;
  }

  private Map<String, Title> choices(Block block) {
    return block
        .requiredText("choices", "Name a list of choices: choices: NAME.")
        .flatMap(name -> known(block, "choices", name, choices))
        .orElse(Map.of());
  }

  private List<FormField> members(Block block, int depth) {
    if (block.has("of") == block.has("fields")) {
      block.problem(
          "form.members",
          "kind",
          block.name() + (block.has("of") ? " has both \"of\" and \"fields\"" : " has no fields"),
          "Write either fields: [ ... ], or of: and the name of a group.");
      return List.of();
    }
    if (block.has("of")) {
      return block.text("of").flatMap(name -> known(block, "of", name, groups)).orElse(List.of());
    }
    if (depth + 1 >= DEEPEST) {
      block.problem(
          "form.depth", "fields", block.name() + " is nested too deep", "Write it flatter.");
      return List.of();
    }
    List<FormField> members = fields(block.list("fields"), depth + 1);
    refuseTwice(members, block.name());
    return members;
  }

  private static <T> Optional<T> known(Block block, String key, String name, Map<String, T> known) {
    if (!known.containsKey(name)) {
      block.problem(
          "form.unknown-name",
          key,
          "\"" + key + "\" of " + block.name() + " is \"" + Excerpt.of(name) + "\"",
          DidYouMean.question(name, known.keySet())
              + "Known here are: "
              + String.join(", ", known.keySet())
              + ".");
    }
    return Optional.ofNullable(known.get(name));
  }

  private static int lines(Block block) {
    Optional<Value> value = block.optional("lines");
    if (value.isEmpty()) {
      return 1;
    }
    if (value.get() instanceof Value.Numeral number
        && number.text().matches("[1-9][0-9]{0,2}")
        && Integer.parseInt(number.text()) <= FormField.MOST_LINES) {
      return Integer.parseInt(number.text());
    }
    block.wrong(
        "lines", value.get(), "Write a whole number from 1 to " + FormField.MOST_LINES + ".");
    return 1;
  }

  private static Map<String, BigDecimal> words(Block block) {
    Map<String, BigDecimal> words = new LinkedHashMap<>();
    block
        .block("words")
        .ifPresent(
            inner -> {
              for (String word : inner.keys()) {
                Value value = inner.optional(word).orElseThrow();
                if (value instanceof Value.Numeral number
                    && number.text().matches("[0-9]{1,18}(\\.[0-9]{1,9})?")) {
                  words.put(word, new BigDecimal(number.text()));
                } else {
                  inner.wrong(word, value, "Write the number for which the word stands.");
                }
              }
            });
    return Collections.unmodifiableMap(words);
  }

  /** Refuses two fields of one id. */
  void refuseTwice(List<FormField> fields, String where) {
    Map<String, Place> places = new HashMap<>();
    for (FormField field : fields) {
      Place first = places.putIfAbsent(field.id(), field.place());
      if (first != null) {
        problems.add(
            "form.duplicate-id",
            field.place(),
            "there are two fields \"" + field.id() + "\" in " + where + ", the first at " + first,
            "Give each field an id of its own.");
      }
    }
  }
}
