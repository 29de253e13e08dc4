package ir.sanjeh.scheme;

import java.util.List;

/**
 * What the results of a scheme are laid beside: agencies of the same group, one score beside
 * another, and other periods.
 *
 * @param groups the ways of putting agencies together
 * @param correlations the pairs of scores that are correlated
 * @param periods the remarks on other periods
 */
public record Comparisons(
    List<Grouping> groups, List<Correlated> correlations, List<Comparability> periods) {
  /** For a scheme that says nothing about it. */
  public static final Comparisons NONE = new Comparisons(List.of(), List.of(), List.of());

  /** Keeps its own copies. */
  public Comparisons {
    groups = List.copyOf(groups);
    correlations = List.copyOf(correlations);
    periods = List.copyOf(periods);
  }
}
