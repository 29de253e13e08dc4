package ir.sanjeh.form;

import ir.sanjeh.guide.Field;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.List;

/**
 * A fact that follows from a form, and why.
 *
 * @param field the fact's declared field
 * @param value its value as a facts file has it, without evidence
 * @param because the answers that it follows from
 * @param rule where the rule is written
 */
public record DerivedFact(Field field, Value value, List<Reason> because, Place rule) {
  /** Keeps its own copy. */
  public DerivedFact {
    because = List.copyOf(because);
  }

  /**
   * An answer that a fact follows from.
   *
   * @param path the answer's field, such as {@code access.request.channels}
   * @param title the field's title in Persian and English
   * @param answer what was filled in
   */
  public record Reason(String path, Title title, Answer answer) {}

  /**
   * The value as a person reads it.
   *
   * @return for instance {@code INFORMATION, PRODUCTION}; {@code none} for an empty tick list
   */
  public String show() {
    return show(value);
  }

  private static String show(Value value) {
    if (value instanceof Value.Sequence list) {
      return list.items().isEmpty()
          ? "none"
          : String.join(", ", list.items().stream().map(DerivedFact::show).toList());
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Numeral number) {
      return number.text();
    }
    return value.describe();
  }
}
