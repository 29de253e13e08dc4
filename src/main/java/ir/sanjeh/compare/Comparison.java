package ir.sanjeh.compare;

import ir.sanjeh.compare.edit.EditGroup;
import java.util.List;

/**
 * Two evaluations laid beside each other.
 *
 * @param before the one before
 * @param after the one after
 * @param agencies those for which anything differs, in the order of the ranks after; those that
 *     went come last
 * @param unchanged how many agencies are on both sides with nothing differing
 * @param edits what was edited in the rules, in groups where single edits are not told apart; empty
 *     where not two rule folders are compared
 * @param lines the lines of the rule files that differ
 * @param notes what a reader has to know, and what cannot be told
 */
public record Comparison(
    Side before,
    Side after,
    List<AgencyChange> agencies,
    long unchanged,
    List<EditGroup> edits,
    List<LineChange> lines,
    List<String> notes) {
  /** Keeps its own copies. */
  public Comparison {
    agencies = List.copyOf(agencies);
    edits = List.copyOf(edits);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /**
   * Whether nothing differs.
   *
   * @return true when no agency, no edit and no line differs
   */
  public boolean isEmpty() {
    return agencies.isEmpty() && edits.isEmpty() && lines.isEmpty();
  }

  /**
   * How many agencies something happened to.
   *
   * @param kind what happened
   * @return at least 0
   */
  public long count(AgencyChange.Kind kind) {
    return agencies.stream().filter(agency -> agency.kind() == kind).count();
  }
}
