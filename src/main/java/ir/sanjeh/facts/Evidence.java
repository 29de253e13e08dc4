package ir.sanjeh.facts;

import java.util.Optional;

/**
 * Where a value comes from and how far it can be relied on.
 *
 * @param method how it was measured, if stated
 * @param source who or what says it, if stated
 * @param date when, as written, if stated
 * @param status how far it was checked, if stated
 */
public record Evidence(
    Optional<Method> method,
    Optional<String> source,
    Optional<String> date,
    Optional<Status> status) {

  /** The guides' ways of measuring. */
  public enum Method {
    AUTOMATIC,
    SITE_REVIEW,
    SELF_DECLARED,
    INQUIRY
  }

  /** How far a value was checked. */
  public enum Status {
    DECLARED,
    VERIFIED,
    REJECTED,
    EXPIRED
  }
}
