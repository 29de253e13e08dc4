package ir.sanjeh.facts;

import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.Field;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What a field can hold, in the words of a remedy. */
final class Expected {
  private static final int LISTED = 20;

  private Expected() {}

  /**
   * What to write into a number, text or truth field.
   *
   * @param field not a choice
   * @return for instance {@code a number from 0 to 1 (unit: ratio)}
   */
  static String in(Field field) {
    return switch (field.kind()) {
      case TEXT -> "a text";
      case TRUTH -> "true or false";
      case WHOLE -> "a whole number" + bounds(field) + unit(field);
      case DECIMAL -> "a number" + bounds(field) + unit(field);
      case CHOICE, CHOICES -> throw new IllegalArgumentException("has choices");
    };
  }

  /**
   * What to write into a choice field.
   *
   * @param choice the enum
   * @param several whether it is a tick list
   * @return the values by name
   */
  static String in(ChoiceType choice, boolean several) {
    return (several ? "a list of some of " : "one of ")
        + choice.values().keySet().stream().limit(LISTED).collect(Collectors.joining(", "))
        + (choice.values().size() > LISTED ? ", ..." : "");
  }

  private static String bounds(Field field) {
    if (field.min().isPresent() && field.max().isPresent()) {
      return " from " + plain(field.min().get()) + " to " + plain(field.max().get());
    }
    return field.min().map(min -> " of at least " + plain(min)).orElse("")
        + field.max().map(max -> " of at most " + plain(max)).orElse("");
  }

  private static String unit(Field field) {
    return field.unit().map(unit -> " (unit: " + unit + ")").orElse("");
  }

  /** A bound without an exponent. */
  static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
