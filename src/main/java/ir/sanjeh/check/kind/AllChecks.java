package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import java.util.List;

/** The questions that are asked of every rule folder. */
public final class AllChecks {
  private AllChecks() {}

  /**
   * All of them.
   *
   * @return those that are proved on the engine first
   */
  public static List<Check> list() {
    return List.of(
        new Gaps(),
        new Overlaps(),
        new UnreachableOptions(),
        new NullHoles(),
        new ScoreRange(),
        new ScoreOrder(),
        new RowOrder(),
        new MergeableRanges(),
        new ProofBounds(),
        new Applicability(),
        new Thresholds(),
        new Weights(),
        new PointSums(),
        new PlaceholderNumbers(),
        new IndicatorRules(),
        new UnreadFacts(),
        new Suppliers(),
        new UnusedNames(),
        new Labels(),
        new SameLabels(),
        new OptionIds(),
        new Sources());
  }
}
