package ir.sanjeh.compare.edit;

import ir.sanjeh.compare.edit.Edit.Kind;
import ir.sanjeh.compare.edit.WrittenScheme.WrittenNode;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueWriter;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a scheme together that has some of the edits and not the others. What is made of totals
 * (bands, ranks, figures) is left out: it decides no score, and need not fit.
 */
final class CombinedScheme {
  private static final Place PLACE = Place.of("combined/scheme.yaml");
  private static final List<String> KEPT =
      List.of("scheme", "period", "title", "source", "provenance", "rounding");

  private final WrittenScheme before;
  private final WrittenScheme after;

  CombinedScheme(WrittenScheme before, WrittenScheme after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The scheme with some edits.
   *
   * @param applied the pieces that are as after; all others are as before
   * @return empty where these edits cannot stand without the others
   */
  Optional<Scheme> with(Set<Piece> applied) {
    return new Drawing(applied).scheme();
  }

  /** The topmost node of a branch that one side lacks. */
  static String top(String id, WrittenScheme side, WrittenScheme other) {
    String top = id;
    Optional<String> parent = side.nodes().get(id).parent();
    while (parent.isPresent() && !other.nodes().containsKey(parent.get())) {
      top = parent.get();
      parent = side.nodes().get(top).parent();
    }
    return top;
  }

  private final class Drawing {
    private final Set<Piece> applied;
    private final Set<String> drawn = new LinkedHashSet<>();

    Drawing(Set<Piece> applied) {
      this.applied = applied;
    }

    private boolean has(Kind kind, String key) {
      return applied.contains(new Piece(kind, key));
    }

    Optional<Scheme> scheme() {
      if (!before.root().equals(after.root())) {
        return Optional.empty();
      }
      Map<String, Value> entries = new LinkedHashMap<>();
      KEPT.forEach(key -> put(entries, key, before.get(key)));
      put(entries, "unscored", side(Kind.UNSCORED).get("unscored"));
      put(entries, "not-applicable", side(Kind.NOT_APPLICABLE).get("not-applicable"));
      put(entries, "evidence", side(Kind.EVIDENCE).get("evidence"));
      put(entries, "settings", named("settings", Kind.SETTING));
      put(entries, "conditions", named("conditions", Kind.CONDITION));
      put(entries, "standings", mapping(Map.of("by", text("exact"), "ties", text("1-2-2-4"))));
      put(entries, "tree", node(before.root()));
      if (drawn.size() != nodes().size()) {
        return Optional.empty(); // a node moved below one that is not there
      }
      try {
        byte[] written = ValueWriter.bytes(mapping(entries));
        return Optional.of(SchemeReader.read(List.of(new SchemeFile(PLACE.file(), written))));
      } catch (UnusableInputException e) {
        return Optional.empty();
      }
    }

    private WrittenScheme side(Kind kind) {
      return has(kind, "") ? after : before;
    }

    private Value named(String key, Kind kind) {
      Map<String, Value> entries = new LinkedHashMap<>(before.entries(key));
      after
          .entries(key)
          .forEach(
              (name, value) -> {
                if (!entries.containsKey(name) || has(kind, name)) {
                  entries.put(name, value);
                }
              });
      return entries.isEmpty() ? null : mapping(entries);
    }

    private Set<String> nodes() {
      Set<String> nodes = new LinkedHashSet<>(before.nodes().keySet());
      nodes.removeIf(
          id -> !after.nodes().containsKey(id) && has(Kind.REMOVED, top(id, before, after)));
      for (String id : after.nodes().keySet()) {
        if (!before.nodes().containsKey(id) && has(Kind.ADDED, top(id, after, before))) {
          nodes.add(id);
        }
      }
      return nodes;
    }

    private Value node(String id) {
      drawn.add(id);
      WrittenNode then = before.nodes().get(id);
      WrittenNode now = after.nodes().get(id);
      WrittenNode side = then == null || (now != null && has(Kind.NODE, id)) ? now : then;
      Map<String, Value> entries = new LinkedHashMap<>(side.own().entries());
      entries.keySet().removeAll(Set.of("bands", "passes-at", "evidence"));
      WrittenNode judged = then == null || (now != null && has(Kind.EVIDENCE, "")) ? now : then;
      put(entries, "evidence", judged.own().entries().get("evidence"));
      List<Value> children = new ArrayList<>();
      for (String child : nodes()) {
        if (!drawn.contains(child) && parent(child).equals(Optional.of(id))) {
          children.add(node(child));
        }
      }
      if (!children.isEmpty()) {
        entries.put(WrittenScheme.CHILDREN, new Value.Sequence(children, PLACE));
      }
      return mapping(entries);
    }

    private Optional<String> parent(String id) {
      WrittenNode then = before.nodes().get(id);
      WrittenNode now = after.nodes().get(id);
      return then == null || (now != null && has(Kind.MOVED, id)) ? now.parent() : then.parent();
    }

    private static void put(Map<String, Value> entries, String key, Value value) {
      if (value != null) {
        entries.put(key, value);
      }
    }

    private static Value.Text text(String text) {
      return new Value.Text(text, PLACE);
    }

    private static Value.Mapping mapping(Map<String, Value> entries) {
      return new Value.Mapping(entries, Map.of(), PLACE);
    }
  }
}
