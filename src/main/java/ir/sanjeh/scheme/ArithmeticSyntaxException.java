package ir.sanjeh.scheme;

/** Thrown when a text is not arithmetic, or not arithmetic that is allowed where it stands. */
public class ArithmeticSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String offending;
  private final int offset;

  /**
   * A finding at one position of the text.
   *
   * @param message what was found and what may stand there
   * @param offending the piece of the text that is not understood; empty at the end of the text
   * @param offset where that piece begins, counted from 0
   */
  public ArithmeticSyntaxException(String message, String offending, int offset) {
    super(message);
    this.offending = offending;
    this.offset = offset;
  }

  /**
   * The piece of the text that is not understood, as written.
   *
   * @return empty when the text ends too early
   */
  public String offending() {
    return offending;
  }

  /**
   * Where the piece begins.
   *
   * @return the number of characters before it
   */
  public int offset() {
    return offset;
  }
}
