package ir.sanjeh.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names fields: {@code access.request.channels}; with a star those of any group or line: {@code
 * access.*.channels}, {@code permits.*.process}.
 *
 * @param steps the ids, and stars, from the outermost in
 */
record FieldPath(List<String> steps) {
  private static final String ANY = "*";

  /**
   * What a path found.
   *
   * @param path with the number of each line, counted from 1: {@code permits[1].process}
   * @param field the field, or the list that a line belongs to
   * @param answer what was filled in
   */
  record Found(String path, FormField field, Answer answer) {}

  /**
   * What keeps a path from naming a field.
   *
   * @param step what leads nowhere
   * @param known what could stand in its place; empty when the path must end before it
   * @param inList whether a list is named before it, and not its lines
   */
  record DeadEnd(String step, Set<String> known, boolean inList) {}

  /** Keeps its own copy. */
  FieldPath {
    steps = List.copyOf(steps);
  }

  /** Reads a path as it is written. */
  static FieldPath of(String text) {
    return new FieldPath(List.of(text.split("\\.", -1)));
  }

  /** Whether it can name several answers. */
  boolean isAny() {
    return steps.contains(ANY);
  }

  /** Whether it names the groups or lines themselves, not fields of theirs. */
  boolean endsWithAny() {
    return steps.get(steps.size() - 1).equals(ANY);
  }

  /**
   * The fields that it can name.
   *
   * @param fields those it starts from
   * @return empty when it names none
   */
  List<FormField> fieldsIn(List<FormField> fields) {
    List<FormField> found = new ArrayList<>();
    collect(fields, 0, found);
    return found;
  }

  private void collect(List<FormField> fields, int step, List<FormField> found) {
    for (FormField field : at(fields, step)) {
      int next = isList(field) && step + 1 < steps.size() ? step + 2 : step + 1;
      if (isList(field) && step + 1 < steps.size() && !steps.get(step + 1).equals(ANY)) {
        continue;
      }
      if (next >= steps.size()) {
        found.add(field);
      } else {
        collect(field.members(), next, found);
      }
    }
  }

  /**
   * Why it names no field.
   *
   * @param fields those it starts from
   * @return empty when it does name one
   */
  Optional<DeadEnd> deadEnd(List<FormField> fields) {
    if (!fieldsIn(fields).isEmpty()) {
      return Optional.empty();
    }
    int dead = 1;
    while (!new FieldPath(steps.subList(0, dead)).fieldsIn(fields).isEmpty()) {
      dead++;
    }
    Set<String> known = new LinkedHashSet<>();
    for (FormField before : before(fields, dead)) {
      known.add(before.id());
    }
    boolean inList =
        dead > 1
            && !steps.get(dead - 2).equals(ANY)
            && new FieldPath(steps.subList(0, dead - 1))
                .fieldsIn(fields).stream().anyMatch(FieldPath::isList);
    return Optional.of(new DeadEnd(steps.get(dead - 1), known, inList));
  }

  /** What the step that leads nowhere could have named. */
  private List<FormField> before(List<FormField> fields, int dead) {
    if (dead == 1) {
      return fields;
    }
    boolean line = steps.get(dead - 2).equals(ANY);
    return new FieldPath(steps.subList(0, dead - 1))
        .fieldsIn(fields).stream()
            .filter(field -> line || !isList(field))
            .flatMap(field -> field.members().stream())
            .toList();
  }

  /**
   * What was filled in where it points.
   *
   * @param scope where it starts
   * @return empty when nothing was
   */
  List<Found> in(Scope scope) {
    List<Found> found = new ArrayList<>();
    collect(scope, 0, found);
    return found;
  }

  private void collect(Scope scope, int step, List<Found> found) {
    for (FormField field : at(scope.fields(), step)) {
      Answer answer = scope.answers().members().get(field.id());
      String path = scope.pathOf(field.id());
      boolean last = step + 1 == steps.size();
      if (answer != null && last) {
        found.add(new Found(path, field, answer));
      } else if (answer instanceof Answer.Group group) {
        collect(new Scope(path, field.members(), group), step + 1, found);
      } else if (answer instanceof Answer.Lines list && steps.get(step + 1).equals(ANY)) {
        for (int i = 0; i < list.lines().size(); i++) {
          String line = path + "[" + (i + 1) + "]";
          if (step + 2 == steps.size()) {
            found.add(new Found(line, field, list.lines().get(i)));
          } else {
            collect(new Scope(line, field.members(), list.lines().get(i)), step + 2, found);
          }
        }
      }
    }
  }

  private List<FormField> at(List<FormField> fields, int step) {
    return steps.get(step).equals(ANY)
        ? fields
        : fields.stream().filter(field -> field.id().equals(steps.get(step))).toList();
  }

  private static boolean isList(FormField field) {
    return field.kind() == FormKind.LIST;
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }
}
