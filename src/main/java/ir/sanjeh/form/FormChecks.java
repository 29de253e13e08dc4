package ir.sanjeh.form;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the checks of a form. */
final class FormChecks {
  private final Form form;
  private final Map<String, Place> blanks;
  private final Faults faults;
  private final Consumer<Problem> notes;

  /**
   * For one filled-in form.
   *
   * @param form the form
   * @param blanks where fields stand that were left empty, by path
   * @param faults takes what is refused
   * @param notes takes what is noted
   */
  FormChecks(Form form, Map<String, Place> blanks, Faults faults, Consumer<Problem> notes) {
    this.form = form;
    this.blanks = blanks;
    this.faults = faults;
    this.notes = notes;
  }

  /** Checks the answers. */
  void run(Answer.Group answers) {
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
    String path = scope.pathOf(check.at().toString());
    List<FieldPath.Found> at = check.at().in(scope);
    boolean blank = at.isEmpty();
    Place place =
        blank ? blanks.getOrDefault(path, scope.answers().place()) : at.get(0).answer().place();
    String message =
        check.message().en()
            + " ("
            + check.message().fa()
            + ")"
            + (blank ? "" : "; it says " + Excerpt.of(at.get(0).answer().show()));
    Named named = Named.of(form, path);
    String rule = "the check is at " + check.place() + ".";
    if (check.refuses()) {
      faults.add("answer.check", place, named, message, "Correct one of the two; " + rule);
    } else {
      notes.accept(
          new Problem(
              "answer.note",
              place,
              faults.where(place, named) + ": " + message,
              "Nothing must be done; " + rule));
    }
  }
}
