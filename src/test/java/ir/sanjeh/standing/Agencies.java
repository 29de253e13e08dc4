package ir.sanjeh.standing;

import ir.sanjeh.score.Numbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes summaries of agencies. */
final class Agencies {
  private Agencies() {}

  /** An agency without what may break a tie. */
  static AgencySummary agency(String id, String total) {
    return agency(id, total, Map.of());
  }

  /** An agency with the shares of some nodes. */
  static AgencySummary agency(String id, String total, Map<String, String> tieBreaks) {
    Map<String, BigFraction> shares = new HashMap<>();
    tieBreaks.forEach((node, share) -> shares.put(node, Numbers.exact(share)));
    return new AgencySummary(
        id, Optional.empty(), Optional.empty(), Optional.of(Numbers.exact(total)), shares);
  }

  /** An agency of which nothing is scored. */
  static AgencySummary unscored(String id) {
    return new AgencySummary(id, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }
}
