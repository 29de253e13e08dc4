package ir.sanjeh.problem;

import java.util.Objects;

/**
 * Something in a file that keeps it from being used.
 *
 * @param id a stable name of the kind of problem, such as {@code rules.import}
 * @param place where it stands
 * @param message what was found, with the offending text or value
 * @param remedy what was expected and what to write instead
 */
public record Problem(String id, Place place, String message, String remedy) {
  /**
   * Refuses null parts.
   *
   * @param id the kind of problem
   * @param place where it stands
   * @param message what was found
   * @param remedy what to do
   */
  public Problem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** One problem as a person reads it: place, finding, remedy. */
  @Override
  public String toString() {
    return place + ": " + message + "\n    " + remedy + " [" + id + "]";
  }
}
