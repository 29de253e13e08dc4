package ir.sanjeh.evidence;

/**
 * A field of the data dictionary.
 *
 * @param type the declared type
 * @param field the field's name
 */
record FieldKey(String type, String field) {}
