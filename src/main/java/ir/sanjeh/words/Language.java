package ir.sanjeh.words;

import ir.sanjeh.text.Title;

/** A language that documents are written in. */
public enum Language {
  /** Persian, from right to left. */
  FA("fa", "rtl"),
  /** English, from left to right. */
  EN("en", "ltr");

  private final String code;
  private final String direction;

  Language(String code, String direction) {
    this.code = code;
    this.direction = direction;
  }

  /**
   * The code of the language, as the {@code lang} of a document has it.
   *
   * @return two small letters
   */
  public String code() {
    return code;
  }

  /**
   * The direction of writing, as the {@code dir} of a document has it.
   *
   * @return {@code rtl} or {@code ltr}
   */
  public String direction() {
    return direction;
  }

  /**
   * A label in this language.
   *
   * @param title in both languages, not null
   * @return its wording
   */
  public String of(Title title) {
    return this == FA ? title.fa() : title.en();
  }
}
