package ir.sanjeh.check;

import ir.sanjeh.problem.Place;

/**
 * A finding that a rule folder knows about and lives with.
 *
 * @param finding the kind
 * @param where what it is about, as {@link Finding#where()}
 * @param reason why it stays
 * @param date since when, {@code yyyy-mm-dd}
 * @param place where the entry stands
 */
public record Acceptance(String finding, String where, String reason, String date, Place place) {
  /**
   * Whether a finding is the accepted one.
   *
   * @param other a finding
   * @return true when kind and subject are the same
   */
  boolean covers(Finding other) {
    return finding.equals(other.id()) && where.equals(other.where());
  }
}
