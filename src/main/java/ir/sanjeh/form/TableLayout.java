package ir.sanjeh.form;

import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a table shows a form: a row for each field and box, a column for each service. */
final class TableLayout {
  /** The caption of the column that says which field a row is about. */
  static final String FIELD = "field";

  /** The captions of the columns that help to fill in the table. */
  static final List<String> CAPTIONS =
      List.of("عنوان", "title", "پاسخ / answer", "لازم / required");

  /** The number of columns before those of the services. */
  static final int FIXED = CAPTIONS.size() + 1;

  private static final String REQUIRED = "*";

  private final List<FilledForm> filled;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A row.
   *
   * @param path the field's path; empty for a heading
   * @param title the heading, the field's title or the box's label
   * @param hint what to write
   * @param required whether it must be filled in
   * @param field the field; empty for a heading
   * @param answers what is filled in, for each service; empty texts where nothing is
   */
  record Line(
      String path,
      Title title,
      String hint,
      String required,
      Optional<FormField> field,
      List<String> answers) {}

  private TableLayout(List<FilledForm> filled) {
    this.filled = filled;
  }

  /**
   * The rows of a table, without the captions.
   *
   * @param form the form
   * @param filled the services to fill in; their answers have a column each
   */
  static List<Line> lines(Form form, List<FilledForm> filled) {
    TableLayout layout = new TableLayout(filled);
    for (FormSection section : form.sections()) {
      layout.lines.add(new Line("", section.title(), "", "", Optional.empty(), layout.blanks()));
      List<Answer> tops = new ArrayList<>();
      filled.forEach(one -> tops.add(one.answers()));
      layout.fields(section.fields(), "", null, tops, true);
    }
    return List.copyOf(layout.lines);
  }

  /** The captions of the columns. */
  static List<String> captions(int services) {
    List<String> captions = new ArrayList<>(List.of(FIELD));
    captions.addAll(CAPTIONS);
    for (int i = 1; i <= services; i++) {
      captions.add("خدمت " + Numbered.persian(i) + " / service " + i);
    }
    return captions;
  }

  /** The cells of a row before those of the services. */
  static List<String> fixed(Line line) {
    return List.of(line.path(), line.title().fa(), line.title().en(), line.hint(), line.required());
  }

  private void fields(
      List<FormField> fields, String path, Title around, List<Answer> groups, boolean required) {
    for (FormField field : fields) {
      List<Answer> answers = new ArrayList<>();
      for (Answer group : groups) {
        answers.add(
            group instanceof Answer.Group members ? members.members().get(field.id()) : null);
      }
      String own = path.isEmpty() ? field.id() : path + "." + field.id();
      Title title = around == null ? field.title() : join(around, field.title());
      field(field, own, title, answers, required && field.required());
    }
  }

  private void field(
      FormField field, String path, Title title, List<Answer> answers, boolean required) {
    switch (field.kind()) {
      case GROUP -> fields(field.members(), path, title, answers, required);
      case LIST -> lines(field, path, title, answers);
      case ANY_OF -> boxes(field, path, title, answers, required);
      case TEXT, WHOLE, DECIMAL, YES_NO, ONE_OF ->
          lines.add(
              new Line(
                  path,
                  Numbered.field(field, title),
                  Expected.hint(field),
                  required ? REQUIRED : "",
                  Optional.of(field),
                  answers.stream().map(answer -> shown(field, answer)).toList()));
    }
  }

  private void lines(FormField field, String path, Title title, List<Answer> answers) {
    int count = field.lines();
    for (Answer answer : answers) {
      if (answer instanceof Answer.Lines list) {
        count = Math.max(count, list.lines().size());
      }
    }
    for (int i = 0; i < count; i++) {
      List<Answer> line = new ArrayList<>();
      for (Answer answer : answers) {
        boolean there = answer instanceof Answer.Lines list && i < list.lines().size();
        line.add(there ? ((Answer.Lines) answer).lines().get(i) : null);
      }
      Title numbered = Numbered.line(title, i + 1);
      fields(field.members(), path + "[" + (i + 1) + "]", numbered, line, false);
    }
  }

  private void boxes(
      FormField field, String path, Title title, List<Answer> answers, boolean required) {
    for (Map.Entry<String, Title> choice : field.choices().entrySet()) {
      lines.add(
          new Line(
              path + "." + choice.getKey(),
              join(Numbered.field(field, title), choice.getValue()),
              Expected.hint(field),
              required ? REQUIRED : "",
              Optional.of(field),
              answers.stream().map(answer -> box(answer, choice.getKey())).toList()));
    }
  }

  private static String box(Answer answer, String code) {
    if (answer instanceof Answer.Ticks ticks) {
      return ticks.codes().contains(code) ? Marks.TICKED : Marks.EMPTY;
    }
    return "";
  }

  private static String shown(FormField field, Answer answer) {
    if (answer instanceof Answer.YesNo truth) {
      return truth.yes() ? Marks.YES : Marks.NO;
    }
    if (answer instanceof Answer.Choice choice) {
      return field.choices().get(choice.code()).fa();
    }
    return answer == null ? "" : answer.show();
  }

  private static Title join(Title outer, Title inner) {
    return new Title(outer.fa() + " › " + inner.fa(), outer.en() + " › " + inner.en());
  }

  private List<String> blanks() {
    return filled.stream().map(one -> "").toList();
  }
}
