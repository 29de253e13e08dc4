package ir.sanjeh.attain;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of a fact that would have to be another one.
 *
 * @param fact the fact as it is now
 * @param field the field
 * @param before the value now, as in {@link Fact#values()}; empty when it is missing
 * @param after the value that it would have to be
 */
public record Change(Fact fact, Field field, Optional<Object> before, Object after) {
  /**
   * The ticks that would have to be added, of a tick list.
   *
   * @return in the order of the new list; empty for other fields
   */
  public List<String> added() {
    return without(ticks(after), ticks(before.orElse(null)));
  }

  /**
   * The ticks that would have to go, of a tick list.
   *
   * @return in the order of the old list; empty for other fields
   */
  public List<String> removed() {
    return without(ticks(before.orElse(null)), ticks(after));
  }

  /** How many things change: ticks one by one, everything else as one. */
  int things() {
    return field.kind() == FieldKind.CHOICES ? Math.max(1, added().size() + removed().size()) : 1;
  }

  /** How far a number moves; 0 for what is no number or was missing. */
  BigDecimal distance() {
    return before.isPresent()
            && before.get() instanceof BigDecimal from
            && after instanceof BigDecimal to
        ? to.subtract(from).abs()
        : BigDecimal.ZERO;
  }

  /** The ticks of a list value; none for anything else. */
  static List<String> ticks(Object value) {
    List<String> ticks = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(tick -> ticks.add((String) tick));
    }
    return ticks;
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(tick -> !some.contains(tick)).toList();
  }
}
