package ir.sanjeh.api;

import ir.sanjeh.facts.FactsEdit;
import java.util.Optional;

/**
 * Another value for one field of an agency's facts. Immutable.
 *
 * @see Evaluation#change(FactChange...)
 */
public final class FactChange {
  private final FactsEdit.Change edit;

  private FactChange(Optional<String> part, Optional<String> id, String field, Object value) {
    this.edit = new FactsEdit.Change(part, id, field, Values.of(value, "change of " + field));
  }

  /**
   * A field of the agency itself.
   *
   * @param field its name, not null; not {@code id}
   * @param value as {@link Facts#map} takes it; null when it is no longer known
   * @return the change
   */
  public static FactChange ofAgency(String field, Object value) {
    return new FactChange(Optional.empty(), Optional.empty(), field, value);
  }

  /**
   * A field of a part of which an agency has one.
   *
   * @param part the part's key, such as {@code portal}, not null
   * @param field its name, not null
   * @param value as {@link Facts#map} takes it; null when it is no longer known
   * @return the change
   */
  public static FactChange ofPart(String part, String field, Object value) {
    return new FactChange(Optional.of(part), Optional.empty(), field, value);
  }

  /**
   * A field of one of several parts.
   *
   * @param part the parts' key, such as {@code services}, not null
   * @param id of the part that is meant, not null
   * @param field its name, not null; not {@code id}
   * @param value as {@link Facts#map} takes it; null when it is no longer known
   * @return the change
   */
  public static FactChange ofPart(String part, String id, String field, Object value) {
    return new FactChange(Optional.of(part), Optional.of(id), field, value);
  }

  FactsEdit.Change edit() {
    return edit;
  }
}
