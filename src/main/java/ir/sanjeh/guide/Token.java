package ir.sanjeh.guide;

/**
 * A word of a condition or of a rule's consequence.
 *
 * @param kind what it is
 * @param text as written; for texts without the quotes, with the escapes resolved
 * @param offset where it begins in the text that was read
 * @param end where it ends there, exclusive
 */
record Token(Kind kind, String text, int offset, int end) {
  enum Kind {
    NAME,
    VARIABLE,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }
}
