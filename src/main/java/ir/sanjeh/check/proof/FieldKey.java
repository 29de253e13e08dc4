package ir.sanjeh.check.proof;

import ir.sanjeh.guide.FieldRef;

/**
 * A field of a declared type, whichever rule reads it.
 *
 * @param type the declared type
 * @param field the field's name
 */
public record FieldKey(String type, String field) {
  static FieldKey of(FieldRef ref) {
    return new FieldKey(ref.type(), ref.field());
  }

  /** As people write it: {@code Agency.openDatasets}. */
  @Override
  public String toString() {
    return type + "." + field;
  }
}
