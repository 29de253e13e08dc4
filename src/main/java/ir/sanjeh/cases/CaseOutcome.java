package ir.sanjeh.cases;

import ir.sanjeh.problem.Place;
import java.util.List;

/**
 * What became of one case: of one agency of a case file, of what it expects of the round, or of the
 * problems that it expects.
 *
 * @param name the agency's id, {@code round} or {@code problems}
 * @param status whether it holds
 * @param differences empty unless it failed
 * @param place where the case begins
 */
public record CaseOutcome(String name, Status status, List<Difference> differences, Place place) {
  /** The name of the case about means and counts. */
  public static final String ROUND = "round";

  /** The name of the case about problems. */
  public static final String PROBLEMS = "problems";

  /** Keeps its own copy. */
  public CaseOutcome {
    differences = List.copyOf(differences);
  }

  /** Whether a case holds. */
  public enum Status {
    /** Everything is as expected. */
    PASSED,
    /** Something is not. */
    FAILED,
    /** It counts for nothing until an officer confirms it. */
    UNCONFIRMED
  }

  static CaseOutcome of(String name, List<Difference> differences, Place place) {
    return new CaseOutcome(
        name, differences.isEmpty() ? Status.PASSED : Status.FAILED, differences, place);
  }

  static CaseOutcome unconfirmed(String name, Place place) {
    return new CaseOutcome(name, Status.UNCONFIRMED, List.of(), place);
  }
}
