package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code form.yaml}. */
final class FormReader {
  private static final List<String> KEYS =
      List.of(
          "form",
          "edition",
          "title",
          "source",
          "identified-by",
          "choices",
          "groups",
          "sections",
          "checks");
  private static final int DEEPEST = 4;

  private final Problems problems = new Problems();
  private final Map<String, Map<String, Title>> choices = new LinkedHashMap<>();
  private final Map<String, List<FormField>> groups = new LinkedHashMap<>();

  private FormReader() {}

  /**
   * Reads the description in a folder.
   *
   * @throws ir.sanjeh.problem.UnusableInputException with every problem
   */
  static Form read(Path folder) {
    Path path = folder.resolve(Form.FILE);
    String file = path.toString().replace('\\', '/');
    FormReader reader = new FormReader();
    Optional<Form> form =
        Block.of(ValueReader.yaml(file, path), "the form", reader.problems)
            .flatMap(block -> reader.form(block, folder.toAbsolutePath().normalize()));
    reader.problems.throwIfAny();
    return form.orElseThrow();
  }

  private Optional<Form> form(Block block, Path folder) {
    block.onlyKeys(KEYS);
    Optional<String> name = folderName(block, "form", folder.getParent());
    Optional<String> edition = folderName(block, "edition", folder);
    Optional<Title> title = block.requiredTitle("title");
    Optional<Title> source = block.requiredTitle("source");
    readChoices(block);
    readGroups(block);
    List<FormSection> sections = sections(block);
    List<FormField> fields = sections.stream().flatMap(s -> s.fields().stream()).toList();
    refuseTwice(fields, "the form");
    List<String> identifiedBy = identifiedBy(block, fields);
    List<FormCheck> checks = checks(block, fields);
    if (name.isEmpty() || edition.isEmpty() || title.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Form(
            name.get(), edition.get(), title.get(), source.get(), sections, identifiedBy, checks));
  }

