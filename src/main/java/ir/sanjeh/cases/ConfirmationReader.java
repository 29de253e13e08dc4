package ir.sanjeh.cases;

import ir.sanjeh.located.Value;
import java.util.List;
import java.util.Optional;

/** Reads {@code confirmed: true}, {@code false} or {@code { by, date }}. */
final class ConfirmationReader {
  private final TermReader terms;

  ConfirmationReader(TermReader terms) {
    this.terms = terms;
  }

  /** The confirmation; empty when it cannot be read, which is then a problem. */
  Optional<Confirmation> read(Value value, String name) {
    if (value instanceof Value.Truth truth) {
      return Optional.of(truth.truth() ? Confirmation.GIVEN : Confirmation.MISSING);
    }
    if (!(value instanceof Value.Mapping mapping)) {
      return terms.wrong(
          value, name, "true, false, or who and when: { by: \"...\", date: \"1400-05-01\" }");
    }
    List<String> keys = List.of("by", "date");
    terms.onlyKeys(mapping, name, keys);
    for (String key : keys) {
      if (!mapping.entries().containsKey(key)) {
        terms.missing(
            mapping.place(), name + "." + key, "Write who confirmed it, and the date of it.");
        return Optional.empty();
      }
    }
    Optional<String> by = terms.text(mapping.entries().get("by"), name + ".by");
    Optional<String> date = terms.text(mapping.entries().get("date"), name + ".date");
    return by.isPresent() && date.isPresent()
        ? Optional.of(new Confirmation(true, by, date))
        : Optional.empty();
  }
}
