package ir.sanjeh.cases;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.util.Optional;

/**
 * A problem that must be told: the facts must be refused, or the rules contradict each other.
 *
 * @param id the stable name of the kind of problem, if the case states it
 * @param message a text that the message or the remedy contains, if the case states it
 * @param line the line at which it must stand, if the case states it
 * @param place where the case says so
 */
public record ExpectedProblem(
    Optional<String> id, Optional<String> message, Optional<Integer> line, Place place) {
  /**
   * Whether a problem is the expected one.
   *
   * @param problem that was told
   * @return true when everything that is stated fits
   */
  public boolean fits(Problem problem) {
    return id.map(problem.id()::equals).orElse(true)
        && message
            .map(m -> problem.message().contains(m) || problem.remedy().contains(m))
            .orElse(true)
        && line.map(l -> problem.place().line() == l).orElse(true);
  }

  /**
   * The problem in words.
   *
   * @return what is stated of it
   */
  public String text() {
    return "problem"
        + id.map(i -> " " + i).orElse("")
        + line.map(l -> " at line " + l).orElse("")
        + message.map(m -> " that says \"" + m + "\"").orElse("");
  }
}
