package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the checks of a form. */
final class ChecksReader {
  private final List<FormField> form;
  private final Problems problems;

  /**
   * For a form.
   *
   * @param form its fields
   * @param problems where faults are added
   */
  ChecksReader(List<FormField> form, Problems problems) {
    this.form = form;
    this.problems = problems;
  }

  /** Reads the checks of a description; those with faults are left out. */
  List<FormCheck> checks(Block block) {
    List<FormCheck> checks = new ArrayList<>();
    for (Value item : block.list("checks")) {
      Block.of(item, "a check", problems).flatMap(check -> check(check)).ifPresent(checks::add);
    }
    return checks;
  }

  private Optional<FormCheck> check(Block block) {
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
      fields = each(block, each.get());
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
  private List<FormField> each(Block block, FieldPath path) {
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
    groups.stream()
        .flatMap(g -> g.members().stream())
        .forEach(f -> members.merge(f.id(), f, ChecksReader::widest));
    return List.copyOf(members.values());
  }

  /** Of two boxes of one name the one with the choices of both. */
  private static FormField widest(FormField a, FormField b) {
    Map<String, Title> both = new LinkedHashMap<>(a.choices());
    both.putAll(b.choices());
    return new FormField(
        a.id(),
        a.number(),
        a.title(),
        a.kind(),
        a.required(),
        both,
        a.members(),
        a.lines(),
        a.unit(),
        a.words(),
        a.note(),
        a.place());
  }

  private static boolean leads(Block block, String key, FieldPath path, List<FormField> fields) {
    Optional<FieldPath.DeadEnd> end = path.deadEnd(fields);
    end.ifPresent(
        dead ->
            block.problem(
                "form.path",
                key,
                "\""
                    + key
                    + "\" of "
                    + block.name()
                    + " names \""
                    + Excerpt.of(path.toString())
                    + "\"",
                ConditionParser.remedy(dead)));
    return end.isEmpty();
  }
}
