package ir.sanjeh.scheme;

import java.util.Set;

/**
 * Which values count as evidence for a node of the tree. A value that was rejected or has expired
 * counts under no policy.
 *
 * @param methods the methods of measurement that count; a value measured by another one is missing
 * @param verifiedBy the methods whose values are verified by being measured so
 * @param declaredCounts whether a value that is only declared counts, as a provisional one
 * @param unstated what a value is taken for that states neither a status nor a method
 */
public record EvidencePolicy(
    Set<String> methods, Set<String> verifiedBy, boolean declaredCounts, Reading unstated) {
  /** Keeps its own copies. */
  public EvidencePolicy {
    methods = Set.copyOf(methods);
    verifiedBy = Set.copyOf(verifiedBy);
  }
}
