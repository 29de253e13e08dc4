package ir.sanjeh.guide;

/** How two values are compared. */
public enum Operator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  ABOVE(">"),
  AT_LEAST(">="),
  BELOW("<"),
  AT_MOST("<=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /**
   * As rules write it.
   *
   * @return for instance {@code >=}
   */
  public String sign() {
    return sign;
  }

  /**
   * Whether it compares by size.
   *
   * @return false for equal and not equal
   */
  public boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }
}
