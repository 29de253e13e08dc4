package ir.sanjeh.compare.edit;

import java.util.Set;

/**
 * An edit with the pieces that it takes from the other side.
 *
 * @param edit as people are told of it
 * @param pieces at least one; no piece belongs to two edits
 */
record Atom(Edit edit, Set<Piece> pieces) {
  /** Keeps its own copy. */
  Atom {
    pieces = Set.copyOf(pieces);
  }
}
