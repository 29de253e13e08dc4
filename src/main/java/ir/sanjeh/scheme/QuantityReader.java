package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Reads weights and points. */
final class QuantityReader {
  private final Problems problems;
  private final Amounts amounts;
  private final Settings settings;
  private final ProvenanceDefaults defaults;

  QuantityReader(Problems problems, Settings settings, ProvenanceDefaults defaults) {
    this.problems = problems;
    this.amounts = new Amounts(problems);
    this.settings = settings;
    this.defaults = defaults;
  }

  /** The quantity under a key, bare or with its provenance; empty when absent or a problem. */
  Optional<Quantity> read(Section owner, String key) {
    return owner.optional(key).flatMap(value -> quantity(value, owner.nameOf(key)));
  }

  private Optional<Quantity> quantity(Value value, String name) {
    Optional<Provenanced> written =
        value instanceof Value.Mapping
            ? Section.of(value, name, problems).flatMap(s -> Provenanced.read(s, List.of()))
            : Optional.of(Provenanced.bare(value, defaults.at(value.place()).weights()));
    return written.flatMap(
        quantity -> amounts.read(quantity.number(), name, settings).map(quantity::of));
  }
}
