package ir.sanjeh.scheme;

/** What an indicator without an award counts; in either case the result names it. */
public enum UnscoredHandling {
  /** It earns nothing of its full weight. */
  ZERO,
  /** Its weight goes to its siblings. */
  LEAVE_OUT
}
