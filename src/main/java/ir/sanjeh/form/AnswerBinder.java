package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Spelling;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns what was filled in into checked answers, and says of everything else why it cannot be. */
final class AnswerBinder {
  /** Longer texts fit no cell of a spreadsheet. */
  static final int LONGEST_TEXT = 30_000;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([,٬][0-9]{3})+(\\.[0-9]+)?");

  private final Form form;
  private final Medium medium;
  private final Problems problems;
  private final Consumer<Problem> notes;
  private final Map<String, Place> blanks = new HashMap<>();

  /**
   * A field with where it stands.
   *
   * @param path such as {@code permits[1].process}
   * @param title its title after those of the groups around it
   */
  private record Named(String path, Title title) {
    Named member(FormField field) {
      return new Named(
          path.isEmpty() ? field.id() : path + "." + field.id(),
          path.isEmpty()
              ? field.title()
              : new Title(
                  title.fa() + " › " + field.title().fa(), title.en() + " › " + field.title().en()));
    }

    Named line(int number) {
      return new Named(
          path + "[" + number + "]", new Title(title.fa() + " " + number, title.en() + " " + number));
    }
  }

  AnswerBinder(Form form, Medium medium, Problems problems, Consumer<Problem> notes) {
    this.form = form;
    this.medium = medium;
    this.problems = problems;
    this.notes = notes;
  }

  /**
   * Binds one form.
   *
   * @param filled what was filled in, by field
   * @return empty when there is any problem, which is then added
   */
  Optional<FilledForm> bind(Value.Mapping filled) {
    Problems own = new Problems(Integer.MAX_VALUE);
    AnswerBinder inner = new AnswerBinder(form, medium, own, notes);
    Answer.Group answers = inner.form(filled);
    Optional<Answer> id =
        form.identifiedBy().stream()
            .map(name -> answers.members().get(name))
            .filter(answer -> answer != null)
            .findFirst();
    if (id.isEmpty()) {
      inner.missingId(filled);
    }
    if (own.isEmpty()) {
      inner.check(answers);
    }
    own.kept().forEach(p -> problems.add(p.id(), p.place(), p.message(), p.remedy()));
    return own.isEmpty()
        ? Optional.of(new FilledForm(id.orElseThrow().show(), answers))
        : Optional.empty();
  }

  private Answer.Group form(Value.Mapping filled) {
    Named top = new Named("", form.title());
    return group(form.fields(), filled, top, false)
        .orElse(new Answer.Group(Map.of(), filled.place()));
  }

  private void missingId(Value.Mapping filled) {
    for (String name : form.identifiedBy()) {
      // Then the fault is already told.
      if (filled.entries().get(name) != null
          && !(filled.entries().get(name) instanceof Value.Nothing)) {
        return;
      }
    }
    FormField field = FormField.find(form.fields(), form.identifiedBy().get(0)).orElseThrow();
    Value written = filled.entries().get(field.id());
    Place place = written == null ? filled.place() : written.place();
    problems.add(
        "answer.no-id",
        place,
        where(place, new Named(field.id(), field.title())) + ": nothing identifies the form",
        "Fill in one of: " + String.join(", ", form.identifiedBy()) + ".");
  }

  /**
   * Binds the members of a group.
   *
   * @param optional whether members are required only where any is filled in
   */
  private Optional<Answer.Group> group(
      List<FormField> fields, Value.Mapping filled, Named named, boolean optional) {
    filled
        .keys()
        .forEach(
            (key, place) -> {
              if (FormField.find(fields, key).isEmpty()) {
                unknown(fields, key, place, named);
              }
            });
    Map<String, Answer> members = new LinkedHashMap<>();
    boolean any = filled.entries().values().stream().anyMatch(AnswerBinder::isFilledIn);
    for (FormField field : fields) {
      Value value = filled.entries().get(field.id());
      boolean required = field.required() && (any || !optional);
      member(field, value, filled.place(), required, named.member(field))
          .ifPresent(answer -> members.put(field.id(), answer));
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Group(members, filled.place()));
  }

  private void unknown(List<FormField> fields, String key, Place place, Named named) {
    List<String> known = fields.stream().map(FormField::id).toList();
    problems.add(
        "answer.unknown-field",
        place,
        (named.path().isEmpty() ? "the form" : "\"" + named.path() + "\"")
            + " has no field \""
            + Excerpt.of(key)
            + "\"",
        DidYouMean.question(key, known) + "The fields there are: " + String.join(", ", known) + ".");
  }

