package ir.sanjeh.guide;

import java.util.List;

/**
 * A fact that a rule looks for.
 *
 * @param variable the name that the fact is bound to; the loader names it where the rule does not
 * @param type the declared type
 * @param bindings the fields bound to names
 * @param test what the fact must satisfy
 */
public record Pattern(String variable, String type, List<Binding> bindings, Test test) {
  /**
   * A field bound to a name, {@code $x : field}.
   *
   * @param variable the name
   * @param field the field of the pattern's type
   */
  public record Binding(String variable, String field) {}
}
