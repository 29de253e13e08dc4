package ir.sanjeh.facts;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.problem.Place;
import java.util.Map;

/**
 * A checked fact: an agency, its portal, one of its services, or another declared record.
 *
 * @param type the declared type
 * @param id the fact's id; for a part without one the key of its type
 * @param values the known values by field name, {@code id}, {@code name} and {@code nameEn} among
 *     them: {@link String} for texts and choices, {@link Boolean}, canonical {@link
 *     java.math.BigDecimal} for whole numbers and decimals, {@code List<String>} for tick lists; a
 *     missing value has no entry
 * @param evidence the evidence by field name, where given
 * @param place where the fact begins
 */
public record Fact(
    DeclaredType type,
    String id,
    Map<String, Object> values,
    Map<String, Evidence> evidence,
    Place place) {}
