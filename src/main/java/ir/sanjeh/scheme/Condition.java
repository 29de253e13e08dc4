package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;

/**
 * A condition under which nodes do not apply, as text of the rule language.
 *
 * @param name the name by which nodes refer to it
 * @param text one pattern such as {@code Service( kind == ServiceKind.G2G )}
 * @param place where the text is written
 */
public record Condition(String name, String text, Place place) {}
