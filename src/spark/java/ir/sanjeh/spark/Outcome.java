package ir.sanjeh.spark;

import ir.sanjeh.api.RoundEntry;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.Serializable;
import java.util.List;

/** What an executor finds. */
sealed interface Outcome extends Serializable {
  /**
   * An agency was evaluated.
   *
   * @param id its id
   * @param entry what the round has to know of it
   * @param result its own result as JSON, without its place; empty where nobody asks for it
   */
  record Agency(String id, RoundEntry entry, String result) implements Outcome {}

  /**
   * A part was read to its end.
   *
   * @param name what messages call it
   * @param bytes how many it has, unpacked
   * @param digest of these
   */
  record PartRead(String name, long bytes, String digest) implements Outcome {}

  /**
   * A part cannot be used.
   *
   * @param findings its first problems
   * @param total how many problems it has in all
   */
  record Refused(List<Finding> findings, int total) implements Outcome {
    static Refused of(UnusableInputException refusal) {
      return new Refused(refusal.problems().stream().map(Finding::of).toList(), refusal.total());
    }

    void addTo(Problems problems) {
      problems.addAll(
          new UnusableInputException(findings.stream().map(Finding::problem).toList(), total));
    }
  }

  /** A problem on its way to the driver. */
  record Finding(String id, String file, int line, int column, String message, String remedy)
      implements Serializable {
    static Finding of(Problem problem) {
      Place place = problem.place();
      return new Finding(
          problem.id(),
          place.file(),
          place.line(),
          place.column(),
          problem.message(),
          problem.remedy());
    }

    Problem problem() {
      return new Problem(id, new Place(file, line, column), message, remedy);
    }
  }
}
