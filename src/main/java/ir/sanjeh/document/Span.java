package ir.sanjeh.document;

import java.util.Objects;

/**
 * A piece of text in one style.
 *
 * @param style how it is shown
 * @param text what is shown, as it is: each format escapes it for itself
 */
public record Span(Style style, String text) {
  /** Refuses null parts. */
  public Span {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(text, "text");
  }

  /** How a piece of text is shown. */
  public enum Style {
    /** The language of the section. */
    PLAIN,
    /** Stressed. */
    STRONG,
    /** A name of the rule files. */
    CODE,
    /** A text of which only the author knows the language. */
    AS_WRITTEN,
    /** A number that the source does not say. */
    INFERRED,
    /** A number that the source has lost. */
    PLACEHOLDER,
    /** The end of a line; without text. */
    BREAK
  }
}
