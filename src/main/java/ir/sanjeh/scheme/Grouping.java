package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;

/**
 * A way of putting agencies together that are compared with each other.
 *
 * @param id unique among the scheme's groups
 * @param title what the groups are, in both languages
 * @param type the declared type whose facts are put together
 * @param field the field of that type whose value names the group
 * @param place where it is written
 */
public record Grouping(String id, Title title, String type, String field, Place place) {}
