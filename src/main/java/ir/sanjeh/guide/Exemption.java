package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;

/**
 * A condition of the scheme under which nodes do not apply, ready to be compiled.
 *
 * @param name the condition's name in the scheme
 * @param pattern the facts that it exempts
 * @param place where it is written
 */
public record Exemption(String name, Pattern pattern, Place place) {}
