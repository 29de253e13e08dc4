package ir.sanjeh.cases;

import java.util.Optional;

/**
 * Whether an officer has checked a case against the official guide. What is not confirmed counts
 * for nothing.
 *
 * @param given whether it is confirmed
 * @param by who confirmed it, if stated
 * @param date when, as written, if stated
 */
public record Confirmation(boolean given, Optional<String> by, Optional<String> date) {
  /** Confirmed, without saying by whom. */
  public static final Confirmation GIVEN =
      new Confirmation(true, Optional.empty(), Optional.empty());

  /** Not confirmed yet. */
  public static final Confirmation MISSING =
      new Confirmation(false, Optional.empty(), Optional.empty());
}
