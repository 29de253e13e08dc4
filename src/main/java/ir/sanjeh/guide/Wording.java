package ir.sanjeh.guide;

/** Kinds of fields in the words of a message. */
final class Wording {
  private Wording() {}

  static String of(Field field) {
    return switch (field.kind()) {
      case TEXT -> "a text";
      case TRUTH -> "true or false";
      case WHOLE -> "a whole number";
      case DECIMAL -> "a decimal";
      case CHOICE -> "a choice of " + field.choiceType().orElseThrow();
      case CHOICES -> "a list of " + field.choiceType().orElseThrow();
    };
  }
}
