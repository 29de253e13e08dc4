package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number of the rule folder: a weight, points, or a setting.
 *
 * @param value the exact number
 * @param provenance how it came here
 * @param note what a reader should know about it, if anything
 * @param place where it is written
 */
public record Quantity(
    BigFraction value, Provenance provenance, Optional<String> note, Place place) {}
