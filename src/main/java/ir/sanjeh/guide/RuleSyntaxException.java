package ir.sanjeh.guide;

/** Thrown when a piece of a rule is outside the closed list of what a guide may contain. */
final class RuleSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String remedy;

  RuleSyntaxException(String id, String message, String remedy) {
    super(message);
    this.id = id;
    this.remedy = remedy;
  }

  String id() {
    return id;
  }

  String remedy() {
    return remedy;
  }
}
