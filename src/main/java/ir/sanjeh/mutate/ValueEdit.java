package ir.sanjeh.mutate;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts other values into a file that was read. */
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
}
