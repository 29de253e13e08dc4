package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a period changes in the tree of the one it builds on: {@code tree: { nodes: { id: {
 * attribute: value } } }}. An attribute replaces the node's own, {@code null} takes an attribute or
 * a whole node away, {@code add-children} appends nodes.
 */
final class TreeChanges {
  private static final String NODES = "nodes";
  private static final String CHILDREN = "children";
  private static final String ADD_CHILDREN = "add-children";

  /** Deeper than any tree that is read, so that the message about the depth comes from there. */
  private static final int MAX_DEPTH = 50;

  private final Value.Mapping tree;
  private final Problems problems;
  private final Map<String, Value> changes = new LinkedHashMap<>();
  private final Set<String> seen = new LinkedHashSet<>();

  TreeChanges(Value.Mapping tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** Whether a file changes nodes rather than holding a tree of its own. */
  static boolean isIn(Value.Mapping file) {
    return file.entries().get("tree") instanceof Value.Mapping tree
        && tree.entries().get(NODES) instanceof Value.Mapping;
  }

  Value.Mapping applyTo(Value.Mapping base) {
    if (tree.entries().size() > 1) {
      problems.add(
          "scheme.tree-and-nodes",
          tree.place(),
          "\"tree\" holds \"nodes\" and other keys",
          "Write either a whole tree (id, title, children ...) or only the changes under"
              + " \"nodes\".");
    }
    Section.of(tree.entries().get(NODES), "\"nodes\" of the tree", problems)
        .ifPresent(nodes -> nodes.entries().forEach((id, change) -> take(id, change)));
    if (changes.get(idOf(base)) instanceof Value.Nothing) {
      problems.add(
          "scheme.root-removed",
          placeOf(idOf(base)),
          "\"nodes\" takes the root of the tree away",
          "Write a whole tree instead of changes.");
    }
    Value.Mapping changed = change(base, 1);
    changes.keySet().stream().filter(id -> !seen.contains(id)).forEach(this::reportUnknown);
    return changed;
  }

  private void take(String id, Value change) {
    if (change instanceof Value.Nothing) {
      changes.put(id, change);
      return;
    }
    Section.of(change, "the change of node " + Quote.of(id), problems)
        .ifPresent(
            section -> {
              if (section.has("id")) {
                section.problem(
                    "scheme.node-renamed",
                    "id",
                    section.name() + " holds an \"id\"",
                    "A node keeps its id. Take it away with null, and add another one under"
                        + " \"add-children\" of its parent.");
              }
              // Only for its problem: the list is appended where the node is changed.
              section.list(ADD_CHILDREN, "Add some, or remove the key.");
              Map<String, Value> attributes = new LinkedHashMap<>(section.entries());
              attributes.remove("id");
              changes.put(id, section.with(attributes));
            });
  }

  private Value.Mapping change(Value.Mapping node, int depth) {
    String id = idOf(node);
    seen.add(id);
    Value.Mapping changed = node;
    if (changes.get(id) instanceof Value.Mapping attributes) {
      changed = SchemeMerger.byName(node, attributes);
      changed =
          withAddedChildren(new Value.Mapping(changed.entries(), changed.keys(), node.place()));
    }
    if (depth < MAX_DEPTH && changed.entries().get(CHILDREN) instanceof Value.Sequence children) {
      List<Value> kept = new ArrayList<>();
      for (Value child : children.items()) {
        if (!(child instanceof Value.Mapping mapping)) {
          kept.add(child);
        } else if (changes.get(idOf(mapping)) instanceof Value.Nothing) {
          seen.add(idOf(mapping));
        } else {
          kept.add(change(mapping, depth + 1));
        }
      }
      changed = with(changed, CHILDREN, new Value.Sequence(kept, children.place()));
    }
    return changed;
  }

  private static Value.Mapping withAddedChildren(Value.Mapping node) {
    if (!(node.entries().get(ADD_CHILDREN) instanceof Value.Sequence added)) {
      return node;
    }
    List<Value> all = new ArrayList<>();
    Place place = added.place();
    if (node.entries().get(CHILDREN) instanceof Value.Sequence children) {
      all.addAll(children.items());
      place = children.place();
    }
    all.addAll(added.items());
    Map<String, Value> entries = new LinkedHashMap<>(node.entries());
    entries.remove(ADD_CHILDREN);
    return with(
        new Value.Mapping(entries, node.keys(), node.place()),
        CHILDREN,
        new Value.Sequence(all, place));
  }

  private static Value.Mapping with(Value.Mapping node, String key, Value value) {
    Map<String, Value> entries = new LinkedHashMap<>(node.entries());
    entries.put(key, value);
    return new Value.Mapping(entries, node.keys(), node.place());
  }

  private void reportUnknown(String id) {
    problems.add(
        "scheme.node-unknown",
        placeOf(id),
        "\"nodes\" changes " + Quote.of(id) + ", and the tree has no such node",
        () -> DidYouMean.question(id, seen) + "Write the id of a node of the scheme it builds on.");
  }

  private Place placeOf(String id) {
    return tree.entries().get(NODES) instanceof Value.Mapping nodes
        ? nodes.keys().getOrDefault(id, nodes.place())
        : tree.place();
  }

  private static String idOf(Value.Mapping node) {
    Value id = node.entries().get("id");
    if (id instanceof Value.Text text) {
      return text.text().strip();
    }
    return id instanceof Value.Numeral numeral ? numeral.text() : "";
  }
}
