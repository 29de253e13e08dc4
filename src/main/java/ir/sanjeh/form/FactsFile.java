package ir.sanjeh.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import ir.sanjeh.located.Limits;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads and writes facts files as they are, whatever they hold. */
public final class FactsFile {
  private FactsFile() {}

  /**
   * Reads a JSON facts file.
   *
   * @param path a file whose name ends in .json or .json.gz
   * @return its values with their places
   * @throws UnusableInputException when it cannot be read or is no JSON object
   */
  public static Value.Mapping read(Path path) {
    String file = path.toString().replace('\\', '/');
    if (Files.isDirectory(path)) {
      throw unusable(
          Place.of(file), "this is a folder", "Forms are merged into a JSON file; name one.");
    }
    Value facts = ValueReader.json(file, content(file, path));
    if (facts instanceof Value.Mapping mapping) {
      return mapping;
    }
    throw unusable(
        facts.place(),
        "the file is " + (facts instanceof Value.Nothing ? "empty" : facts.describe()),
        "Name a facts file, or leave --into out to make a new one.");
  }

  private static byte[] content(String file, Path path) {
    if (!file.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return SourceFile.read(file, path);
    }
    try (InputStream raw = SourceFile.open(file, path);
        InputStream in = new GZIPInputStream(raw)) {
      return in.readNBytes(Limits.FILE_SIZE + 1);
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(file, e)));
    }
  }

  /**
   * Facts without any agency yet.
   *
   * @param scheme the scheme
   * @param period its period
   * @return header and an empty list of agencies
   */
  public static Value.Mapping blank(String scheme, String period) {
    Place nowhere = Place.of("the new facts");
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put("scheme", new Value.Text(scheme, nowhere));
    entries.put("period", new Value.Text(period, nowhere));
    entries.put(FactsMerge.AGENCIES, new Value.Sequence(List.of(), nowhere));
    return FactsMerge.mapping(entries, Map.of(), nowhere);
  }

  /**
   * Writes facts as JSON, numbers as they were written.
   *
   * @param facts the facts
   * @param out where to; it is not closed
   * @throws IOException when they cannot be written
   */
  public static void write(Value facts, Writer out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      value(facts, json);
      json.writeRaw("\n");
    }
  }

  private static void value(Value value, JsonGenerator json) throws IOException {
    if (value instanceof Value.Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        value(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof Value.Sequence list) {
      json.writeStartArray();
      for (Value item : list.items()) {
        value(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Numeral number) {
      json.writeNumber(number.text());
    } else if (value instanceof Value.Truth truth) {
      json.writeBoolean(truth.truth());
    } else {
      json.writeNull();
    }
  }

  private static UnusableInputException unusable(Place place, String message, String remedy) {
    return new UnusableInputException(List.of(new Problem("facts.file", place, message, remedy)));
  }
}
