package ir.sanjeh.award;

import ir.sanjeh.facts.Evidence;
import java.util.Optional;

/**
 * A value that a rule matched.
 *
 * @param type the declared type of the fact, or empty for a value added up over several facts
 * @param name the field, or the variable of a value added up
 * @param value as in {@link ir.sanjeh.facts.Fact#values()}; null when missing
 * @param evidence of the value, if the facts give it
 */
public record SeenValue(
    Optional<String> type, String name, Object value, Optional<Evidence> evidence) {}
