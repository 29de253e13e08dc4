package ir.sanjeh.form;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records as YAML, each field with its labels in both languages and what can be written. A blank
 * one has every field of the form; of one that is filled in, only what was answered.
 */
public final class YamlForm implements FormWriter {
  private static final String INDENT = "  ";

  @Override
  public void write(Form form, List<FilledForm> filled, int blanks, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("# " + line(form.title().fa() + " / " + form.title().en()) + "\n");
    writer.write("form: " + quoted(form.reference()) + "\n");
    writer.write("services:\n");
    for (FilledForm one : filled) {
      writer.write("\n");
      service(form, Optional.of(one.answers()), writer);
    }
    for (int i = 0; i < blanks; i++) {
      writer.write("\n");
      service(form, Optional.empty(), writer);
    }
    writer.flush();
  }

  private static void service(Form form, Optional<Answer.Group> answers, Writer out)
      throws IOException {
    String indent = INDENT + INDENT;
    out.write(INDENT + "-\n");
    for (FormSection section : form.sections()) {
      boolean any =
          answers.isEmpty()
              || section.fields().stream()
                  .anyMatch(f -> answers.get().members().containsKey(f.id()));
      if (any) {
        out.write(indent + "# " + line(section.title().fa() + " / " + section.title().en()) + "\n");
        fields(section.fields(), answers, indent, out);
      }
    }
  }

  private static void fields(
      List<FormField> fields, Optional<Answer.Group> answers, String indent, Writer out)
      throws IOException {
    for (FormField field : fields) {
      Answer answer = answers.map(group -> group.members().get(field.id())).orElse(null);
      if (answers.isEmpty() || answer != null) {
        comment(field, indent, out);
        field(field, answer, indent, out);
      }
    }
  }

  private static void comment(FormField field, String indent, Writer out) throws IOException {
    String choices =
        field.choices().entrySet().stream()
            .map(choice -> choice.getKey() + " " + choice.getValue().fa())
            .collect(Collectors.joining(" | "));
    String hint =
        switch (field.kind()) {
          case ANY_OF, ONE_OF -> choices;
          case YES_NO -> "true / false";
          case TEXT, GROUP, LIST -> "";
          case WHOLE, DECIMAL -> Expected.hint(field);
        };
    out.write(
        indent
            + "# "
            + (field.required() ? "* " : "")
            + line(field.title().fa() + " / " + field.title().en())
            + (hint.isEmpty() ? "" : ": " + line(hint))
            + "\n");
  }

  private static void field(FormField field, Answer answer, String indent, Writer out)
      throws IOException {
    String key = indent + field.id() + ":";
    switch (field.kind()) {
      case TEXT, WHOLE, DECIMAL, YES_NO, ONE_OF ->
          out.write(key + " " + (answer == null ? "null" : scalar(answer)) + "\n");
      case ANY_OF -> out.write(key + " " + list(answer) + "\n");
      case GROUP -> {
        out.write(key + "\n");
        fields(field.members(), group(answer), indent + INDENT, out);
      }
      case LIST -> {
        out.write(key + "\n");
        if (answer instanceof Answer.Lines lines) {
          for (Answer.Group each : lines.lines()) {
            out.write(indent + INDENT + "-\n");
            fields(field.members(), Optional.of(each), indent + INDENT + INDENT, out);
          }
        } else {
          out.write(indent + INDENT + "-\n");
          fields(field.members(), Optional.empty(), indent + INDENT + INDENT, out);
        }
      }
    }
  }

  private static Optional<Answer.Group> group(Answer answer) {
    return answer instanceof Answer.Group group ? Optional.of(group) : Optional.empty();
  }

  private static String scalar(Answer answer) {
    if (answer instanceof Answer.YesNo truth) {
      return String.valueOf(truth.yes());
    }
    return answer instanceof Answer.Amount ? answer.show() : quoted(answer.show());
  }

  private static String list(Answer answer) {
    return answer instanceof Answer.Ticks ticks
        ? ticks.codes().stream().map(YamlForm::quoted).collect(Collectors.joining(", ", "[ ", " ]"))
        : "[]";
  }

  /** A JSON text is a YAML text too, but for characters that only YAML takes for line ends. */
  private static String quoted(String text) {
    String json = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return "\""
        + json.replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
            .replace("\uFEFF", "\\uFEFF")
        + "\"";
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ");
  }
}
