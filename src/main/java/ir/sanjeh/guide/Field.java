package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A field of the data dictionary.
 *
 * @param name as facts and rules write it
 * @param kind what it holds
 * @param choiceType the enum of a {@link FieldKind#CHOICE} or {@link FieldKind#CHOICES} field
 * @param label in both languages
 * @param unit of a number, if stated
 * @param min the least value allowed, if bounded
 * @param max the greatest value allowed, if bounded
 * @param required whether facts must give it
 * @param measuredBy the method of measurement, if stated
 * @param place where it is declared
 */
public record Field(
    String name,
    FieldKind kind,
    Optional<String> choiceType,
    Title label,
    Optional<String> unit,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    boolean required,
    Optional<String> measuredBy,
    Place place) {}
