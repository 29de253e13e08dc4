package ir.sanjeh.evidence;

/**
 * A value that is only declared.
 *
 * @param position of the fact that holds it
 * @param key its field
 */
record Candidate(int position, FieldKey key) {}
