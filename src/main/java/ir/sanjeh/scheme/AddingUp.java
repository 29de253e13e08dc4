package ir.sanjeh.scheme;

/** How an inner node of the tree gets its score from its children. */
public enum AddingUp {
  /** The children's scores, each times its weight, over the sum of the weights. */
  WEIGHTED_MEAN,
  /** The sum of the points that the children obtained, out of the sum of their maxima. */
  SUM_OF_POINTS,
  /** 100 x sum of the points obtained / sum of the ideal points. */
  RATIO_OF_SUMS
}
