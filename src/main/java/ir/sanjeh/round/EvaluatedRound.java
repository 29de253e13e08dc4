package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.result.AgencyPlace;
import ir.sanjeh.result.Result;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.trend.History;
import ir.sanjeh.trend.Trend;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The result of a round: what stands before the agencies, and the agencies by rank. Those of a
 * large round lie in a temporary file that {@link #close()} removes.
 */
public final class EvaluatedRound implements Closeable {
  private final Spool spool;
  private final int threads;
  private final PlacedRound placed;
  private final Result.Head head;
  private final Optional<Trend> trend;

  private EvaluatedRound(
      Spool spool, int threads, PlacedRound placed, Result.Head head, Optional<Trend> trend) {
    this.spool = spool;
    this.threads = threads;
    this.placed = placed;
    this.head = head;
    this.trend = trend;
  }

  /** Hears how far an evaluation has come. */
  public interface Progress {
    /**
     * An agency has been evaluated.
     *
     * @param agencies how many so far
     * @param services how many so far
     */
    void done(long agencies, long services);
  }

  /** An agency on its way from the threads to the spool. */
  private record Evaluated(AgencyEntry entry, Spool.Entry result) {}

  /**
   * Evaluates all agencies of a facts file.
   *
   * @param rulebook the rules, not null
   * @param facts opened and not yet read, not null
   * @param earlier the results of other schemes that the rulebook uses, not null
   * @param threads how many agencies are evaluated at a time, at least 1; the result is the same
   *     for every number
   * @param progress hears of every agency, not null
   * @return the result; to be closed
   * @throws ir.sanjeh.problem.UnusableInputException when the facts have problems or the rules
   *     contradict each other on them
   * @throws ir.sanjeh.problem.CancelledException when the calling thread is interrupted
   * @throws UncheckedIOException when the temporary file cannot be written
   */
  public static EvaluatedRound of(
      Rulebook rulebook,
      FactsReader facts,
      EarlierResults earlier,
      int threads,
      Progress progress) {
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    AgencyResults results = new AgencyResults(rulebook.scheme());
    AgencyEntry.Maker entries = new AgencyEntry.Maker(rulebook.scheme());
    RoundTally tally = new RoundTally(rulebook, earlier);
    Spool spool = new Spool();
    try {
      OrderedWork.<AgencyFacts, Evaluated>run(
          facts.agencies(rulebook.dictionary()),
          agency -> {
            AgencyReadings read = evaluator.readings(earlier.complete(agency));
            return new Evaluated(entries.of(read), spool.entry(results.of(read)));
          },
          threads,
          evaluated -> {
            tally.add(evaluated.entry());
            put(spool, evaluated.result());
            progress.done(tally.agencies(), tally.services());
          });
      PlacedRound placed = tally.place(facts.header(), facts.digest());
      return new EvaluatedRound(spool, threads, placed, placed.head(), Optional.empty());
    } catch (RuntimeException | Error e) {
      close(spool);
      throw e;
    }
  }

  private static void put(Spool spool, Spool.Entry result) {
    try {
      spool.put(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Spool spool) {
    try {
      spool.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lays the round beside earlier rounds of its scheme.
   *
   * @param history the earlier rounds, not null
   * @param rounding of changes and of growth, not null
   * @return the same round with its trend; closing one of the two closes both
   * @throws ir.sanjeh.problem.UnusableInputException when the aliases or the facts contradict the
   *     history
   */
  public EvaluatedRound beside(History history, Rounding rounding) {
    Iterator<Result.Agency> agencies = placed.places().map(this::agency).iterator();
    Trend laid = Trend.of(history, head, agencies, rounding);
    return new EvaluatedRound(
        spool, threads, placed, head.withTrend(laid.national()), Optional.of(laid));
  }

  /**
   * What stands before the agencies.
   *
   * @return never null
   */
  public Result.Head head() {
    return head;
  }

  /**
   * Hands over the agencies one after the other.
   *
   * @param agencies receives them by rank, those without a rank last
   * @throws ir.sanjeh.problem.CancelledException when the calling thread is interrupted; they
   *     cannot be asked for again then
   * @throws UncheckedIOException when the temporary file cannot be read
   */
  public void forEachAgency(Consumer<Result.Agency> agencies) {
    placed.places().forEach(place -> agencies.accept(agency(place)));
  }

  /**
   * Makes something of each agency, on as many threads as evaluated them, and hands that over.
   *
   * @param <T> what is made
   * @param work pure, not null
   * @param outcomes receives what was made, by rank, those without a rank last; on the calling
   *     thread
   * @throws ir.sanjeh.problem.CancelledException as {@link #forEachAgency(Consumer)} does
   * @throws UncheckedIOException as {@link #forEachAgency(Consumer)} does
   */
  public <T> void forEachAgency(Function<Result.Agency, T> work, Consumer<T> outcomes) {
    OrderedWork.run(
        placed.places().iterator(), place -> work.apply(agency(place)), threads, outcomes);
  }

  private Result.Agency agency(AgencyPlace place) {
    try {
      return place
          .of(spool.get(place.id()))
          .withTrend(trend.map(laid -> laid.of(place.id())).orElse(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(spool);
  }
}
