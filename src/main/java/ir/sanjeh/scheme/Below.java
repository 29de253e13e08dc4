package ir.sanjeh.scheme;

import java.util.Optional;

/**
 * How a node hangs in the tree.
 *
 * @param parent the adding-up of the node above; empty at the root, or after a problem
 * @param root whether there is no node above
 */
record Below(Optional<AddingUp> parent, boolean root) {
  static final Below NOTHING = new Below(Optional.empty(), true);

  static Below node(Optional<AddingUp> parent) {
    return new Below(parent, false);
  }

  /** Whether the node needs points. */
  boolean pointed() {
    return parent.isPresent() && parent.get() != AddingUp.WEIGHTED_MEAN;
  }

  /** Whether the node needs a weight. */
  boolean weighted() {
    return parent.isPresent() && parent.get() == AddingUp.WEIGHTED_MEAN;
  }
}
