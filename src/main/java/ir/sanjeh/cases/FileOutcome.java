package ir.sanjeh.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of the cases of one file.
 *
 * @param file the case file
 * @param folder the rule folder that it was run with
 * @param cases in the order of the file
 * @param round the evaluated facts; empty when they were refused, or when nothing is confirmed
 */
public record FileOutcome(
    CaseFile file, Path folder, List<CaseOutcome> cases, Optional<AssessedRound> round) {
  /** Keeps its own copy. */
  public FileOutcome {
    cases = List.copyOf(cases);
  }

  /**
   * How many cases have a status.
   *
   * @param status any
   * @return 0 or more
   */
  public long count(CaseOutcome.Status status) {
    return cases.stream().filter(c -> c.status() == status).count();
  }
}
