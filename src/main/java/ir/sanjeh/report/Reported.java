package ir.sanjeh.report;

import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.resultfile.ResultReader.Services;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.trend.History;
import ir.sanjeh.trend.Trend;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/** The result that is reported: it can be gone through more than once. */
public interface Reported {
  /**
   * What stands before the agencies.
   *
   * @return never null
   */
  Result.Head head();

  /**
   * Hands over the agencies.
   *
   * @param agencies receives them by rank, those without a rank last
   */
  void forEachAgency(Consumer<Result.Agency> agencies);

  /**
   * A round that was just evaluated.
   *
   * @param round open as long as this is used, not null
   * @return its result
   */
  static Reported of(EvaluatedRound round) {
    return new Reported() {
      @Override
      public Result.Head head() {
        return round.head();
      }

      @Override
      public void forEachAgency(Consumer<Result.Agency> agencies) {
        round.forEachAgency(agencies);
      }
    };
  }

  /**
   * A result file.
   *
   * @param file not null; it must not change meanwhile
   * @return its result
   * @throws ir.sanjeh.problem.UnusableInputException here or later, when the file is not sound
   */
  static Reported of(Path file) {
    try (ResultReader reader = ResultReader.open(file, Services.SKIP, Problems.DEFAULT_LIMIT)) {
      Result.Head head = reader.head();
      return new Reported() {
        @Override
        public Result.Head head() {
          return head;
        }

        @Override
        public void forEachAgency(Consumer<Result.Agency> agencies) {
          read(file, Services.READ, agencies);
        }
      };
    }
  }

  private static void read(Path file, Services services, Consumer<Result.Agency> agencies) {
    try (ResultReader reader = ResultReader.open(file, services, Problems.DEFAULT_LIMIT)) {
      reader.agencies().forEachRemaining(agencies);
    }
  }

  /**
   * A result file, laid beside earlier rounds.
   *
   * @param file as {@link #of(Path)}
   * @param history the earlier rounds, not null
   * @param rounding of changes and of growth, not null
   * @return its result with the trend
   * @throws ir.sanjeh.problem.UnusableInputException as {@link Trend#of} does
   */
  static Reported of(Path file, History history, Rounding rounding) {
    Reported plain = of(file);
    Trend trend;
    try (ResultReader reader = ResultReader.open(file, Services.SKIP, Problems.DEFAULT_LIMIT)) {
      Iterator<Result.Agency> agencies = reader.agencies();
      trend = Trend.of(history, plain.head(), agencies, rounding);
    }
    Result.Head head = plain.head().withTrend(trend.national());
    return new Reported() {
      @Override
      public Result.Head head() {
        return head;
      }

      @Override
      public void forEachAgency(Consumer<Result.Agency> agencies) {
        plain.forEachAgency(agency -> agencies.accept(agency.withTrend(trend.of(agency.id()))));
      }
    };
  }
}
