package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number as it is written, with where it comes from: {@code { stated: 30, note: "..." }}.
 *
 * @param number what stands for the number
 * @param provenance the key under which it stands
 * @param note what a reader should know, if anything
 */
record Provenanced(Value number, Provenance provenance, Optional<String> note) {
  private static final String NOTE = "note";

  /** Reads the object; further keys are those that the owner reads itself. */
  static Optional<Provenanced> read(Section section, List<String> furtherKeys) {
    List<String> known = new ArrayList<>(Words.PROVENANCE.keySet());
    known.add(NOTE);
    known.addAll(furtherKeys);
    section.onlyKeys(known);
    Optional<String> note = section.optionalText(NOTE);
    List<String> given = Words.PROVENANCE.keySet().stream().filter(section::has).toList();
    if (given.size() != 1) {
      section
          .problems()
          .add(
              "scheme.quantity-provenance",
              section.place(),
              section.name()
                  + (given.isEmpty()
                      ? " has no number"
                      : " has several numbers: " + String.join(", ", given)),
              "Write exactly one of stated, inferred and placeholder: { stated: 30 }.");
      return Optional.empty();
    }
    String key = given.get(0);
    return Optional.of(
        new Provenanced(section.entries().get(key), Words.PROVENANCE.get(key), note));
  }

  Quantity of(BigFraction exact) {
    return new Quantity(exact, provenance, note, number.place());
  }

  /** A number that stands alone. */
  static Provenanced bare(Value number, Provenance provenance) {
    return new Provenanced(number, provenance, Optional.empty());
  }
}
