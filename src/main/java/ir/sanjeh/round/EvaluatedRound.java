package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.group.Groups;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.GroupResults;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Correlations;
import ir.sanjeh.standing.NationalMeans;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import ir.sanjeh.trend.History;
import ir.sanjeh.trend.Trend;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The result of a round: what stands before the agencies, and the agencies by rank. The agencies
 * lie in a temporary file that {@link #close()} removes.
 */
public final class EvaluatedRound implements Closeable {
  private final Spool spool;
  private final Result.Head head;
  private final List<Standing> standings;
  private final GroupResults groups;
  private final Optional<Trend> trend;
  private final Optional<RoundReadings> readings;

  private EvaluatedRound(
      Spool spool,
      Result.Head head,
      List<Standing> standings,
      GroupResults groups,
      Optional<Trend> trend,
      Optional<RoundReadings> readings) {
    this.spool = spool;
    this.head = head;
    this.standings = standings;
    this.groups = groups;
    this.trend = trend;
    this.readings = readings;
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
  private record Evaluated(
      AgencyScorecard card, Optional<RoundReadings.Entry> readings, ByteBuffer bytes) {}

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
    Scheme scheme = rulebook.scheme();
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    AgencyResults results = new AgencyResults(scheme);
    Optional<RoundReadings> readings = scheme.evidence().map(rules -> new RoundReadings(scheme));
    NationalMeans means = new NationalMeans(scheme);
    Groups groups = new Groups(scheme, rulebook.dictionary());
    Correlations correlations = new Correlations(scheme);
    List<AgencySummary> summaries = new ArrayList<>();
    long[] services = {0};
    Spool spool = null;
    try {
      spool = new Spool();
      Spool open = spool;
      OrderedWork.<AgencyFacts, Evaluated>run(
          facts.agencies(rulebook.dictionary()),
          agency -> {
            AgencyReadings read = evaluator.readings(earlier.complete(agency));
            return new Evaluated(
                read.shown(), readings.map(both -> both.entry(read)), open.bytes(results.of(read)));
          },
          threads,
          evaluated -> {
            AgencyScorecard card = evaluated.card();
            AgencySummary summary = AgencySummary.of(card.agency(), scheme.standings());
            summaries.add(summary);
            means.add(card.agency());
            groups.add(card);
            correlations.add(card);
            readings.ifPresent(both -> both.add(evaluated.readings().orElseThrow()));
            services[0] += card.services().size();
            put(open, summary.id(), evaluated.bytes());
            progress.done(summaries.size(), services[0]);
          });
      List<Standing> standings = new Ranking(scheme).rank(summaries);
      long ranked = standings.stream().filter(s -> s.rank().isPresent()).count();
      Result.Counts counts = new Result.Counts(summaries.size(), ranked, services[0]);
      GroupResults grouped = new GroupResults(scheme, groups.standings(), correlations);
      readings.ifPresent(RoundReadings::rank);
      Result.Head head = RoundHead.of(rulebook, facts, earlier, counts, means, grouped, readings);
      return new EvaluatedRound(spool, head, standings, grouped, Optional.empty(), readings);
    } catch (IOException e) {
      close(spool);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      close(spool);
      throw e;
    }
  }

  private static void put(Spool spool, String id, ByteBuffer bytes) {
    try {
      spool.put(id, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Spool spool) {
    try {
      if (spool != null) {
        spool.close();
      }
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
    Iterator<Result.Agency> agencies = standings.stream().map(this::agency).iterator();
    Trend laid = Trend.of(history, head, agencies, rounding);
    return new EvaluatedRound(
        spool, head.withTrend(laid.national()), standings, groups, Optional.of(laid), readings);
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
    standings.forEach(standing -> agencies.accept(agency(standing)));
  }

  private Result.Agency agency(Standing standing) {
    try {
      String id = standing.agencyId();
      Result.Agency agency =
          spool
              .get(id)
              .withStanding(
                  standing.rank().orElse(null), standing.band().map(Band::id).orElse(null))
              .withGroups(groups.of(id))
              .withTrend(trend.map(laid -> laid.of(id)).orElse(null));
      return readings.map(both -> both.ranked(agency)).orElse(agency);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(spool);
  }
}
