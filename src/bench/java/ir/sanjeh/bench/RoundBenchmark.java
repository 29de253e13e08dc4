package ir.sanjeh.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Scores a round, and one agency of it, by each candidate on one thread. Rules and facts are in
 * memory. A candidate that does not give every score as Sanjeh does is not measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundBenchmark {
  /** Where {@link Prepared} lies. */
  static final String FOLDER = "bench.folder";

  /** The candidate, by {@link Contestant#id()}. */
  @Param({})
  public String candidate;

  private Candidate scoring;
  private int median;

  /**
   * Opens the candidate and checks its scores.
   *
   * @throws IOException when something cannot be read
   */
  @Setup
  public void open() throws IOException {
    Prepared prepared = new Prepared(Path.of(System.getProperty(FOLDER)));
    scoring = Contestant.of(candidate).open(prepared, Prepared.NATIONAL);
    Scores.of(scoring).mustEqual(prepared.scores(), candidate);
    List<RoundFacts.AgencyRecord> agencies = RoundFacts.read(Prepared.NATIONAL);
    median =
        IntStream.range(0, agencies.size())
            .boxed()
            .sorted(Comparator.comparing(i -> agencies.get(i).facts().size()))
            .toList()
            .get(agencies.size() / 2);
  }

  /**
   * All agencies.
   *
   * @param blackhole takes their scores
   */
  @Benchmark
  public void round(Blackhole blackhole) {
    for (int i = 0; i < scoring.agencies(); i++) {
      blackhole.consume(scoring.score(i));
    }
  }

  /**
   * The agency that half of the agencies have fewer services than.
   *
   * @return its scores
   */
  @Benchmark
  public Object agency() {
    return scoring.score(median);
  }
}
