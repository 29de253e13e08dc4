package ir.sanjeh.form;

/** What a field of a form holds. */
public enum FormKind {
  /** A text. */
  TEXT("text"),
  /** A whole number, not negative. */
  WHOLE("whole"),
  /** A number, not negative. */
  DECIMAL("decimal"),
  /** A question answered by yes or no. */
  YES_NO("yes-no"),
  /** One of several choices. */
  ONE_OF("one-of"),
  /** Boxes, of which any number may be ticked. */
  ANY_OF("any-of"),
  /** Other fields under a common heading. */
  GROUP("group"),
  /** Lines, each with the same fields. */
  LIST("list");

  private final String word;

  FormKind(String word) {
    this.word = word;
  }

  /**
   * How a form's description writes it.
   *
   * @return for instance {@code any-of}
   */
  public String word() {
    return word;
  }

  /** Whether it is answered by choices. */
  boolean hasChoices() {
    return this == ONE_OF || this == ANY_OF;
  }

  /** Whether it is answered by a number. */
  boolean isNumber() {
    return this == WHOLE || this == DECIMAL;
  }

  /** Whether it has fields of its own. */
  boolean hasMembers() {
    return this == GROUP || this == LIST;
  }
}
