package ir.sanjeh.compare;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where an agency stands on one side.
 *
 * @param exact its total without loss; empty where nothing is scored
 * @param score its total as the ranking prints it; empty as {@code exact} is
 * @param rank if any
 * @param band the id of its band, if any
 */
public record Placing(
    Optional<BigFraction> exact,
    Optional<BigDecimal> score,
    Optional<Integer> rank,
    Optional<String> band) {}
