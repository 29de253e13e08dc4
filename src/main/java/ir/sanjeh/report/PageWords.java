package ir.sanjeh.report;

/** The fixed wording of a page, as the template asks for it. */
public final class PageWords {
  private final Wording wording;

  /**
   * In a language.
   *
   * @param wording not null
   */
  public PageWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * A phrase.
   *
   * @param key names it
   * @return the phrase
   */
  public String say(String key) {
    return wording.phrase(key);
  }
}
