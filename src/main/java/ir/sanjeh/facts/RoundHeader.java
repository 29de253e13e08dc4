package ir.sanjeh.facts;

import ir.sanjeh.text.Title;
import java.util.Optional;

/**
 * What a facts file says of itself before its agencies.
 *
 * @param scheme the scheme's name
 * @param period the period's name
 * @param title the round's title, if given
 * @param date the round's date as written, if given
 * @param remarks what it says of the round beyond the facts
 */
public record RoundHeader(
    String scheme,
    String period,
    Optional<Title> title,
    Optional<String> date,
    RoundRemarks remarks) {
  /**
   * A header without remarks.
   *
   * @param scheme the scheme's name
   * @param period the period's name
   * @param title the round's title, if given
   * @param date the round's date as written, if given
   */
  public RoundHeader(String scheme, String period, Optional<Title> title, Optional<String> date) {
    this(scheme, period, title, date, RoundRemarks.NONE);
  }
}
