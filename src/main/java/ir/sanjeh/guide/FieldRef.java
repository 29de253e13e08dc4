package ir.sanjeh.guide;

import java.util.Optional;

/**
 * A field that a condition reads.
 *
 * @param variable the bound fact, {@code $agency}; empty for the fact of the pattern itself
 * @param type the declared type of that fact
 * @param field the field's name
 */
public record FieldRef(Optional<String> variable, String type, String field) {}
