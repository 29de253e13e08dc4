package ir.sanjeh.compare.edit;

import ir.sanjeh.compare.edit.Edit.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Ways of putting edits together whose effect is then told together, from fine to coarse. */
final class Grouping {
  private static final Set<Kind> TREE = EnumSet.of(Kind.NODE, Kind.ADDED, Kind.REMOVED, Kind.MOVED);

  private final WrittenScheme before;
  private final WrittenScheme after;

  Grouping(WrittenScheme before, WrittenScheme after) {
    this.before = before;
    this.after = after;
  }

  /**
   * All ways.
   *
   * @param atoms edits that can change a total
   * @return first each by itself, then what the scheme says of neighbours together, of all nodes
   *     together, what belongs to one dimension together, what is of one kind together, and last
   *     everything together
   */
  List<List<List<Atom>>> ways(List<Atom> atoms) {
    return List.of(
        by(atoms, Grouping::alone),
        by(atoms, atom -> isTree(atom) ? "below " + parent(atom) : alone(atom)),
        by(atoms, atom -> isTree(atom) ? "tree" : alone(atom)),
        by(atoms, atom -> isTree(atom) || isRules(atom) ? "in " + dimension(atom) : kind(atom)),
        by(atoms, atom -> isTree(atom) ? "tree" : kind(atom)),
        by(atoms, atom -> "all"));
  }

  private static List<List<Atom>> by(List<Atom> atoms, Function<Atom, String> key) {
    Map<String, List<Atom>> groups = new LinkedHashMap<>();
    for (Atom atom : atoms) {
      groups.computeIfAbsent(key.apply(atom), k -> new ArrayList<>()).add(atom);
    }
    return groups.values().stream().map(List::copyOf).toList();
  }

  private static String alone(Atom atom) {
    return kind(atom) + " " + atom.edit().subject();
  }

  private static String kind(Atom atom) {
    return "kind " + atom.edit().kind();
  }

  private static boolean isRules(Atom atom) {
    return atom.edit().kind() == Kind.RULES;
  }

  /** Whether anything but the options of a node is in it. */
  private static boolean isTree(Atom atom) {
    return atom.pieces().stream().anyMatch(piece -> TREE.contains(piece.kind()));
  }

  private String parent(Atom atom) {
    return parent(atom.edit().subject()).orElse("");
  }

  private Optional<String> parent(String id) {
    WrittenScheme side = after.nodes().containsKey(id) ? after : before;
    return side.nodes().get(id).parent();
  }

  /** The node below the root to which a node belongs. */
  private String dimension(Atom atom) {
    String id = atom.edit().subject();
    Optional<String> parent = parent(id);
    while (parent.isPresent() && parent(parent.get()).isPresent()) {
      id = parent.get();
      parent = parent(id);
    }
    return id;
  }
}
