package ir.sanjeh.guide;

import java.math.BigDecimal;
import java.util.Optional;

/** A constant of a condition. */
public sealed interface Literal {
  /**
   * A number; a threshold where it is compared by size.
   *
   * @param value the number
   * @param setting the named number of the scheme that gave it, if any
   */
  record NumberLiteral(BigDecimal value, Optional<String> setting) implements Literal {}

  /** A text. */
  record TextLiteral(String text) implements Literal {}

  /** True or false. */
  record TruthLiteral(boolean truth) implements Literal {}

  /** A value of a declared enum, {@code TlsGrade.A}. */
  record ChoiceLiteral(String type, String value) implements Literal {}
}
