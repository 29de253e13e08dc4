package ir.sanjeh.check;

import ir.sanjeh.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the checks found in one rule folder.
 *
 * @param path where it lies, as it was named
 * @param proved what was tried; empty where the folder could not be read
 * @param open the findings that are not accepted, by file and line
 * @param accepted those that are, with the entry that accepts them
 * @param problems what kept the folder from being read; then nothing else is known of it
 */
public record CheckedFolder(
    Path path,
    Optional<Proved> proved,
    List<Finding> open,
    List<Accepted> accepted,
    List<Problem> problems) {
  /** Keeps its own copies. */
  public CheckedFolder {
    open = List.copyOf(open);
    accepted = List.copyOf(accepted);
    problems = List.copyOf(problems);
  }

  /**
   * How much was tried.
   *
   * @param digest of the rules
   * @param nodes how many nodes have rules
   * @param rules how many rules there are
   * @param experiments on how many facts they were fired
   */
  public record Proved(String digest, int nodes, int rules, long experiments) {}

  /**
   * An accepted finding.
   *
   * @param finding the finding
   * @param acceptance the entry of {@code accepted.yaml}
   */
  public record Accepted(Finding finding, Acceptance acceptance) {}

  /**
   * How many open findings have a severity.
   *
   * @param severity the severity
   * @return 0 or more
   */
  public long count(Severity severity) {
    return open.stream().filter(finding -> finding.severity() == severity).count();
  }

  /**
   * Whether something is to be done: open findings other than notices.
   *
   * @return false for a clean folder
   */
  public boolean hasFindings() {
    return open.stream().anyMatch(finding -> finding.severity() != Severity.NOTICE);
  }
}
