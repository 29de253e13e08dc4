package ir.sanjeh.cases;

import ir.sanjeh.problem.Place;
import java.util.List;

/**
 * Something that is not as a case expects it.
 *
 * @param what a path through the case, such as {@code indicators.4.option}
 * @param expected what the case says
 * @param actual what the result says
 * @param reason what lies behind it, line by line; may be empty
 * @param place where the case says so
 */
public record Difference(
    String what, String expected, String actual, List<String> reason, Place place) {
  /** Keeps its own copy. */
  public Difference {
    reason = List.copyOf(reason);
  }
}
