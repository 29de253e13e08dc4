package ir.sanjeh.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of one block or cell, piece by piece.
 *
 * @param spans in the order of reading
 */
public record Line(List<Span> spans) {
  /** Nothing. */
  public static final Line EMPTY = new Line(List.of());

  /** Keeps its own copy. */
  public Line {
    spans = List.copyOf(spans);
  }

  /**
   * A text in the language of the section.
   *
   * @param text not null
   * @return the line
   */
  public static Line of(String text) {
    return EMPTY.plus(text);
  }

  /**
   * A name of the rule files.
   *
   * @param name not null
   * @return the line
   */
  public static Line code(String name) {
    return EMPTY.plus(Span.Style.CODE, name);
  }

  /**
   * A text of which only its author knows the language.
   *
   * @param text not null
   * @return the line
   */
  public static Line asWritten(String text) {
    return EMPTY.plus(Span.Style.AS_WRITTEN, text);
  }

  /**
   * The line with more text.
   *
   * @param text in the language of the section
   * @return a longer line
   */
  public Line plus(String text) {
    return plus(Span.Style.PLAIN, text);
  }

  /**
   * The line with more text.
   *
   * @param style how the text is shown
   * @param text not null
   * @return a longer line
   */
  public Line plus(Span.Style style, String text) {
    return plus(new Line(List.of(new Span(style, text))));
  }

  /**
   * The line with another one behind it.
   *
   * @param more not null
   * @return a longer line
   */
  public Line plus(Line more) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(more.spans);
    return new Line(all);
  }

  /**
   * The line with another one below it.
   *
   * @param more not null
   * @return this line where there is nothing more, the other one where this is empty
   */
  public Line below(Line more) {
    if (spans.isEmpty() || more.spans.isEmpty()) {
      return spans.isEmpty() ? more : this;
    }
    return plus(Span.Style.BREAK, "").plus(more);
  }
}
