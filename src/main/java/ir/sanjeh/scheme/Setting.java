package ir.sanjeh.scheme;

import ir.sanjeh.text.Title;

/**
 * A named number that scoring guides use as {@code settings.name}.
 *
 * @param name the name
 * @param title what it is, in both languages
 * @param quantity its value and provenance
 */
public record Setting(String name, Title title, Quantity quantity) {}
