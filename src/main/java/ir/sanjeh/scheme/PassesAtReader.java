package ir.sanjeh.scheme;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the score from which a node is passed. */
final class PassesAtReader {
  static final String PASSES_AT = "passes-at";

  private final QuantityReader quantities;

  PassesAtReader(QuantityReader quantities) {
    this.quantities = quantities;
  }

  /**
   * The lowest score that is passed, if the file states one.
   *
   * @param node the node
   * @param outOf its scale, unless there is a problem with it
   */
  Optional<Quantity> read(Section node, Optional<BigFraction> outOf) {
    Optional<Quantity> score = quantities.readThreshold(node, PASSES_AT);
    if (score.isPresent()
        && outOf.isPresent()
        && (score.get().value().signum() < 0 || score.get().value().compareTo(outOf.get()) > 0)) {
      node.problem(
          "scheme.passes-at",
          PASSES_AT,
          node.nameOf(PASSES_AT)
              + " is "
              + Exact.text(score.get().value())
              + ", outside the scale, 0 to "
              + Exact.text(outOf.get()),
          "Write a score of the scale.");
      return Optional.empty();
    }
    return score;
  }
}
