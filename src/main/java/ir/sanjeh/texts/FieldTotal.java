package ir.sanjeh.texts;

import ir.sanjeh.text.Title;

/**
 * A number of the facts that is added up for an agency, though no rule asks for it.
 *
 * @param type the declared type
 * @param field its field, a number
 * @param title what the total is
 */
public record FieldTotal(String type, String field, Title title) {}
