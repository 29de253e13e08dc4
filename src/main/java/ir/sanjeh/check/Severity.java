package ir.sanjeh.check;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  /** An evaluation with these rules goes wrong, or stops. */
  ERROR,
  /** Probably not what the guide says; to be corrected or accepted with a reason. */
  WARNING,
  /** Worth a look; does not fail the check. */
  NOTICE;

  /**
   * As reports write it.
   *
   * @return in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
