package ir.sanjeh.scheme;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The closed lists of words in {@code scheme.yaml}, in the order in which messages name them. */
final class Words {
  static final Map<String, Provenance> PROVENANCE =
      ordered(
          Map.entry("stated", Provenance.STATED),
          Map.entry("inferred", Provenance.INFERRED),
          Map.entry("placeholder", Provenance.PLACEHOLDER));

  static final Map<String, UnscoredHandling> UNSCORED =
      ordered(
          Map.entry("zero", UnscoredHandling.ZERO),
          Map.entry("leave-out", UnscoredHandling.LEAVE_OUT));

  static final Map<String, NotApplicableHandling> NOT_APPLICABLE =
      ordered(
          Map.entry("redistribute", NotApplicableHandling.REDISTRIBUTE),
          Map.entry("rescale", NotApplicableHandling.RESCALE),
          Map.entry("full", NotApplicableHandling.FULL));

  static final Map<String, AddingUp> ADDING_UP =
      ordered(
          Map.entry("weighted-mean", AddingUp.WEIGHTED_MEAN),
          Map.entry("sum-of-points", AddingUp.SUM_OF_POINTS),
          Map.entry("ratio-of-sums", AddingUp.RATIO_OF_SUMS));

  static final Map<String, RoundingMode> ROUNDING =
      ordered(Map.entry("half-up", RoundingMode.HALF_UP), Map.entry("truncate", RoundingMode.DOWN));

  static final Map<String, Boolean> BY =
      ordered(Map.entry("exact", false), Map.entry("rounded", true));

  static final Map<String, Standings.Ties> TIES =
      ordered(
          Map.entry("1-2-2-4", Standings.Ties.SKIP), Map.entry("1-2-2-3", Standings.Ties.DENSE));

  static final Map<String, String> METHODS =
      ordered(
          Map.entry("automatic", "automatic"),
          Map.entry("site-review", "site-review"),
          Map.entry("self-declared", "self-declared"),
          Map.entry("inquiry", "inquiry"));

  private Words() {}

  @SafeVarargs
  private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
    Map<String, T> words = new LinkedHashMap<>();
    for (Map.Entry<String, T> entry : entries) {
      words.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(words);
  }
}
