package ir.sanjeh.located;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes values down again that were read from a file, perhaps with some of them changed. */
public final class ValueWriter {
  private ValueWriter() {}

  /**
   * The value as JSON, which is YAML too.
   *
   * @param value not null
   * @return UTF-8; read again it is the same value but for its places
   */
  public static byte[] bytes(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof Value.Mapping mapping) {
      out.append("{ ");
      String separator = "";
      for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
        out.append(separator);
        quote(entry.getKey(), out);
        out.append(": ");
        write(entry.getValue(), out);
        separator = ",\n";
      }
      out.append(" }");
    } else if (value instanceof Value.Sequence list) {
      out.append("[ ");
      String separator = "";
      for (Value item : list.items()) {
        out.append(separator);
        write(item, out);
        separator = ",\n";
      }
      out.append(" ]");
    } else if (value instanceof Value.Text text) {
      quote(text.text(), out);
    } else if (value instanceof Value.Numeral numeral) {
      out.append(numeral.text());
    } else if (value instanceof Value.Truth truth) {
      out.append(truth.truth());
    } else {
      out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
