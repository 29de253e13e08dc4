package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.Optional;

/**
 * A number derived from an agency's scores.
 *
 * @param id unique in the scheme
 * @param title in both languages
 * @param unit the unit, if any
 * @param formula arithmetic over {@code score("node id")}
 * @param place where it is written
 */
public record Figure(
    String id, Title title, Optional<String> unit, Arithmetic formula, Place place) {}
