package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.text.Title;
import java.util.Map;

/**
 * A declared enum.
 *
 * @param name as rules write it
 * @param values the labels by value, in the order of declaration
 * @param place where it is declared
 */
public record ChoiceType(String name, Map<String, Title> values, Place place) {}
