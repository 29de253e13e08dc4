package ir.sanjeh.scheme;

import java.util.Locale;

/** How values that nobody has verified yet are read. */
public enum Reading {
  /** They count: scores are provisional. */
  DECLARED,
  /** They are missing, as if nothing had been declared. */
  VERIFIED;

  /**
   * The reading as files write it.
   *
   * @return {@code declared} or {@code verified}
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
