package ir.sanjeh.scheme;

import ir.sanjeh.problem.Place;

/**
 * Two scores whose correlation over the agencies a result tells.
 *
 * @param of the id of a node of the tree, or of a figure
 * @param with the id of another one
 * @param place where it is written
 */
public record Correlated(String of, String with, Place place) {}
