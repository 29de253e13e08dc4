package ir.sanjeh.score;

/** Whether a node has a score. */
public enum State {
  /** An award was given, or at least one node below has a score. */
  SCORED,
  /** It applies, but no rule gave an award: evidence is missing. */
  UNSCORED,
  /** It does not apply to the subject. */
  NOT_APPLICABLE
}
