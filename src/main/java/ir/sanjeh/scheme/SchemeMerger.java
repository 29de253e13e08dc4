package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Puts the files of a chain together. A key of a later file replaces the same key of an earlier
 * one; an empty value ({@code bands: null}) takes it away. Under {@code settings}, {@code
 * conditions} and {@code rounding} the same holds for each name, and under {@code tree: nodes:} for
 * each attribute of a node.
 */
final class SchemeMerger {
  /** What belongs to one file only. */
  private static final Set<String> OWN =
      Set.of("scheme", "period", "title", "based-on", "comparability");

  private static final Set<String> BY_NAME = Set.of("settings", "conditions", "rounding");

  private final Problems problems;

  SchemeMerger(Problems problems) {
    this.problems = problems;
  }

  /** An earlier result with the next file on top. */
  Value.Mapping merge(Value.Mapping earlier, Value.Mapping later) {
    Map<String, Value> entries = new LinkedHashMap<>(earlier.entries());
    Map<String, Place> keys = new LinkedHashMap<>(earlier.keys());
    OWN.forEach(entries::remove);
    for (Map.Entry<String, Value> entry : later.entries().entrySet()) {
      String key = entry.getKey();
      Value value = entry.getValue();
      Value before = entries.get(key);
      if (value instanceof Value.Nothing && before != null) {
        entries.remove(key);
        continue;
      }
      if (before instanceof Value.Mapping base && value instanceof Value.Mapping changes) {
        if (BY_NAME.contains(key)) {
          value = "settings".equals(key) ? settings(base, changes) : byName(base, changes);
        } else if ("tree".equals(key) && TreeChanges.isIn(later)) {
          value = new TreeChanges(changes, problems).applyTo(base);
        }
      }
      entries.put(key, value);
      keys.put(key, later.keys().getOrDefault(key, later.place()));
    }
    return new Value.Mapping(entries, keys, later.place());
  }

  /** Each name of the later mapping replaces the same name of the earlier one. */
  static Value.Mapping byName(Value.Mapping earlier, Value.Mapping later) {
    Map<String, Value> entries = new LinkedHashMap<>(earlier.entries());
    Map<String, Place> keys = new LinkedHashMap<>(earlier.keys());
    later
        .entries()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Nothing && entries.containsKey(name)) {
                entries.remove(name);
              } else {
                entries.put(name, value);
                keys.put(name, later.keys().getOrDefault(name, later.place()));
              }
            });
    return new Value.Mapping(entries, keys, later.place());
  }

  /** A setting with a new number keeps its title: the number is what changes from year to year. */
  private static Value.Mapping settings(Value.Mapping earlier, Value.Mapping later) {
    Map<String, Value> titled = new LinkedHashMap<>(later.entries());
    titled.replaceAll(
        (name, value) ->
            value instanceof Value.Mapping setting
                    && earlier.entries().get(name) instanceof Value.Mapping before
                ? withTitle(setting, before)
                : value);
    return byName(earlier, new Value.Mapping(titled, later.keys(), later.place()));
  }

  private static Value.Mapping withTitle(Value.Mapping setting, Value.Mapping before) {
    Value title = before.entries().get("title");
    if (title == null || setting.entries().containsKey("title")) {
      return setting;
    }
    Map<String, Value> entries = new LinkedHashMap<>(setting.entries());
    entries.put("title", title);
    return new Value.Mapping(entries, setting.keys(), setting.place());
  }
}
