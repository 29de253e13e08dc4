package ir.sanjeh.form;

import ir.sanjeh.located.Limits;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Spelling;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the answers to fields that have no fields of their own. */
final class SingleAnswers {
  /** Longer texts fit no cell of a spreadsheet. */
  static final int LONGEST_TEXT = 30_000;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final String WRONG_TYPE = "answer.wrong-type";

  private final Faults faults;

  SingleAnswers(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads an answer.
   *
   * @param field what was asked; neither a group nor a list
   * @param value what was filled in; neither null nor blank
   * @param named the field, for messages
   * @return empty when it is wrong, which is then a fault
   */
  Optional<Answer> read(FormField field, Value value, Named named) {
    return switch (field.kind()) {
      case TEXT -> text(value, named);
      case WHOLE, DECIMAL -> number(field, value, named);
      case YES_NO -> yesNo(field, value, named);
      case ONE_OF -> code(field, value, named).map(code -> new Answer.Choice(code, value.place()));
      case ANY_OF -> anyOf(field, value, named);
      case GROUP, LIST -> throw new IllegalArgumentException("has fields of its own");
    };
  }

  private Optional<Answer> text(Value value, Named named) {
    Optional<String> text = written(value);
    if (text.isEmpty()) {
      faults.add(WRONG_TYPE, value, named, "is no text", "Write a text.");
      return Optional.empty();
    }
    String clean = text.get().replace("\r\n", "\n").replace('\r', '\n').strip();
    if (clean.length() > LONGEST_TEXT) {
      faults.add(
          "answer.too-long",
          value,
          named,
          "has " + Limits.count(clean.length()) + " characters",
          "Write at most " + Limits.count(LONGEST_TEXT) + ".");
      return Optional.empty();
    }
    if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      faults.add("answer.control", value, named, "has a control character in it", "Remove it.");
      return Optional.empty();
    }
    return Optional.of(new Answer.Words(clean, value.place()));
  }

  private Optional<Answer> number(FormField field, Value value, Named named) {
    Optional<BigDecimal> number = written(value).flatMap(text -> number(field, text));
    if (number.isEmpty()) {
      faults.add(
          "answer.number",
          value,
          named,
          field.kind() == FormKind.WHOLE ? "is no whole number" : "is no number",
          "Write " + Expected.in(field) + ".");
    }
    return number.map(n -> new Answer.Amount(n, value.place()));
  }

  private static Optional<BigDecimal> number(FormField field, String text) {
    String plain = Spelling.plain(text);
    for (Map.Entry<String, BigDecimal> word : field.words().entrySet()) {
      if (Spelling.plain(word.getKey()).equalsIgnoreCase(plain)) {
        return Optional.of(word.getValue());
      }
    }
    String latin = Digits.toLatin(plain);
    String bare = THOUSANDS.matcher(latin).matches() ? latin.replace(",", "") : latin;
    return (field.kind() == FormKind.WHOLE ? WHOLE : DECIMAL).matcher(bare).matches()
        ? Optional.of(canonical(new BigDecimal(bare)))
        : Optional.empty();
  }

  /** Equal numbers are equal objects. */
  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Optional<Answer> yesNo(FormField field, Value value, Named named) {
    if (value instanceof Value.Truth truth) {
      return Optional.of(new Answer.YesNo(truth.truth(), value.place()));
    }
    Optional<Boolean> mark = written(value).flatMap(Marks::read);
    if (mark.isEmpty()) {
      faults.add(
          "answer.yes-no",
          value,
          named,
          "is neither yes nor no",
          "Write " + Expected.in(field) + ", or leave it empty.");
    }
    return mark.map(yes -> new Answer.YesNo(yes, value.place()));
  }

  private static Optional<String> written(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    return value instanceof Value.Numeral number ? Optional.of(number.text()) : Optional.empty();
  }

  private Optional<Answer> anyOf(FormField field, Value value, Named named) {
    if (!(value instanceof Value.Sequence list)) {
      faults.add(WRONG_TYPE, value, named, "is no list", "Write " + Expected.in(field) + ".");
      return Optional.empty();
    }
    List<String> ticked = new ArrayList<>();
    boolean sound = true;
    for (Value item : list.items()) {
      Optional<String> code = code(field, item, named);
      if (code.isPresent() && ticked.contains(code.get())) {
        faults.add("answer.twice", item, named, "stands twice", "Keep one of the two.");
        sound = false;
      }
      sound &= code.isPresent();
      code.ifPresent(ticked::add);
    }
    List<String> inOrder = field.choices().keySet().stream().filter(ticked::contains).toList();
    Place place = list.items().get(0).place();
    return sound ? Optional.of(new Answer.Ticks(inOrder, place)) : Optional.empty();
  }

  /** A choice by its code or by its label in one of the languages. */
  private Optional<String> code(FormField field, Value value, Named named) {
    String written = value instanceof Value.Text text ? text.text() : "";
    String plain = plain(written);
    for (Map.Entry<String, Title> choice : field.choices().entrySet()) {
      if (plain.equals(plain(choice.getKey()))
          || plain.equals(plain(choice.getValue().fa()))
          || plain.equals(plain(choice.getValue().en()))) {
        return Optional.of(choice.getKey());
      }
    }
    faults.add(
        "answer.choice",
        value,
        named,
        "is none of the choices",
        DidYouMean.question(written, field.choices().keySet())
            + "Write "
            + Expected.in(field)
            + ".");
    return Optional.empty();
  }

  private static String plain(String text) {
    return Spelling.plain(text).toLowerCase(Locale.ROOT);
  }
}
