package ir.sanjeh.output;

import ir.sanjeh.text.Visible;

/** Names as a terminal shows them. */
public final class Names {
  private Names() {}

  /**
   * The names of an agency.
   *
   * @param id not null
   * @param name in Persian, or null
   * @param nameEn in English, or null
   * @return both names, or the id for a missing Persian one, on one line
   */
  public static String of(String id, String name, String nameEn) {
    String english = nameEn == null ? "" : "  " + nameEn;
    return Visible.of((name == null ? id : name) + english);
  }
}
