package ir.sanjeh.compare.edit;

import java.util.Optional;
import java.util.Set;

/**
 * The least part of what rules give that edits can change: the awards for one node, or the facts
 * that one condition exempts.
 *
 * @param isCondition whether it is a condition
 * @param name the id of the node, or the name of the condition
 * @param own the piece that holds its rules or its condition; empty where these are the same
 * @param governs all pieces that it depends on, at least one
 */
record Cell(boolean isCondition, String name, Optional<Piece> own, Set<Piece> governs) {
  /** Keeps its own copy. */
  Cell {
    governs = Set.copyOf(governs);
  }
}
