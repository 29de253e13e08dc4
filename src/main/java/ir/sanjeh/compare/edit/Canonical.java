package ir.sanjeh.compare.edit;

import ir.sanjeh.located.Value;
import ir.sanjeh.text.Digits;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a value of {@code scheme.yaml} means, so that two ways of writing the same are equal. */
final class Canonical {
  private static final Set<String> PROVENANCES = Set.of("stated", "inferred", "placeholder");

  /** What is told to people and decides nothing. */
  private static final Set<String> WORDS = Set.of("title", "note", "source", "unit", "provenance");

  private Canonical() {}

  /** The meaning as text; empty for a value that is not there. */
  static String of(Value value) {
    if (value == null || value instanceof Value.Nothing) {
      return "";
    }
    if (value instanceof Value.Numeral numeral) {
      return number(numeral.text());
    }
    if (value instanceof Value.Text text) {
      return number(text.text());
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    }
    if (value instanceof Value.Sequence list) {
      return list.items().stream().map(Canonical::of).collect(Collectors.joining(", ", "[", "]"));
    }
    Map<String, String> parts = new TreeMap<>();
    for (Map.Entry<String, Value> entry : ((Value.Mapping) value).entries().entrySet()) {
      if (PROVENANCES.contains(entry.getKey())) {
        return of(entry.getValue());
      }
      if (!WORDS.contains(entry.getKey())) {
        parts.put(entry.getKey(), of(entry.getValue()));
      }
    }
    return parts.toString();
  }

  private static String number(String text) {
    String latin = Digits.toLatin(text).strip();
    try {
      BigDecimal number = new BigDecimal(latin);
      // No exponent that would make a short text a long number.
      return Math.abs(number.scale()) > 100 ? latin : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return latin;
    }
  }
}
