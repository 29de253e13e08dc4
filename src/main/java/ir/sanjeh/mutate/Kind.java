package ir.sanjeh.mutate;

/** What a mutant changes. */
public enum Kind {
  /** A number that measured values are compared with. */
  THRESHOLD("threshold"),
  /** How values are compared. */
  OPERATOR("operator"),
  /** A value of an enum, a truth or a text that values are compared with. */
  VALUE("value"),
  /** A part of a condition that is left out, turned round or joined otherwise. */
  CONDITION("condition"),
  /** What does not apply, and what then happens. */
  APPLICABILITY("applicability"),
  /** The score of an option. */
  SCORE("score"),
  /** A weight, points or a scale. */
  WEIGHT("weight"),
  /** A named number. */
  SETTING("setting"),
  /** An end of a band. */
  BAND("band"),
  /** A derived figure. */
  FIGURE("figure"),
  /** How results are rounded, ranked and counted. */
  RESULT("rounding and ranking");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /**
   * The kind for a line of a report.
   *
   * @return English words
   */
  public String words() {
    return words;
  }
}
