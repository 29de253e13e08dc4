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
    Place place) {
  /** Keeps the values in the order in which the type declares their fields. */
  public Fact {
    values = FieldValues.of(type, values);
  }

  /**
   * The value of a field of the fact's type.
   *
   * @param position where the type has the field, {@link DeclaredType#position}, at least 0
   * @return as in {@link #values()}; null when it is missing
   */
  public Object value(int position) {
    return values instanceof FieldValues placed ? placed.at(position) : named(position);
  }

  private Object named(int position) {
    return type.fields().keySet().stream().skip(position).findFirst().map(values::get).orElse(null);
  }
}
