package ir.sanjeh.compare.edit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Edits whose effect is told together; in most comparisons one each.
 *
 * @param edits at least one
 */
public record EditGroup(List<Edit> edits) {
  private static final int MOST_NAMED = 4;

  /** Keeps its own copy. */
  public EditGroup {
    edits = List.copyOf(edits);
  }

  /**
   * Whether it can change a total.
   *
   * @return true when one of its edits can
   */
  public boolean scores() {
    return edits.stream().anyMatch(edit -> edit.kind().scores());
  }

  /**
   * What was done, for people.
   *
   * @return on one line; of many edits the first
   */
  public String text() {
    String named =
        edits.stream().limit(MOST_NAMED).map(Edit::text).collect(Collectors.joining("; "));
    return edits.size() <= MOST_NAMED
        ? named
        : named + "; and " + (edits.size() - MOST_NAMED) + " more";
  }
}
