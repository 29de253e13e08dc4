package ir.sanjeh.facts;

import java.util.Optional;

/**
 * Where a value comes from and how far it can be relied on.
 *
 * @param method how it was measured, if stated
 * @param source who or what says it, if stated
 * @param date when, as written, if stated
 * @param status how far it was checked, if stated
 * @param until the last day on which it holds, as written, if stated
 * @param past whether that day lies before the date of the round
 */
public record Evidence(
    Optional<Method> method,
    Optional<String> source,
    Optional<String> date,
    Optional<Status> status,
    Optional<String> until,
    boolean past) {

  /**
   * Evidence that holds for as long as nobody says otherwise.
   *
   * @param method how it was measured, if stated
   * @param source who or what says it, if stated
   * @param date when, as written, if stated
   * @param status how far it was checked, if stated
   */
  public Evidence(
      Optional<Method> method,
      Optional<String> source,
      Optional<String> date,
      Optional<Status> status) {
    this(method, source, date, status, Optional.empty(), false);
  }

  /**
   * Whether it has expired, by its status or by its date.
   *
   * @return true when the value does not hold any more
   */
  public boolean isExpired() {
    return past || status.filter(Status.EXPIRED::equals).isPresent();
  }

  /** The guides' ways of measuring. */
  public enum Method {
    AUTOMATIC,
    SITE_REVIEW,
    SELF_DECLARED,
    INQUIRY;

    /**
     * The method as files write it.
     *
     * @return for instance {@code site-review}
     */
    public String word() {
      return EvidenceBinder.word(this);
    }
  }

  /** How far a value was checked. */
  public enum Status {
    DECLARED,
    VERIFIED,
    REJECTED,
    EXPIRED
  }
}
