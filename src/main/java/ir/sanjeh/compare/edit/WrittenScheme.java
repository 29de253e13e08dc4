package ir.sanjeh.compare.edit;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scheme as it is written, with what it builds on merged in. Unlike the scheme that is read from
 * it, it still knows which numbers follow from others.
 */
final class WrittenScheme {
  static final String CHILDREN = "children";

  private static final Pattern SETTING = Pattern.compile("settings\\.([A-Za-z_][A-Za-z0-9_]*)");

  private final Value.Mapping file;
  private final String root;
  private final Map<String, WrittenNode> nodes = new LinkedHashMap<>();

  /**
   * A node of the tree.
   *
   * @param parent empty for the root
   * @param own what is written of it, without its children
   * @param children their ids
   */
  record WrittenNode(Optional<String> parent, Value.Mapping own, List<String> children) {}

  WrittenScheme(List<SchemeFile> chain) {
    this.file = SchemeReader.written(chain);
    this.root = read((Value.Mapping) file.entries().get("tree"), Optional.empty());
  }

  private String read(Value.Mapping node, Optional<String> parent) {
    String id = text(node.entries().get("id"));
    nodes.put(id, new WrittenNode(parent, node, List.of()));
    List<String> children = new ArrayList<>();
    if (node.entries().get(CHILDREN) instanceof Value.Sequence list) {
      for (Value child : list.items()) {
        children.add(read((Value.Mapping) child, Optional.of(id)));
      }
    }
    Map<String, Value> own = new LinkedHashMap<>(node.entries());
    own.remove(CHILDREN);
    nodes.put(
        id,
        new WrittenNode(
            parent, new Value.Mapping(own, node.keys(), node.place()), List.copyOf(children)));
    return id;
  }

  private static String text(Value id) {
    return id instanceof Value.Numeral numeral ? numeral.text() : ((Value.Text) id).text().strip();
  }

  String root() {
    return root;
  }

  Map<String, WrittenNode> nodes() {
    return nodes;
  }

  /** A key of the file; null when it is not there. */
  Value get(String key) {
    Value value = file.entries().get(key);
    return value instanceof Value.Nothing ? null : value;
  }

  /** Where a key of the file stands. */
  Optional<Place> place(String key) {
    return get(key) == null ? Optional.empty() : Optional.of(file.keys().get(key));
  }

  /** The entries below a key; none when it is not there. */
  Map<String, Value> entries(String key) {
    return get(key) instanceof Value.Mapping mapping ? mapping.entries() : Map.of();
  }

  /** Where an entry below a key stands. */
  Optional<Place> place(String key, String name) {
    return get(key) instanceof Value.Mapping mapping
        ? Optional.ofNullable(mapping.keys().get(name))
        : Optional.empty();
  }

  /** The settings that a text names, and those from which these are worked out. */
  Set<String> settingsIn(String text) {
    Set<String> all = new LinkedHashSet<>();
    List<String> waiting = new ArrayList<>(named(text));
    while (!waiting.isEmpty()) {
      String name = waiting.remove(waiting.size() - 1);
      if (all.add(name)) {
        waiting.addAll(named(Canonical.of(entries("settings").get(name))));
      }
    }
    return all;
  }

  private static List<String> named(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = SETTING.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
