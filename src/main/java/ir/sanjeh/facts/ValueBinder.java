package ir.sanjeh.facts;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.Ticks;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a value of a file into what its declared field holds, or says why it cannot. */
final class ValueBinder {
  /** Longer texts are no names, addresses or remarks. */
  static final int LONGEST_TEXT = 100_000;

  private final Dictionary dictionary;
  private final Medium medium;
  private final Hints hints;
  private final Problems problems;

  ValueBinder(Dictionary dictionary, Medium medium, Hints hints, Problems problems) {
    this.dictionary = dictionary;
    this.medium = medium;
    this.hints = hints;
    this.problems = problems;
  }

  /**
   * Binds one value.
   *
   * @param field the declared field
   * @param value what stands in the file; not null there
   * @param where the fact and the field in the words of a message; asked for only when there is one
   * @return the value as {@link Fact#values()} has it; empty when it is wrong, which is then a
   *     problem
   */
  Optional<Object> bind(Field field, Value value, Supplier<String> where) {
    return switch (field.kind()) {
      case TEXT -> text(field, value, where);
      case TRUTH -> truth(field, value, where);
      case WHOLE, DECIMAL -> number(field, value, where);
      case CHOICE -> choice(field, value, where);
      case CHOICES -> choices(field, value, where);
    };
  }

  private Optional<Object> text(Field field, Value value, Supplier<String> where) {
    if (!(value instanceof Value.Text text)) {
      return wrongType(field, value, where, "is not a text", "a text in double quotes");
    }
    if (text.text().length() > LONGEST_TEXT) {
      problems.add(
          "facts.too-long",
          value.place(),
          where.get() + ": the text has " + Limits.count(text.text().length()) + " characters",
          "Write at most " + Limits.count(LONGEST_TEXT) + ".");
      return Optional.empty();
    }
    return Optional.of(text.text());
  }

  private Optional<Object> truth(Field field, Value value, Supplier<String> where) {
    if (value instanceof Value.Truth truth) {
      return Optional.of(truth.truth());
    }
    return wrongType(field, value, where, "is neither true nor false", Expected.in(field));
  }

  private Optional<Object> number(Field field, Value value, Supplier<String> where) {
    String written =
        value instanceof Value.Numeral numeral
            ? numeral.text()
            : value instanceof Value.Text text ? text.text() : "";
    if (!Numerals.isNumber(written)) {
      boolean otherSign = written.indexOf(',') >= 0 || written.indexOf('/') >= 0;
      return wrongType(
          field,
          value,
          where,
          "is not a number",
          Expected.in(field) + (otherSign ? " with the decimal sign . or ٫" : ""));
    }
    Optional<BigDecimal> number = Numerals.exact(written);
    if (number.isEmpty()) {
      problems.add(
          "facts.absurd-number",
          value.place(),
          where.get() + ": " + value.describe() + " is beyond anything that can be measured",
          "Write " + Expected.in(field) + ".");
      return Optional.empty();
    }
    return inBounds(field, number.get(), value, where)
        ? Optional.of(number.get())
        : Optional.empty();
  }

  private boolean inBounds(Field field, BigDecimal number, Value value, Supplier<String> where) {
    String finding = null;
    String id = "facts.out-of-bounds";
    if (field.kind() == FieldKind.WHOLE && number.scale() > 0) {
      id = "facts.not-whole";
      finding = "is not a whole number";
    } else if (field.min().isPresent() && number.compareTo(field.min().get()) < 0) {
      finding = "is below the least value, " + Expected.plain(field.min().get());
    } else if (field.max().isPresent() && number.compareTo(field.max().get()) > 0) {
      finding = "is above the greatest value, " + Expected.plain(field.max().get());
    }
    if (finding == null) {
      return true;
    }
    problems.add(
        id,
        value.place(),
        where.get() + ": " + value.describe() + " " + finding,
        "Write " + Expected.in(field) + ".");
    return false;
  }

  private Optional<Object> choice(Field field, Value value, Supplier<String> where) {
    ChoiceType type = type(field);
    if (!(value instanceof Value.Text text)) {
      return wrongType(
          field, value, where, "is not a value of " + type.name(), Expected.in(type, false));
    }
    return named(type, text, where).map(name -> name);
  }

  private Optional<Object> choices(Field field, Value value, Supplier<String> where) {
    ChoiceType type = type(field);
    if (!(value instanceof Value.Sequence sequence)) {
      return wrongType(field, value, where, "is not a list", Expected.in(type, true));
    }
    List<String> names = new ArrayList<>();
    boolean sound = true;
    for (Value item : sequence.items()) {
      Optional<String> name = Optional.empty();
      if (item instanceof Value.Text text) {
        name = named(type, text, where);
      } else {
        wrongType(field, item, where, "is not a value of " + type.name(), Expected.in(type, true));
      }
      if (name.isPresent() && names.contains(name.get())) {
        problems.add(
            "facts.duplicate-choice",
            item.place(),
            where.get() + ": " + item.describe() + " stands twice in the list",
            "Keep one of the two.");
        name = Optional.empty();
      }
      sound &= name.isPresent();
      name.ifPresent(names::add);
    }
    return sound ? Optional.of(Ticks.of(type, names)) : Optional.empty();
  }

  /** The value of an enum by its name or by its label in one of the languages. */
  private Optional<String> named(ChoiceType type, Value.Text written, Supplier<String> where) {
    String word = written.text();
    Optional<String> value = type.value(word);
    if (value.isPresent()) {
      return value;
    }
    List<String> labelled =
        type.values().entrySet().stream()
            .filter(v -> isLabel(v.getValue(), word))
            .map(Map.Entry::getKey)
            .toList();
    if (labelled.size() == 1) {
      return Optional.of(labelled.get(0));
    }
    if (labelled.isEmpty()) {
      problems.add(
          "facts.unknown-value",
          written.place(),
          where.get() + ": " + written.describe() + " is not a value of " + type.name(),
          hints.instead(word, type.values().keySet(), "values"));
    } else {
      problems.add(
          "facts.unknown-value",
          written.place(),
          where.get() + ": " + written.describe() + " is the label of several values",
          "Write one of " + String.join(", ", labelled) + ".");
    }
    return Optional.empty();
  }

  private static boolean isLabel(Title label, String word) {
    return label.fa().equals(word) || label.en().equals(word);
  }

  private ChoiceType type(Field field) {
    return dictionary.choices().get(field.choiceType().orElseThrow());
  }

  private Optional<Object> wrongType(
      Field field, Value value, Supplier<String> where, String finding, String expected) {
    problems.add(
        "facts.wrong-type",
        value.place(),
        where.get() + ": " + value.describe() + " " + finding,
        "Write "
            + expected
            + (field.required() ? "." : ", or " + medium.unknown() + " when it is not known."));
    return Optional.empty();
  }
}
