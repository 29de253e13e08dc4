package ir.sanjeh.mutate;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts other values into a file that was read, and writes it down again. */
final class ValueEdit {
  private ValueEdit() {}

  /**
   * Replaces one value.
   *
   * @param root the whole file
   * @param path the keys ({@link String}) and positions ({@link Integer}) that lead to the value
   * @param replacement what stands there instead; null takes the key or the item away
   * @return the changed file
   */
  static Value replace(Value root, List<Object> path, Value replacement) {
    if (path.isEmpty()) {
      return replacement;
    }
    List<Object> rest = path.subList(1, path.size());
    if (root instanceof Value.Mapping mapping) {
      String key = (String) path.get(0);
      Map<String, Value> entries = new LinkedHashMap<>(mapping.entries());
      Map<String, Place> keys = new LinkedHashMap<>(mapping.keys());
      Value changed = replace(entries.get(key), rest, replacement);
      if (changed == null) {
        entries.remove(key);
        keys.remove(key);
      } else {
        entries.put(key, changed);
      }
      return new Value.Mapping(entries, keys, mapping.place());
    }
    Value.Sequence list = (Value.Sequence) root;
    int index = (Integer) path.get(0);
    List<Value> items = new ArrayList<>(list.items());
    Value changed = replace(items.get(index), rest, replacement);
    if (changed == null) {
      items.remove(index);
    } else {
      items.set(index, changed);
    }
    return new Value.Sequence(items, list.place());
  }

  /** The value as JSON, which is YAML too, in UTF-8. */
  static byte[] bytes(Value value) {
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
