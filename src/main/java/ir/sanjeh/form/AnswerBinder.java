package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns what was filled in into checked answers, and says of everything else why it cannot be. */
final class AnswerBinder {
  private final Form form;
  private final Faults faults;
  private final SingleAnswers singles;
  private final Map<String, Place> blanks = new HashMap<>();

  private AnswerBinder(Form form, Faults faults) {
    this.form = form;
    this.faults = faults;
    this.singles = new SingleAnswers(faults);
  }

  /**
   * Binds one form.
   *
   * @param form what was filled in
   * @param filled the answers as they were found, by field
   * @param medium what it was filled in on
   * @param told where something is wrong that was told already
   * @param problems where its faults are added
   * @param notes takes what refuses no form
   * @return empty when there is any fault
   */
  static Optional<FilledForm> bind(
      Form form,
      Value.Mapping filled,
      Medium medium,
      Set<Place> told,
      Problems problems,
      Consumer<Problem> notes) {
    Faults faults = new Faults(medium, told);
    Optional<FilledForm> bound = new AnswerBinder(form, faults).bind(filled, notes);
    faults.addTo(problems);
    return bound;
  }

  private Optional<FilledForm> bind(Value.Mapping filled, Consumer<Problem> notes) {
    Answer.Group answers =
        group(form.fields(), filled, Named.of(form), false)
            .orElse(new Answer.Group(Map.of(), filled.place()));
    Optional<Answer> id =
        form.identifiedBy().stream()
            .map(name -> answers.members().get(name))
            .filter(Objects::nonNull)
            .findFirst();
    if (id.isEmpty() && form.identifiedBy().stream().noneMatch(n -> isFilledIn(filled, n))) {
      missingId(filled);
    }
    if (faults.isEmpty()) {
      new FormChecks(form, blanks, faults, notes).run(answers);
    }
    return faults.isEmpty()
        ? id.map(answer -> new FilledForm(answer.show(), answers))
        : Optional.empty();
  }

  private void missingId(Value.Mapping filled) {
    FormField field = FormField.find(form.fields(), form.identifiedBy().get(0)).orElseThrow();
    Value written = filled.entries().get(field.id());
    faults.addNoId(
        written == null ? filled.place() : written.place(),
        Named.of(form).member(field),
        "Fill in one of: " + String.join(", ", form.identifiedBy()) + ".");
  }

  /**
   * Binds the members of a group.
   *
   * @param optional whether members are required only where any is filled in
   */
  private Optional<Answer.Group> group(
      List<FormField> fields, Value.Mapping filled, Named named, boolean optional) {
    filled.keys().forEach((key, place) -> refuseUnknown(fields, key, place, named));
    Map<String, Answer> members = new LinkedHashMap<>();
    boolean asked = !optional || isFilledIn(filled);
    for (FormField field : fields) {
      Value value = filled.entries().get(field.id());
      boolean required = field.required() && asked;
      member(field, value, filled.place(), required, named.member(field))
          .ifPresent(answer -> members.put(field.id(), answer));
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Group(members, filled.place()));
  }

  private void refuseUnknown(List<FormField> fields, String key, Place place, Named named) {
    List<String> known = fields.stream().map(FormField::id).toList();
    if (!known.contains(key)) {
      faults.addUnknown(
          place,
          (named.path().isEmpty() ? "the form" : "\"" + named.path() + "\"")
              + " has no field \""
              + Excerpt.of(key)
              + "\"",
          DidYouMean.closest(key, known)
              .map(close -> "Did you mean \"" + close + "\"?")
              .orElse("The fields there are: " + String.join(", ", known) + "."));
    }
  }

  private Optional<? extends Answer> member(
      FormField field, Value value, Place around, boolean required, Named named) {
    if (field.kind() == FormKind.GROUP) {
      return required || isFilledIn(value)
          ? subgroup(field, value, around, required, named)
          : Optional.empty();
    }
    if (isBlank(value)) {
      if (value != null) {
        blanks.put(named.path(), value.place());
      }
      if (required) {
        faults.addMissing(field, value == null ? around : value.place(), named);
      }
      return Optional.empty();
    }
    return field.kind() == FormKind.LIST
        ? lines(field, value, named)
        : singles.read(field, value, named);
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
    return wrong(value, named, "is no object", Expected.in(field));
  }

  private Optional<Answer.Lines> lines(FormField field, Value value, Named named) {
    if (!(value instanceof Value.Sequence list)) {
      return wrong(value, named, "is no list", Expected.in(field));
    }
    if (list.items().size() > FormField.MOST_LINES) {
      faults.add(
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
        wrong(item, named.line(number), "is no object", Expected.line(field));
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Answer.Lines(lines, value.place()));
  }

  private <T> Optional<T> wrong(Value value, Named named, String finding, String expected) {
    faults.add("answer.wrong-type", value, named, finding, "Write " + expected + ".");
    return Optional.empty();
  }

  private static boolean isFilledIn(Value.Mapping filled, String name) {
    return isFilledIn(filled.entries().get(name));
  }

  /** Whether anything was filled in, however deep. */
  private static boolean isFilledIn(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return mapping.entries().values().stream().anyMatch(AnswerBinder::isFilledIn);
    }
    if (value instanceof Value.Sequence list) {
      return list.items().stream().anyMatch(AnswerBinder::isFilledIn);
    }
    return !isBlank(value);
  }

  private static boolean isBlank(Value value) {
    return value == null
        || value instanceof Value.Nothing
        || (value instanceof Value.Text text && text.text().isBlank())
        || (value instanceof Value.Sequence list && list.items().isEmpty());
  }
}
