package ir.sanjeh.evidence;

import ir.sanjeh.scheme.Reading;
import ir.sanjeh.score.AgencyScorecard;
import java.util.List;

/**
 * An agency in both readings.
 *
 * @param ranks the reading that is shown and ranked by
 * @param declared its scores with every value that counts as declared
 * @param verified its scores with the verified values only; the same object where nothing differs
 * @param toVerify the values that nobody has verified yet, those with the largest effect on the
 *     total (in whatever direction) first
 */
public record AgencyReadings(
    Reading ranks,
    AgencyScorecard declared,
    AgencyScorecard verified,
    List<ValueToVerify> toVerify) {
  /** Keeps its own copy. */
  public AgencyReadings {
    toVerify = List.copyOf(toVerify);
  }

  /**
   * The scores that are shown and ranked by.
   *
   * @return those of one of the readings
   */
  public AgencyScorecard shown() {
    return of(ranks);
  }

  /**
   * The scores of a reading.
   *
   * @param reading not null
   * @return its scores
   */
  public AgencyScorecard of(Reading reading) {
    return reading == Reading.DECLARED ? declared : verified;
  }
}
