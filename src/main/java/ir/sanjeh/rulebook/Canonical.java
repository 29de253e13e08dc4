package ir.sanjeh.rulebook;

import java.math.BigDecimal;

/** The one form in which equal numbers are equal objects. */
final class Canonical {
  private Canonical() {}

  /** Without trailing zeros after the point, and without a negative scale. */
  static BigDecimal of(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
