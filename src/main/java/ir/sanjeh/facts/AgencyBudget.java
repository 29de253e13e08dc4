package ir.sanjeh.facts;

import ir.sanjeh.located.ValueStream;
import ir.sanjeh.problem.Place;

/**
 * How large one agency may be. The agencies of a file are read one at a time, however many there
 * are; a single one must fit into memory.
 */
final class AgencyBudget {
  /** The most values of an agency and its parts: some ten thousand services. */
  static final int VALUES = 500_000;

  /** The most characters of its texts and keys together. */
  static final long CHARACTERS = 20_000_000;

  private AgencyBudget() {}

  /** Gives the agency that a stream stands before a budget of its own. */
  static void of(ValueStream stream, Place place) {
    stream.budget("the agency that begins at line " + place.line(), VALUES, CHARACTERS);
  }
}
