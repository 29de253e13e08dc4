package ir.sanjeh.compare.edit;

import ir.sanjeh.compare.edit.Edit.Kind;
import ir.sanjeh.compare.edit.WrittenScheme.WrittenNode;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what was edited in {@code scheme.yaml}, by what is meant and not by how it is written. */
final class SchemeEdits {
  /** What a node says about its score. */
  private static final List<String> NODE_KEYS =
      List.of(
          "weight",
          "points",
          "counts",
          "ideal",
          "out-of",
          "adds-up",
          "measured-on",
          "not-applicable-when",
          "not-applicable");

  private static final List<String> VERDICT_KEYS = List.of("bands", "passes-at");
  private static final int LONGEST = 60;

  private final WrittenScheme before;
  private final WrittenScheme after;
  private final List<Atom> atoms = new ArrayList<>();

  private SchemeEdits(WrittenScheme before, WrittenScheme after) {
    this.before = before;
    this.after = after;
  }

  static List<Atom> between(WrittenScheme before, WrittenScheme after) {
    SchemeEdits edits = new SchemeEdits(before, after);
    edits.tree();
    edits.named("settings", Kind.SETTING, "setting");
    edits.named("conditions", Kind.CONDITION, "condition");
    edits.whole("unscored", Kind.UNSCORED);
    edits.whole("not-applicable", Kind.NOT_APPLICABLE);
    edits.evidence();
    edits.verdicts();
    edits.whole("rounding", Kind.ROUNDING);
    edits.whole("standings", Kind.STANDINGS);
    edits.whole("figures", Kind.FIGURES);
    return edits.atoms;
  }

  private void tree() {
    Set<String> ids = new LinkedHashSet<>(before.nodes().keySet());
    ids.addAll(after.nodes().keySet());
    for (String id : ids) {
      WrittenNode then = before.nodes().get(id);
      WrittenNode now = after.nodes().get(id);
      if (then == null) {
        onOneSide(id, now, before, Kind.ADDED, " was added to ");
      } else if (now == null) {
        onOneSide(id, then, after, Kind.REMOVED, " was taken out of ");
      } else {
        both(id, then, now);
      }
    }
  }

  /** Told once for the whole branch, at its top. */
  private void onOneSide(
      String id, WrittenNode node, WrittenScheme other, Kind kind, String words) {
    String parent = node.parent().orElse(id);
    if (other.nodes().containsKey(parent) || node.parent().isEmpty()) {
      Optional<Place> place = Optional.of(node.own().place());
      boolean added = kind == Kind.ADDED;
      add(
          new Piece(kind, id),
          id,
          id + words + parent,
          added ? Optional.empty() : place,
          added ? place : Optional.empty());
    }
  }

  private void both(String id, WrittenNode then, WrittenNode now) {
    if (!then.parent().equals(now.parent())) {
      add(
          new Piece(Kind.MOVED, id),
          id,
          id + " moved from " + then.parent().orElse("-") + " to " + now.parent().orElse("-"),
          Optional.of(then.own().place()),
          Optional.of(now.own().place()));
    }
    List<String> keys = differing(NODE_KEYS, then.own(), now.own());
    if (!keys.isEmpty()) {
      add(
          new Piece(Kind.NODE, id),
          id,
          id + ": " + changes(keys, then.own(), now.own()),
          place(then.own(), keys),
          place(now.own(), keys));
    }
  }

  private static List<String> differing(
      List<String> keys, Value.Mapping before, Value.Mapping after) {
    return keys.stream()
        .filter(
            key ->
                !Canonical.of(before.entries().get(key))
                    .equals(Canonical.of(after.entries().get(key))))
        .toList();
  }

  private static String changes(List<String> keys, Value.Mapping before, Value.Mapping after) {
    return String.join(
        ", ",
        keys.stream()
            .map(key -> key + " " + arrow(before.entries().get(key), after.entries().get(key)))
            .toList());
  }

  private static String arrow(Value before, Value after) {
    return shown(before) + " -> " + shown(after);
  }

  private static String shown(Value value) {
    String text = Canonical.of(value);
    if (text.isEmpty()) {
      return "none";
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  private static Optional<Place> place(Value.Mapping node, List<String> keys) {
    return Optional.of(
        keys.stream()
            .map(node.keys()::get)
            .filter(place -> place != null)
            .findFirst()
            .orElse(node.place()));
  }

  /** An entry on one side only decides nothing by itself: who uses it has been edited, too. */
  private void named(String key, Kind kind, String noun) {
    Map<String, Value> then = before.entries(key);
    Map<String, Value> now = after.entries(key);
    for (String name : then.keySet()) {
      if (now.containsKey(name)
          && !Canonical.of(then.get(name)).equals(Canonical.of(now.get(name)))) {
        add(
            new Piece(kind, name),
            name,
            noun + " " + name + ": " + arrow(then.get(name), now.get(name)),
            before.place(key, name),
            after.place(key, name));
      }
    }
  }

  private void whole(String key, Kind kind) {
    if (!Canonical.of(before.get(key)).equals(Canonical.of(after.get(key)))) {
      add(
          new Piece(kind, ""),
          "",
          key + ": " + arrow(before.get(key), after.get(key)),
          before.place(key),
          after.place(key));
    }
  }

  private void evidence() {
    Set<String> nodes = new TreeSet<>();
    for (String id : before.nodes().keySet()) {
      if (after.nodes().containsKey(id)
          && !differing(
                  List.of("evidence"), before.nodes().get(id).own(), after.nodes().get(id).own())
              .isEmpty()) {
        nodes.add(id);
      }
    }
    String there = Canonical.of(before.get("evidence"));
    if (!nodes.isEmpty() || !there.equals(Canonical.of(after.get("evidence")))) {
      add(
          new Piece(Kind.EVIDENCE, ""),
          "",
          "which values count" + (nodes.isEmpty() ? "" : " (of " + String.join(", ", nodes) + ")"),
          before.place("evidence"),
          after.place("evidence"));
    }
  }

  private void verdicts() {
    boolean ofNodes =
        before.nodes().entrySet().stream()
            .anyMatch(
                node ->
                    after.nodes().containsKey(node.getKey())
                        && !differing(
                                VERDICT_KEYS,
                                node.getValue().own(),
                                after.nodes().get(node.getKey()).own())
                            .isEmpty());
    if (ofNodes || !Canonical.of(before.get("bands")).equals(Canonical.of(after.get("bands")))) {
      add(
          new Piece(Kind.BANDS, ""),
          "",
          "bands, or from when nodes are passed",
          before.place("bands"),
          after.place("bands"));
    }
  }

  private void add(
      Piece piece, String subject, String text, Optional<Place> from, Optional<Place> to) {
    atoms.add(new Atom(new Edit(piece.kind(), subject, text, from, to), Set.of(piece)));
  }
}
