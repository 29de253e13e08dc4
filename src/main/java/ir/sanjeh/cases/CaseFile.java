package ir.sanjeh.cases;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A case file: facts, and any part of the result that they must have.
 *
 * @param name what messages call it
 * @param path where it lies
 * @param source where the expected values come from, if stated
 * @param facts the facts
 * @param rules the rule folder; empty for the one that the facts name
 * @param with results of other schemes that these facts build on
 * @param confirmed whether the whole file is confirmed
 * @param agencies what is expected of agencies, in the order of the file
 * @param round what is expected of the round: means and counts
 * @param problems the problems that must be told; where there are any, nothing else is expected
 */
public record CaseFile(
    String name,
    Path path,
    Optional<String> source,
    GivenFacts facts,
    Optional<Path> rules,
    List<Path> with,
    Confirmation confirmed,
    List<ExpectedAgency> agencies,
    List<Check> round,
    List<ExpectedProblem> problems) {
  /** Keeps its own copies. */
  public CaseFile {
    with = List.copyOf(with);
    agencies = List.copyOf(agencies);
    round = List.copyOf(round);
    problems = List.copyOf(problems);
  }

  /** The facts of a case. */
  public sealed interface GivenFacts {
    /**
     * Opens the facts.
     *
     * @return to be closed by the caller
     * @throws ir.sanjeh.problem.UnusableInputException when they cannot be read
     */
    FactsReader open();
  }

  /** Facts in a file of their own. */
  public record Beside(String name, Path path) implements GivenFacts {
    @Override
    public FactsReader open() {
      return FactsReader.open(name, path, Problems.DEFAULT_LIMIT);
    }
  }

  /** Facts inside the case file. */
  public record Inline(String name, Value.Mapping facts) implements GivenFacts {
    @Override
    public FactsReader open() {
      return FactsReader.of(name, facts, Problems.DEFAULT_LIMIT);
    }
  }

  /**
   * Whether nothing in the file is confirmed.
   *
   * @return true when the file counts for nothing as a whole
   */
  public boolean countsForNothing() {
    return !confirmed.given()
        || (problems.isEmpty()
            && round.isEmpty()
            && agencies.stream().noneMatch(a -> a.confirmed().given()));
  }
}
