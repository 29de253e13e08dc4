package ir.sanjeh.standing;

import ir.sanjeh.scheme.Band;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where an agency stands in a round.
 *
 * @param agencyId the agency's id
 * @param total exact, on the scale of the root; empty when nothing of the agency is scored
 * @param rank counted from 1; empty without a total
 * @param band the quality band of the total; empty without a total, or where no band holds it
 */
public record Standing(
    String agencyId, Optional<BigFraction> total, Optional<Integer> rank, Optional<Band> band) {}
