package ir.sanjeh.form;

import ir.sanjeh.located.Value;
import ir.sanjeh.text.Digits;
import ir.sanjeh.text.Spelling;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Compares the values of facts, however they are written. */
final class SameValue {
  private SameValue() {}

  /**
   * Whether facts say what a form says.
   *
   * @param before a value of the facts, with or without evidence
   * @param derived a value without evidence
   */
  static boolean test(Value before, Value derived) {
    Value plain =
        before instanceof Value.Mapping object && object.entries().containsKey(FactsMerge.VALUE)
            ? object.entries().get(FactsMerge.VALUE)
            : before;
    if (plain instanceof Value.Sequence a && derived instanceof Value.Sequence b) {
      return texts(a).equals(texts(b));
    }
    if (plain instanceof Value.Truth a && derived instanceof Value.Truth b) {
      return a.truth() == b.truth();
    }
    if (derived instanceof Value.Numeral number) {
      return number(plain).filter(n -> n.compareTo(new BigDecimal(number.text())) == 0).isPresent();
    }
    return plain instanceof Value.Text a
        && derived instanceof Value.Text b
        && Spelling.plain(a.text()).equals(Spelling.plain(b.text()));
  }

  private static Set<String> texts(Value.Sequence list) {
    Set<String> texts = new HashSet<>();
    list.items()
        .forEach(item -> texts.add(item instanceof Value.Text t ? t.text() : item.describe()));
    return texts;
  }

  private static Optional<BigDecimal> number(Value value) {
    String text =
        value instanceof Value.Numeral n
            ? n.text()
            : value instanceof Value.Text t ? Digits.toLatin(t.text()) : "";
    return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
