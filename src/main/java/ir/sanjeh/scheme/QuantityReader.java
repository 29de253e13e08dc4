package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads numbers that may say where they come from: weights, points, thresholds. */
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

  /**
   * The weight or the points under a key, bare or with provenance; empty when absent or a problem.
   */
  Optional<Quantity> read(Section owner, String key) {
    return read(owner, key, ProvenanceDefaults.Of::weights);
  }

  /** The threshold under a key; a bare one has the provenance that the file says for thresholds. */
  Optional<Quantity> readThreshold(Section owner, String key) {
    return read(owner, key, ProvenanceDefaults.Of::thresholds);
  }

  /** The number under a key, without any provenance; empty when absent or a problem. */
  Optional<BigFraction> amount(Section owner, String key) {
    return owner.optional(key).flatMap(value -> amounts.read(value, owner.nameOf(key), settings));
  }

  private Optional<Quantity> read(
      Section owner, String key, Function<ProvenanceDefaults.Of, Provenance> ofBare) {
    return owner.optional(key).flatMap(value -> quantity(value, owner.nameOf(key), ofBare));
  }

  private Optional<Quantity> quantity(
      Value value, String name, Function<ProvenanceDefaults.Of, Provenance> ofBare) {
    Optional<Provenanced> written =
        value instanceof Value.Mapping
            ? Section.of(value, name, problems).flatMap(s -> Provenanced.read(s, List.of()))
            : Optional.of(Provenanced.bare(value, ofBare.apply(defaults.at(value.place()))));
    return written.flatMap(
        quantity -> amounts.read(quantity.number(), name, settings).map(quantity::of));
  }
}
