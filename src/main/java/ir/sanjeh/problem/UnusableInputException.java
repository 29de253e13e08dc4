package ir.sanjeh.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when rules, facts or earlier results cannot be used; carries every problem found. */
public class UnusableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An array, which can be sent to another machine where a list may not. */
  private final Problem[] problems;

  /** How many problems there are in all. */
  private final int total;

  /**
   * All problems are in the list.
   *
   * @param problems at least one problem
   */
  public UnusableInputException(List<Problem> problems) {
    this(problems, problems.size());
  }

  /**
   * Only the first problems are in the list.
   *
   * @param problems at least one problem
   * @param total how many there are in all, at least as many as listed
   */
  public UnusableInputException(List<Problem> problems, int total) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.toArray(Problem[]::new);
    this.total = total;
  }

  /**
   * The problems in the order in which they were found.
   *
   * @return an immutable list, never empty
   */
  public List<Problem> problems() {
    return List.of(problems);
  }

  /**
   * How many problems there are in all.
   *
   * @return at least the size of {@link #problems()}
   */
  public int total() {
    return total;
  }
}
