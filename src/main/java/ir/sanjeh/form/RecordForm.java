package ir.sanjeh.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Records as JSON. A blank one has every field of the form, each null or an empty list. */
public final class RecordForm implements FormWriter {
  @Override
  public void write(Form form, List<FilledForm> filled, int blanks, OutputStream out)
      throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .createGenerator(out)) {
      json.setPrettyPrinter(lineByLine());
      json.writeStartObject();
      json.writeStringField(FormFile.FORM, form.reference());
      json.writeArrayFieldStart(FormFile.SERVICES);
      for (FilledForm one : filled) {
        write(one.answers(), json);
      }
      for (int i = 0; i < blanks; i++) {
        blank(form.fields(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  /** The same line ends on every platform. */
  private static DefaultPrettyPrinter lineByLine() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static void write(Answer answer, JsonGenerator json) throws IOException {
    if (answer instanceof Answer.Words words) {
      json.writeString(words.text());
    } else if (answer instanceof Answer.Amount amount) {
      json.writeNumber(amount.number());
    } else if (answer instanceof Answer.YesNo truth) {
      json.writeBoolean(truth.yes());
    } else if (answer instanceof Answer.Choice choice) {
      json.writeString(choice.code());
    } else if (answer instanceof Answer.Ticks ticks) {
      json.writeStartArray();
      for (String code : ticks.codes()) {
        json.writeString(code);
      }
      json.writeEndArray();
    } else if (answer instanceof Answer.Lines list) {
      json.writeStartArray();
      for (Answer.Group line : list.lines()) {
        write(line, json);
      }
      json.writeEndArray();
    } else if (answer instanceof Answer.Group group) {
      json.writeStartObject();
      for (var member : group.members().entrySet()) {
        json.writeFieldName(member.getKey());
        write(member.getValue(), json);
      }
      json.writeEndObject();
    }
  }

  private static void blank(List<FormField> fields, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (FormField field : fields) {
      json.writeFieldName(field.id());
      switch (field.kind()) {
        case TEXT, WHOLE, DECIMAL, YES_NO, ONE_OF -> json.writeNull();
        case ANY_OF -> {
          json.writeStartArray();
          json.writeEndArray();
        }
        case GROUP -> blank(field.members(), json);
        case LIST -> {
          json.writeStartArray();
          blank(field.members(), json);
          json.writeEndArray();
        }
      }
    }
    json.writeEndObject();
  }
}
