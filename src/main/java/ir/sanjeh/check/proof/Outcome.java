package ir.sanjeh.check.proof;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import java.util.Optional;

/**
 * What an indicator comes to for one service, or for the agency where there is none.
 *
 * @param unit the service or the agency
 * @param earned the award that counts for it
 * @param exempt whether the indicator does not apply to it
 * @param known whether every value that the indicator's rules read is known, or missing where a
 *     rule wants it to be missing
 */
public record Outcome(Fact unit, Optional<Award> earned, boolean exempt, boolean known) {
  /**
   * Whether an option is missing: all is known, the indicator applies, and nothing is earned.
   *
   * @return true for a gap
   */
  public boolean isGap() {
    return known && !exempt && earned.isEmpty();
  }

  /**
   * Whether it is an ordinary outcome that can be laid beside others.
   *
   * @return true when all is known, the indicator applies, and something is earned
   */
  public boolean isScored() {
    return known && !exempt && earned.isPresent();
  }
}
