package ir.sanjeh.text;

import java.util.Objects;

/**
 * A label in the two languages of the guides.
 *
 * @param fa the Persian wording, never null
 * @param en the English wording, never null
 */
public record Title(String fa, String en) {
  /**
   * Refuses null wordings.
   *
   * @param fa the Persian wording
   * @param en the English wording
   */
  public Title {
    Objects.requireNonNull(fa, "fa");
    Objects.requireNonNull(en, "en");
  }
}