  private Optional<? extends Answer> member(
      FormField field, Value value, Place around, boolean required, Named named) {
    if (field.kind() == FormKind.GROUP && (required || isFilledIn(value))) {
      return subgroup(field, value, around, required, named);
    }
    if (value == null || value instanceof Value.Nothing || isBlank(value)) {
      if (value != null) {
        blanks.put(named.path(), value.place());
      }
      if (required) {
        Place place = value == null ? around : value.place();
        problems.add(
            "answer.missing",
            place,
            where(place, named) + ": this must be filled in",
            (field.kind() == FormKind.ANY_OF ? medium.tick() : "Write ") + Expected.in(field) + ".");
      }
      return Optional.empty();
    }
    return switch (field.kind()) {
      case TEXT -> text(value, named);
      case WHOLE, DECIMAL -> number(field, value, named);
      case YES_NO -> yesNo(field, value, named);
      case ONE_OF -> oneOf(field, value, named);
      case ANY_OF -> anyOf(field, value, named);
      case GROUP -> Optional.empty();
      case LIST -> lines(field, value, named);
    };
  }

  private Optional<Answer.Group> subgroup(
      FormField field, Value value, Place around, boolean required, Named named) {
    if (value == null || value instanceof Value.Nothing) {
      Place place = value == null ? around : value.place();
      return group(field.members(), new Value.Mapping(Map.of(), Map.of(), place), named, false);
    }
    if (value instanceof Value.Mapping mapping) {
      return group(field.members(), mapping, named, !required);
    }
    return wrong(field, value, named, "is no object");
  }

