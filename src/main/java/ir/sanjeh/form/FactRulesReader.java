package ir.sanjeh.form;

import ir.sanjeh.facts.Evidence;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.text.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code facts/<scheme>/<period>.yaml} of a form. */
final class FactRulesReader {
  private static final String ENDING = ".yaml";
  private static final List<String> WAYS = List.of("copy", "ticks", "choose", "yes", "no");

  private final Form form;
  private final Dictionary dictionary;
  private final Problems problems = new Problems();

  private FactRulesReader(Form form, Dictionary dictionary) {
    this.form = form;
    this.dictionary = dictionary;
  }

  static FactRules read(
      Path folder, Form form, String scheme, String period, Dictionary dictionary) {
    Path all = folder.resolve(FactRules.FOLDER);
    Path path = all.resolve(scheme).resolve(period + ENDING).normalize();
    String file = path.toString().replace('\\', '/');
    if (!path.startsWith(all.normalize()) || !Files.isRegularFile(path)) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "form.no-rules",
                  Place.of(file),
                  "no facts of " + Excerpt.of(scheme + "/" + period) + " follow from this form",
                  "Write the rules into this file. There are rules for: " + known(all) + ".")));
    }
    FactRulesReader reader = new FactRulesReader(form, dictionary);
    Optional<FactRules> rules =
        Block.of(ValueReader.yaml(file, path), "the file", reader.problems)
            .map(block -> reader.rules(block, scheme, period));
    reader.problems.throwIfAny();
    return rules.orElseThrow();
  }

  private static String known(Path all) {
    if (!Files.isDirectory(all)) {
      return "nothing yet";
    }
    try (Stream<Path> files = Files.walk(all, 2)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(file -> all.relativize(file).toString().replace('\\', '/').replace(ENDING, ""))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FactRules rules(Block block, String scheme, String period) {
    block.onlyKeys(List.of("for", "evidence", "agency", "service"));
    String expected = scheme + "/" + period;
    block
        .requiredText("for", "Write for: " + expected + ".")
        .filter(written -> !written.equals(expected))
        .ifPresent(
            written ->
                block.problem(
                    "form.folder-name",
                    "for",
                    "\"for\" is \"" + Excerpt.of(written) + "\", and the file lies at " + expected,
                    "Write for: " + expected + ", or move the file."));
    Map<String, String> evidence = evidence(block);
    List<FactRule> agency = rules(block, "agency", Optional.of(dictionary.agency()));
    List<FactRule> service = rules(block, "service", dictionary.service());
    return new FactRules(scheme, period, evidence, agency, service);
  }

  private Map<String, String> evidence(Block block) {
    Map<String, String> evidence = new LinkedHashMap<>();
    block
        .block("evidence")
        .ifPresent(
            inner -> {
              inner.onlyKeys(List.of("method", "source", "date", "status"));
              for (String key : List.of("method", "source", "date", "status")) {
                inner.text(key).ifPresent(text -> evidence.put(key, text));
              }
              word(inner, "method", evidence, words(Evidence.Method.values()));
              word(inner, "status", evidence, words(Evidence.Status.values()));
            });
    return Collections.unmodifiableMap(evidence);
  }

  private static List<String> words(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static void word(
      Block block, String key, Map<String, String> evidence, List<String> known) {
    String written = evidence.get(key);
    if (written != null && !known.contains(written)) {
      block.problem(
          "form.evidence",
          key,
          "\"" + key + "\" of the evidence is \"" + Excerpt.of(written) + "\"",
          DidYouMean.question(written, known) + "Write one of: " + String.join(", ", known) + ".");
    }
  }

  private List<FactRule> rules(Block block, String key, Optional<DeclaredType> type) {
    List<FactRule> rules = new ArrayList<>();
    if (type.isEmpty() && block.has(key)) {
      block.problem(
          "form.no-type", key, "the rule folder declares no " + key, "Remove \"" + key + "\".");
      return rules;
    }
    Optional<Block> all = block.block(key);
    for (String name : all.map(Block::keys).orElse(List.of())) {
      Optional<Field> field = field(name, all.get().placeOf(name), type.orElseThrow());
      Optional<Block> written =
          all.get().block(name).map(rule -> rule.named("the rule for \"" + name + "\""));
      if (field.isPresent() && written.isPresent()) {
        rule(field.get(), written.get()).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private Optional<Field> field(String name, Place place, DeclaredType type) {
    Field field = type.fields().get(name);
    if (field == null || name.equals(Dictionary.ID)) {
      List<String> known =
          type.fields().keySet().stream().filter(id -> !id.equals(Dictionary.ID)).toList();
      problems.add(
          "form.unknown-fact",
          place,
          type.name() + " has no field \"" + Excerpt.of(name) + "\" to derive",
          DidYouMean.question(name, known) + "Its fields are: " + String.join(", ", known) + ".");
      return Optional.empty();
    }
    return Optional.of(field);
  }

  private Optional<FactRule> rule(Field field, Block block) {
    block.onlyKeys(List.of("copy", "ticks", "choose", "yes", "no", "if-none"));
    List<String> ways = WAYS.stream().filter(block::has).toList();
    boolean decides = ways.equals(List.of("yes", "no"));
    if (ways.size() != 1 && !decides) {
      problems.add(
          "form.way",
          block.place(),
          block.name()
              + (ways.isEmpty() ? " does not say how" : " says " + String.join(" and ", ways)),
          "Write one of copy, ticks, choose, or yes and no.");
      return Optional.empty();
    }
    if (block.has("if-none") && !block.has("ticks")) {
      block.problem(
          "form.way",
          "if-none",
          block.name() + " has \"if-none\" without ticks",
          "Remove it: what is not found is missing.");
    }
    Optional<FactRule.Way> way =
        switch (ways.get(0)) {
          case "copy" -> copy(field, block);
          case "ticks" -> ticks(field, block);
          case "choose" -> choose(field, block);
          default -> decide(field, block);
        };
    return way.map(w -> new FactRule(field, w, block.place()));
  }

  private Optional<FactRule.Way> copy(Field field, Block block) {
    Optional<FieldPath> path = block.text("copy").map(FieldPath::of);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<FieldPath.DeadEnd> end = path.get().deadEnd(form.fields());
    if (end.isPresent() || path.get().isAny()) {
      block.problem(
          "form.path",
          "copy",
          "\"copy\" names \"" + Excerpt.of(path.get().toString()) + "\"",
          end.map(ConditionParser::remedy).orElse("Name one field."));
      return Optional.empty();
    }
    FormKind kind = path.get().fieldsIn(form.fields()).get(0).kind();
    boolean fits =
        switch (field.kind()) {
          case TEXT -> kind == FormKind.TEXT;
          case WHOLE -> kind == FormKind.WHOLE;
          case DECIMAL -> kind.isNumber();
          case TRUTH -> kind == FormKind.YES_NO;
          case CHOICE, CHOICES -> false;
        };
    if (!fits) {
      block.problem(
          "form.kind",
          "copy",
          "\""
              + path.get()
              + "\" is of the kind "
              + kind.word()
              + ", and cannot be copied to \""
              + field.name()
              + "\"",
          field.choiceType().isPresent()
              ? "Write ticks or choose, with a condition for each value."
              : "Copy a field of the same kind.");
      return Optional.empty();
    }
    return Optional.of(new FactRule.Copy(path.get()));
  }

  private Optional<FactRule.Way> ticks(Field field, Block block) {
    if (!isKind(field, FieldKind.CHOICES, block, "ticks")) {
      return Optional.empty();
    }
    Map<String, Condition> values = new LinkedHashMap<>();
    block
        .block("ticks")
        .ifPresent(
            inner -> {
              for (String value : inner.keys()) {
                if (isValue(field, value, inner.placeOf(value))) {
                  condition(inner, value).ifPresent(condition -> values.put(value, condition));
                }
              }
            });
    Optional<String> none =
        block.requiredText("if-none", "Write if-none: empty, or if-none: missing.");
    if (none.isPresent() && !List.of("empty", "missing").contains(none.get())) {
      block.problem(
          "form.way",
          "if-none",
          "\"if-none\" is \"" + Excerpt.of(none.get()) + "\"",
          "Write if-none: empty, or if-none: missing.");
    }
    return none.map(word -> new FactRule.Ticks(values, word.equals("empty")));
  }

  private Optional<FactRule.Way> choose(Field field, Block block) {
    if (!isKind(field, FieldKind.CHOICE, block, "choose")) {
      return Optional.empty();
    }
    Map<String, Condition> values = new LinkedHashMap<>();
    for (Value item : block.list("choose")) {
      Block.of(item, "a choice of " + block.name(), problems)
          .ifPresent(
              inner -> {
                inner.onlyKeys(List.of("value", "when"));
                Optional<String> value = inner.requiredText("value", "Name the value.");
                Optional<Condition> when = condition(inner, "when");
                if (value.isPresent()
                    && isValue(field, value.get(), inner.placeOf("value"))
                    && when.isPresent()
                    && values.putIfAbsent(value.get(), when.get()) != null) {
                  inner.problem(
                      "form.way",
                      "value",
                      "\"" + value.get() + "\" stands twice",
                      "Join the conditions with ||.");
                }
              });
    }
    return Optional.of(new FactRule.Choose(values));
  }

  private Optional<FactRule.Way> decide(Field field, Block block) {
    if (!isKind(field, FieldKind.TRUTH, block, "yes")) {
      return Optional.empty();
    }
    Optional<Condition> yes = block.has("yes") ? condition(block, "yes") : Optional.empty();
    Optional<Condition> no = block.has("no") ? condition(block, "no") : Optional.empty();
    return Optional.of(new FactRule.Decide(yes, no));
  }

  private Optional<Condition> condition(Block block, String key) {
    Place place = block.optional(key).map(Value::place).orElse(block.place());
    return block
        .requiredText(key, "Add the condition: " + key + ": FIELD contains VALUE.")
        .flatMap(text -> ConditionParser.parse(text, form.fields(), place, problems));
  }

  private boolean isKind(Field field, FieldKind kind, Block block, String key) {
    if (field.kind() == kind) {
      return true;
    }
    String fitting =
        switch (field.kind()) {
          case CHOICES -> "ticks";
          case CHOICE -> "choose";
          case TRUTH -> "yes and no, or copy";
          case TEXT, WHOLE, DECIMAL -> "copy";
        };
    block.problem(
        "form.way",
        block.has(key) ? key : "no",
        block.name() + " says \"" + key + "\", and its field holds something else",
        "Write " + fitting + ".");
    return false;
  }

  private boolean isValue(Field field, String value, Place place) {
    var known = dictionary.choices().get(field.choiceType().orElseThrow()).values().keySet();
    if (known.contains(value)) {
      return true;
    }
    problems.add(
        "form.unknown-value",
        place,
        "\"" + Excerpt.of(value) + "\" is not a value of " + field.choiceType().orElseThrow(),
        DidYouMean.question(value, known) + "Its values are: " + String.join(", ", known) + ".");
    return false;
  }
}
