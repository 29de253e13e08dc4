package ir.sanjeh.advise;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A round in which every agency was advised. Whether an advice is right is asked of the engine: the
 * values are written into the facts file, and the file is read and evaluated again as any other.
 */
final class AdvisedRound {
  private static final int THREADS = 2;

  private final Rulebook rulebook;
  private final EarlierResults earlier;
  private final FactsFile file;
  private final Map<String, AgencySummary> round;
  private final List<Standing> standings;
  private final Map<String, Advice.Report> reports = new LinkedHashMap<>();

  /**
   * Advises every agency.
   *
   * @param facts a facts file of JSON
   * @param folder its rules
   * @param with the results of other schemes
   * @param targets what an agency wants, by where it stands
   */
  AdvisedRound(
      Path facts, Path folder, List<Path> with, Function<Standing, Optional<Target>> targets) {
    this.rulebook = Evaluations.rulebook(folder);
    this.earlier = EarlierResults.read(rulebook, with, Path.of("rules"));
    this.file = FactsFile.read(facts);
    List<AgencyFacts> agencies = read(facts);
    this.round = evaluated(agencies);
    this.standings = new Ranking(rulebook.scheme()).rank(round.values());
    Map<String, Standing> byId = new LinkedHashMap<>();
    standings.forEach(standing -> byId.put(standing.agencyId(), standing));
    Adviser adviser = new Adviser(rulebook, round.values());
    OrderedWork.run(
        agencies.iterator(),
        agency -> adviser.advise(agency, targets.apply(byId.get(agency.agency().id()))),
        THREADS,
        report -> reports.put(report.agency().id(), report));
  }

  /** The advice by agency. */
  Map<String, Advice.Report> reports() {
    return reports;
  }

  /** The standings before anything is changed. */
  List<Standing> standings() {
    return standings;
  }

  /** Writes the facts with some values changed, by agency. */
  void write(Path to, Function<String, List<Advice.Value>> values) {
    file.write(to, values);
  }

  private List<AgencyFacts> read(Path path) {
    List<AgencyFacts> facts = new ArrayList<>();
    try (FactsReader reader = FactsReader.open(path, Problems.DEFAULT_LIMIT)) {
      reader
          .agencies(rulebook.dictionary())
          .forEachRemaining(agency -> facts.add(earlier.complete(agency)));
    }
    return facts;
  }

  private Map<String, AgencySummary> evaluated(List<AgencyFacts> facts) {
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    Map<String, AgencySummary> summaries = new LinkedHashMap<>();
    OrderedWork.run(
        facts.iterator(),
        agency ->
            AgencySummary.of(evaluator.evaluate(agency).agency(), rulebook.scheme().standings()),
        THREADS,
        summary -> summaries.put(summary.id(), summary));
    return summaries;
  }

  /**
   * Follows an advice in every agency, each time with all others as they were, and compares what
   * comes with what was promised.
   *
   * @param changed where to write the changed facts
   * @param values what to change
   * @param promise what must come
   */
  void comesAsPromised(
      Path changed,
      Function<Advice.Report, List<Advice.Value>> values,
      Function<Advice.Report, Advice.Standing> promise) {
    file.write(changed, id -> values.apply(reports.get(id)));
    evaluated(read(changed)).values().forEach(after -> isAsPromised(after, promise));
  }

  private void isAsPromised(AgencySummary after, Function<Advice.Report, Advice.Standing> promise) {
    String id = after.id();
    Advice.Standing promised = promise.apply(reports.get(id));
    Standing standing =
        new Ranking(rulebook.scheme())
                .rank(
                    Stream.concat(
                            round.values().stream().filter(other -> !other.id().equals(id)),
                            Stream.of(after))
                        .toList())
                .stream()
                .filter(s -> s.agencyId().equals(id))
                .findFirst()
                .orElseThrow();
    assertThat(after.total().map(Exact::text))
        .as("score of " + id)
        .isEqualTo(Optional.ofNullable(promised.exact()));
    assertThat(standing.rank()).as("rank of " + id).isEqualTo(Optional.ofNullable(promised.rank()));
    assertThat(standing.band().map(Band::id))
        .as("band of " + id)
        .isEqualTo(Optional.ofNullable(promised.band()));
  }

  /** All values of some points. */
  static List<Advice.Value> values(List<Advice.Point> points) {
    return points.stream().flatMap(point -> point.changes().stream()).toList();
  }
}