  /** Whether anything was filled in, however deep. */
  private static boolean isFilledIn(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().values().stream().anyMatch(AnswerBinder::isFilledIn);
    }
    if (value instanceof Value.Sequence list) {
      return list.items().stream().anyMatch(AnswerBinder::isFilledIn);
    }
    return value != null && !(value instanceof Value.Nothing) && !isBlank(value);
  }

  private static boolean isBlank(Value value) {
    return (value instanceof Value.Text text && text.text().isBlank())
        || (value instanceof Value.Sequence list && list.items().isEmpty());
  }

  private Optional<Answer> text(Value value, Named named) {
    String text;
    if (value instanceof Value.Text written) {
      text = written.text();
    } else if (value instanceof Value.Numeral number) {
      text = number.text();
    } else {
      problem("answer.wrong-type", value, named, "is no text", "Write a text.");
      return Optional.empty();
    }
    String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (clean.length() > LONGEST_TEXT) {
      problem(
          "answer.too-long",
          value,
          named,
          "has " + Limits.count(clean.length()) + " characters",
          "Write at most " + Limits.count(LONGEST_TEXT) + ".");
      return Optional.empty();
    }
    if (clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      problem("answer.control", value, named, "has a control character in it", "Remove it.");
      return Optional.empty();
    }
    return Optional.of(new Answer.Words(clean, value.place()));
  }

  private Optional<Answer> number(FormField field, Value value, Named named) {
    String written =
        value instanceof Value.Numeral numeral
            ? numeral.text()
            : value instanceof Value.Text text ? text.text() : null;
    if (written != null) {
      String plain = Spelling.plain(written);
      for (Map.Entry<String, BigDecimal> word : field.words().entrySet()) {
        if (Spelling.plain(word.getKey()).equalsIgnoreCase(plain)) {
          return Optional.of(new Answer.Amount(word.getValue(), value.place()));
        }
      }
      // The separator of thousands first: it is dropped with the digits' script.
      String separated = THOUSANDS.matcher(toLatinDigits(plain)).matches() ? plain.replace(",", "") : plain;
      String latin = Digits.toLatin(separated);
      if ((field.kind() == FormKind.WHOLE ? WHOLE : DECIMAL).matcher(latin).matches()) {
        return Optional.of(new Answer.Amount(canonical(new BigDecimal(latin)), value.place()));
      }
    }
    problem(
        "answer.number",
        value,
        named,
        field.kind() == FormKind.WHOLE ? "is no whole number" : "is no number",
        "Write " + Expected.in(field) + ".");
    return Optional.empty();
  }

  private static String toLatinDigits(String text) {
    return Digits.toLatin(text.replace('٬', ','));
  }

  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Optional<Answer> yesNo(FormField field, Value value, Named named) {
    if (value instanceof Value.Truth truth) {
      return Optional.of(new Answer.YesNo(truth.truth(), value.place()));
    }
    Optional<Boolean> mark =
        value instanceof Value.Text text
            ? Marks.read(text.text())
            : value instanceof Value.Numeral number ? Marks.read(number.text()) : Optional.empty();
    if (mark.isEmpty()) {
      problem(
          "answer.yes-no",
          value,
          named,
          "is neither yes nor no",
          "Write " + Expected.in(field) + ", or leave it empty.");
    }
    return mark.map(yes -> new Answer.YesNo(yes, value.place()));
  }

  private Optional<Answer> oneOf(FormField field, Value value, Named named) {
    return code(field, value, named).map(code -> new Answer.Choice(code, value.place()));
  }

  private Optional<Answer> anyOf(FormField field, Value value, Named named) {
    if (!(value instanceof Value.Sequence list)) {
      return wrong(field, value, named, "is no list");
    }
    List<String> ticked = new ArrayList<>();
    boolean sound = true;
    for (Value item : list.items()) {
      Optional<String> code = code(field, item, named);
      if (code.isPresent() && ticked.contains(code.get())) {
        problem("answer.twice", item, named, "stands twice", "Keep one of the two.");
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
    if (value instanceof Value.Text text) {
      String written = Spelling.plain(text.text()).toLowerCase(Locale.ROOT);
      for (Map.Entry<String, Title> choice : field.choices().entrySet()) {
        if (isSame(choice.getKey(), written)
            || isSame(choice.getValue().fa(), written)
            || isSame(choice.getValue().en(), written)) {
          return Optional.of(choice.getKey());
        }
      }
    }
    String written = value instanceof Value.Text text ? text.text() : "";
    problem(
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

  private static boolean isSame(String label, String plain) {
    return Spelling.plain(label).toLowerCase(Locale.ROOT).equals(plain);
  }

  private Optional<Answer> lines(FormField field, Value value, Named named) {
    if (!(value instanceof Value.Sequence list)) {
      return wrong(field, value, named, "is no list");
    }
    if (list.items().size() > FormField.MOST_LINES) {
      problem(
          "answer.too-many",
          value,
          named,
          "has " + list.items().size() + " lines",
          "Write at most " + FormField.MOST_LINES + ".");
      return Optional.empty();
    }
    List<Answer.Group> lines = new ArrayList<>();
    int number = 0;
    for (Value item : list.items()) {
      number++;
      if (item instanceof Value.Mapping line) {
        group(field.members(), line, named.line(number), true).ifPresent(lines::add);
      } else if (!(item instanceof Value.Nothing)) {
        wrong(field, item, named.line(number), "is no object");
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Lines(lines, value.place()));
  }

  private <T> Optional<T> wrong(FormField field, Value value, Named named, String finding) {
    problem("answer.wrong-type", value, named, finding, "Write " + Expected.in(field) + ".");
    return Optional.empty();
  }

  private void problem(String id, Value value, Named named, String finding, String remedy) {
    problems.add(
        id,
        value.place(),
        where(value.place(), named) + ": " + value.describe() + " " + finding,
        remedy);
  }

  private String where(Place place, Named named) {
    return medium.cell(place)
        + "field \""
        + named.path()
        + "\" ("
        + named.title().fa()
        + " / "
        + named.title().en()
        + ")";
  }

  private void check(Answer.Group answers) {
    Scope whole = Scope.of(form, answers);
    for (FormCheck check : form.checks()) {
      for (Scope scope : scopes(check, whole)) {
        if (check.when().holds(scope, new ArrayList<>())) {
          tell(check, scope);
        }
      }
    }
  }

  /** Where a check is made: only where all that it speaks of is asked. */
  private static List<Scope> scopes(FormCheck check, Scope whole) {
    if (check.each().isEmpty()) {
      return List.of(whole);
    }
    return check.each().get().in(whole).stream()
        .filter(found -> found.answer() instanceof Answer.Group)
        .map(f -> new Scope(f.path(), f.field().members(), (Answer.Group) f.answer()))
        .filter(scope -> check.when().paths().allMatch(p -> p.deadEnd(scope.fields()).isEmpty()))
        .toList();
  }

  private void tell(FormCheck check, Scope scope) {
    List<FieldPath.Found> at = check.at().in(scope);
    String path = scope.pathOf(check.at().toString());
    Place place =
        at.isEmpty()
            ? blanks.getOrDefault(path, scope.answers().place())
            : at.get(0).answer().place();
    String message =
        where(place, named(path))
            + ": "
            + check.message().en()
            + " ("
            + check.message().fa()
            + ")"
            + (at.isEmpty() ? "" : "; it says " + Excerpt.of(at.get(0).answer().show()));
    if (check.refuses()) {
      problems.add(
          "answer.check", place, message, "Correct one of the two; the check is at " + check.place() + ".");
    } else {
      notes.accept(
          new Problem("answer.note", place, message, "The check is at " + check.place() + "."));
    }
  }

  /** The titles of a path that was found. */
  private Named named(String path) {
    Named named = new Named("", form.title());
    List<FormField> fields = form.fields();
    for (String step : path.split("\\.")) {
      String id = step.replaceFirst("\\[[0-9]+]$", "");
      Optional<FormField> field = FormField.find(fields, id);
      if (field.isEmpty()) {
        return named;
      }
      named = named.member(field.get());
      if (!id.equals(step)) {
        named = named.line(Integer.parseInt(step.substring(id.length() + 1, step.length() - 1)));
      }
      fields = field.get().members();
    }
    return named;
  }
}
