package ir.sanjeh.bench;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The whole round by Sanjeh on one thread: awards, scorecards of all services, ranks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RankedBenchmark {
  private final List<AgencyFacts> agencies = new ArrayList<>();
  private Rulebook rulebook;
  private RoundEvaluator evaluator;

  /** Reads rules and facts. */
  @Setup
  public void open() {
    rulebook = Rulebook.open(Prepared.RULES);
    evaluator = new RoundEvaluator(rulebook);
    for (Path file : Prepared.NATIONAL) {
      try (FactsReader reader = FactsReader.open(file, Problems.DEFAULT_LIMIT)) {
        reader.agencies(rulebook.dictionary()).forEachRemaining(agencies::add);
      }
    }
  }

  /**
   * The round.
   *
   * @return the agencies by rank
   */
  @Benchmark
  public List<Standing> rankedRound() {
    List<AgencySummary> summaries = new ArrayList<>(agencies.size());
    for (AgencyFacts agency : agencies) {
      summaries.add(
          AgencySummary.of(evaluator.evaluate(agency).agency(), rulebook.scheme().standings()));
    }
    return new Ranking(rulebook.scheme()).rank(summaries);
  }
}