  private Optional<String> folderName(Block block, String key, Path folder) {
    Optional<String> written = block.requiredText(key, "Write it as the folder is named.");
    String expected = folder == null ? "" : String.valueOf(folder.getFileName());
    if (written.isPresent() && !written.get().equals(expected)) {
      block.problem(
          "form.folder-name",
          key,
          "\""
              + key
              + "\" is \""
              + Excerpt.of(written.get())
              + "\", and the file lies in a folder named \""
              + Excerpt.of(expected)
              + "\"",
          "Write " + key + ": \"" + Excerpt.of(expected) + "\", or move the file.");
    }
    return written;
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

  private List<FormSection> sections(Block form) {
    List<FormSection> sections = new ArrayList<>();
    if (form.required("sections", "Add the sections of the form: sections: [ ... ].").isEmpty()) {
      return sections;
    }
    for (Value item : form.list("sections")) {
      Block.of(item, "a section", problems)
          .ifPresent(
              block -> {
                block.onlyKeys(List.of("title", "fields"));
                Optional<Title> title = block.requiredTitle("title");
                List<FormField> fields = fields(block.list("fields"), 0);
                title.ifPresent(t -> sections.add(new FormSection(t, fields)));
              });
    }
    return sections;
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
    List<String> keys = new ArrayList<>(List.of("id", "number", "title", "kind", "required", "note"));
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
          DidYouMean.question(word.get(), words) + "Write one of: " + String.join(", ", words) + ".");
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
      return block
          .text("of")
          .flatMap(name -> known(block, "of", name, groups))
          .orElse(List.of());
    }
    if (depth + 1 >= DEEPEST) {
      block.problem("form.depth", "fields", block.name() + " is nested too deep", "Write it flatter.");
      return List.of();
    }
    List<FormField> members = fields(block.list("fields"), depth + 1);
    refuseTwice(members, block.name());
    return members;
  }

  private static <T> Optional<T> known(
      Block block, String key, String name, Map<String, T> known) {
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
    block.wrong("lines", value.get(), "Write a whole number from 1 to " + FormField.MOST_LINES + ".");
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

  private List<String> identifiedBy(Block block, List<FormField> fields) {
    block.required("identified-by", "Name the text fields that identify a form, best first.");
    List<String> ids = block.texts("identified-by");
    for (String id : ids) {
      Optional<FormField> field = FormField.find(fields, id);
      if (field.isEmpty() || field.get().kind() != FormKind.TEXT) {
        block.problem(
            "form.identified-by",
            "identified-by",
            "\"" + Excerpt.of(id) + "\" is not a text field of the form",
            DidYouMean.question(id, ids(fields)) + "Name text fields that stand outside of groups.");
      }
    }
    return ids;
  }

  private List<FormCheck> checks(Block block, List<FormField> fields) {
    List<FormCheck> checks = new ArrayList<>();
    for (Value item : block.list("checks")) {
      Block.of(item, "a check", problems)
          .flatMap(check -> check(check, fields))
          .ifPresent(checks::add);
    }
    return checks;
  }

  private Optional<FormCheck> check(Block block, List<FormField> form) {
    block.onlyKeys(List.of("refuse", "note", "each", "when", "at"));
    if (block.has("refuse") == block.has("note")) {
      problems.add(
          "form.check",
          block.place(),
          "a check says " + (block.has("note") ? "both \"refuse\" and \"note\"" : "nothing"),
          "Write either refuse: or note: with the message in both languages.");
      return Optional.empty();
    }
    Optional<Title> message = block.title(block.has("refuse") ? "refuse" : "note");
    Optional<FieldPath> each = block.text("each").map(FieldPath::of);
    List<FormField> fields = form;
    if (each.isPresent()) {
      fields = each(block, each.get(), form);
      if (fields.isEmpty()) {
        return Optional.empty();
      }
    }
    List<FormField> from = fields;
    Place at = block.optional("when").map(Value::place).orElse(block.place());
    Optional<Condition> when =
        block
            .requiredText("when", "Add the condition: when: FIELD == VALUE.")
            .flatMap(text -> ConditionParser.parse(text, from, at, problems));
    Optional<FieldPath> pointed =
        block
            .requiredText("at", "Name the field to which the message points.")
            .map(FieldPath::of)
            .filter(path -> leads(block, "at", path, from));
    return message.isPresent() && when.isPresent() && pointed.isPresent()
        ? Optional.of(
            new FormCheck(
                block.has("refuse"), message.get(), each, when.get(), pointed.get(), block.place()))
        : Optional.empty();
  }

  /** The fields of all groups or lines that a check is made for, each name once. */
  private List<FormField> each(Block block, FieldPath path, List<FormField> form) {
    if (!leads(block, "each", path, form)) {
      return List.of();
    }
    List<FormField> groups = path.fieldsIn(form);
    boolean lines = groups.stream().anyMatch(f -> f.kind() == FormKind.LIST) && !path.endsWithAny();
    if (lines || groups.stream().anyMatch(field -> !field.kind().hasMembers())) {
      block.problem(
          "form.check",
          "each",
          "\"each\" names \"" + path + "\", and a field there has no fields of its own",
          "Name groups or lines: GROUP.*, LIST.*.");
      return List.of();
    }
    Map<String, FormField> members = new LinkedHashMap<>();
    groups.stream().flatMap(g -> g.members().stream()).forEach(f -> members.merge(f.id(), f, this::widest));
    return List.copyOf(members.values());
  }

  /** Of two boxes of one name the one with the choices of both. */
  private FormField widest(FormField a, FormField b) {
    Map<String, Title> both = new LinkedHashMap<>(a.choices());
    both.putAll(b.choices());
    return new FormField(
        a.id(), a.number(), a.title(), a.kind(), a.required(), both, a.members(), a.lines(),
        a.unit(), a.words(), a.note(), a.place());
  }

  private static boolean leads(Block block, String key, FieldPath path, List<FormField> fields) {
    Optional<FieldPath.DeadEnd> end = path.deadEnd(fields);
    end.ifPresent(
        dead ->
            block.problem(
                "form.path",
                key,
                "\"" + key + "\" of " + block.name() + " names \"" + Excerpt.of(path.toString()) + "\"",
                ConditionParser.remedy(path, dead)));
    return end.isEmpty();
  }

  private void refuseTwice(List<FormField> fields, String where) {
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

  private static Collection<String> ids(List<FormField> fields) {
    return fields.stream().map(FormField::id).toList();
  }
}
