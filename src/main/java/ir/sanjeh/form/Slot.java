package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Digits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The place of an answer in a table: {@code access.request.channels.internet} is one box, {@code
 * permits[2].title} the title in the second line.
 *
 * @param steps the fields from the outermost in
 * @param field the innermost field
 * @param code the box, where the row is about one
 */
record Slot(List<Step> steps, FormField field, Optional<String> code) {
  private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[([0-9]{1,4})])?");

  /**
   * A field on the way.
   *
   * @param id of the field
   * @param line the line of a list, counted from 1; 0 for other fields
   */
  record Step(String id, int line) {}

  /** Keeps its own copy. */
  Slot {
    steps = List.copyOf(steps);
  }

  /** Whether it is part of a line of a list. */
  boolean isInList() {
    return steps.stream().anyMatch(step -> step.line() > 0);
  }

  /** The path without the box. */
  String path() {
    return steps.stream()
        .map(step -> step.id() + (step.line() > 0 ? "[" + step.line() + "]" : ""))
        .collect(Collectors.joining("."));
  }

  /**
   * Reads a path as a table has it.
   *
   * @param text as written
   * @param form whose field it names
   * @param place where it is written
   * @param problems where it is added that it names none
   */
  static Optional<Slot> parse(String text, Form form, Place place, Problems problems) {
    List<Step> steps = new ArrayList<>();
    List<FormField> fields = form.fields();
    FormField field = null;
    String[] words = Digits.toLatin(text.strip()).split("\\.", -1);
    for (int i = 0; i < words.length; i++) {
      if (field != null && field.kind() == FormKind.ANY_OF && i == words.length - 1) {
        return box(text, words[i], steps, field, place, problems);
      }
      Matcher step = STEP.matcher(words[i]);
      Optional<FormField> next =
          step.matches() ? FormField.find(fields, step.group(1)) : Optional.empty();
      if (next.isEmpty()) {
        unknown(text, words[i], fields, place, problems);
        return Optional.empty();
      }
      field = next.get();
      int line = step.group(2) == null ? 0 : Integer.parseInt(step.group(2));
      if (!isLineSound(text, field, line, place, problems)) {
        return Optional.empty();
      }
      steps.add(new Step(field.id(), line));
      fields = field.members();
    }
    if (field == null || field.kind().hasMembers()) {
      unknown(text, "", fields, place, problems);
      return Optional.empty();
    }
    return Optional.of(new Slot(steps, field, Optional.empty()));
  }

  private static Optional<Slot> box(
      String text, String code, List<Step> steps, FormField field, Place place, Problems problems) {
    if (field.choices().containsKey(code)) {
      return Optional.of(new Slot(steps, field, Optional.of(code)));
    }
    problem(
        "names a box \"" + Excerpt.of(code) + "\" that is not there",
        text,
        "The boxes there are: " + String.join(", ", field.choices().keySet()) + ".",
        place,
        problems);
    return Optional.empty();
  }

  private static boolean isLineSound(
      String text, FormField field, int line, Place place, Problems problems) {
    boolean list = field.kind() == FormKind.LIST;
    if (list && line >= 1 && line <= FormField.MOST_LINES) {
      return true;
    }
    if (!list && line == 0) {
      return true;
    }
    problem(
        list ? "must say which line it is about" : "says a line, and there are none",
        text,
        list
            ? "Write " + field.id() + "[1] to " + field.id() + "[" + FormField.MOST_LINES + "]."
            : "Write " + field.id() + " without brackets.",
        place,
        problems);
    return false;
  }

  private static void unknown(
      String text, String word, List<FormField> fields, Place place, Problems problems) {
    Set<String> known = new LinkedHashSet<>();
    fields.forEach(field -> known.add(field.id()));
    problem(
        "leads to no field of the form",
        text,
        DidYouMean.closest(word, known)
                .map(close -> "Did you mean \"" + close + "\"? ")
                .orElse(
                    known.isEmpty()
                        ? ""
                        : "The fields there are: " + String.join(", ", known) + ". ")
            + "Keep the first column as the template has it.",
        place,
        problems);
  }

  private static void problem(
      String finding, String text, String remedy, Place place, Problems problems) {
    problems.add("table.field", place, "the field \"" + Excerpt.of(text) + "\" " + finding, remedy);
  }
}
