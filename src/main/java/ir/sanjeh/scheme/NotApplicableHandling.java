package ir.sanjeh.scheme;

/** What happens to the weight or the points of a node that does not apply. */
public enum NotApplicableHandling {
  /** They go to the siblings in proportion; the parent keeps its weight. */
  REDISTRIBUTE,
  /** They leave the tree: the parent shrinks, and the root is scaled back to its full range. */
  RESCALE,
  /** The node counts as if it had earned everything. */
  FULL
}
