package ir.sanjeh.mutate;

import ir.sanjeh.problem.Place;

/**
 * One small change of a rule folder, which some case should notice.
 *
 * @param kind what it changes
 * @param subject what it belongs to: an option, a node, a setting
 * @param from what is written now
 * @param to what would stand there instead
 * @param place where it is written
 * @param change how the rules look with it
 */
public record Mutant(
    Kind kind, String subject, String from, String to, Place place, Change change) {
  /** What stands for something that is left out. */
  public static final String DROPPED = "(dropped)";

  /**
   * The change in one line, the same as long as the rules around it stay.
   *
   * @return for instance {@code 2.high: uptime > 99 -> uptime >= 99}
   */
  public String id() {
    return subject + ": " + from + " -> " + to;
  }
}
