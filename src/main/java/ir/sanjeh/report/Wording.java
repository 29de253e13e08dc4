package ir.sanjeh.report;

import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.Phrases;
import java.math.BigDecimal;
import java.util.Locale;

/** Says words and numbers of the report in one language. */
public final class Wording {
  private static final Phrases PHRASES = Phrases.read(Wording.class, "phrases.yaml");
  private static final char PERSIAN_ZERO = '\u06F0';
  private static final char PERSIAN_POINT = '\u066B';
  private static final char PERSIAN_SEPARATOR = '\u066C';
  private static final char MINUS = '\u2212';

  /** Keep a number with a sign from being turned within Persian text. */
  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';

  private static final char END_OF_ISOLATE = '\u2069';
  private static final int LONGEST_IN_LISTS = 120;

  private final Language language;

  /**
   * For a language.
   *
   * @param language not null
   */
  public Wording(Language language) {
    this.language = language;
  }

  /**
   * The language.
   *
   * @return never null
   */
  public Language language() {
    return language;
  }

  /**
   * A phrase.
   *
   * @param key names it
   * @param parts what is filled in
   * @return the phrase
   */
  public String phrase(String key, Object... parts) {
    return PHRASES.of(language, key, parts);
  }

  /**
   * Whether there is a phrase.
   *
   * @param key names it
   * @return true when there is
   */
  static boolean knows(String key) {
    return PHRASES.keys().contains(key);
  }

  /**
   * A label in this language.
   *
   * @param title in both languages, not null
   * @return its wording
   */
  public String of(Title title) {
    return language.of(title);
  }

  /**
   * A number with all its decimals.
   *
   * @param number not null
   * @return in the digits of the language, whole numbers in groups of three
   */
  public String number(BigDecimal number) {
    String digits = String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    return local(digits.replace('-', MINUS));
  }

  /**
   * A whole number.
   *
   * @param number any
   * @return as {@link #number(BigDecimal)}
   */
  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /**
   * A number that stands for a change.
   *
   * @param number not null
   * @return with its sign, also where that is plus
   */
  public String change(BigDecimal number) {
    return number.signum() > 0 ? "+" + number(number) : number(number);
  }

  /**
   * A number with a sign, fit for running text.
   *
   * @param number as {@link #change} or {@link #number(BigDecimal)} say it
   * @return kept together
   */
  static String together(String number) {
    return LEFT_TO_RIGHT_ISOLATE + number + END_OF_ISOLATE;
  }

  /**
   * A text with Latin digits, such as a date or a fraction, in the digits of the language.
   *
   * @param text not null
   * @return the text
   */
  public String digits(String text) {
    return language == Language.FA ? persian(text, false) : text;
  }

  /**
   * A date in the digits of the language, the year first.
   *
   * @param date as the facts have it
   * @return a date of numbers kept together; any other text as {@link #digits} gives it
   */
  public String date(String date) {
    return date.matches("[0-9]+([-/][0-9]+)*") ? together(digits(date)) : digits(date);
  }

  private String local(String latin) {
    return language == Language.FA ? persian(latin, true) : latin;
  }

  private static String persian(String latin, boolean points) {
    StringBuilder persian = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c >= '0' && c <= '9') {
        persian.append((char) (PERSIAN_ZERO + c - '0'));
      } else if (points && c == '.') {
        persian.append(PERSIAN_POINT);
      } else if (points && c == ',') {
        persian.append(PERSIAN_SEPARATOR);
      } else {
        persian.append(c);
      }
    }
    return persian.toString();
  }

  /**
   * A name in this language.
   *
   * @param id stands in for missing names
   * @param name in Persian, or null
   * @param nameEn in English, or null
   * @return the name in this language, else that in the other one, else the id
   */
  public String name(String id, String name, String nameEn) {
    String first = language == Language.FA ? name : nameEn;
    String second = language == Language.FA ? nameEn : name;
    if (first != null && !first.isBlank()) {
      return first;
    }
    return second != null && !second.isBlank() ? second : id;
  }

  /**
   * A text short enough for a list of many.
   *
   * @param text not null
   * @return the text, or its beginning
   */
  public static String brief(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_IN_LISTS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_IN_LISTS)) + "…";
  }
}
