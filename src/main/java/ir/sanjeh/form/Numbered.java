package ir.sanjeh.form;

import ir.sanjeh.text.Title;

/** Titles with numbers, in the digits of each language. */
final class Numbered {
  private Numbered() {}

  /** The title of a line of a list. */
  static Title line(Title title, int number) {
    return new Title(title.fa() + " " + persian(number), title.en() + " " + number);
  }

  /** A title after the number that the printed form gives it. */
  static Title field(FormField field, Title title) {
    return field
        .number()
        .map(number -> new Title(persian(number) + "- " + title.fa(), number + " " + title.en()))
        .orElse(title);
  }

  static String persian(int number) {
    return persian(String.valueOf(number));
  }

  private static String persian(String digits) {
    StringBuilder persian = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      persian.append(c >= '0' && c <= '9' ? (char) ('۰' + c - '0') : c);
    }
    return persian.toString();
  }
}
