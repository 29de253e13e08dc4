package ir.sanjeh.round;

import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.group.Groups;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.GroupResults;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Correlations;
import ir.sanjeh.standing.NationalMeans;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a round adds up and compares over its agencies. Wherever these were evaluated, their entries
 * come in the order of the facts. For use by one thread.
 */
public final class RoundTally {
  private final Rulebook rulebook;
  private final EarlierResults earlier;
  private final NationalMeans means;
  private final Groups groups;
  private final Correlations correlations;
  private final Optional<RoundReadings> readings;
  private final List<AgencySummary> summaries = new ArrayList<>();
  private long services;

  /**
   * Starts without agencies.
   *
   * @param rulebook the rules, not null
   * @param earlier the results of other schemes that the rules use, not null
   */
  public RoundTally(Rulebook rulebook, EarlierResults earlier) {
    Scheme scheme = rulebook.scheme();
    this.rulebook = rulebook;
    this.earlier = earlier;
    this.means = new NationalMeans(scheme);
    this.groups = new Groups(scheme, rulebook.dictionary());
    this.correlations = new Correlations(scheme);
    this.readings = scheme.evidence().map(rules -> new RoundReadings(scheme));
  }

  /**
   * Adds an agency.
   *
   * @param agency of the same rules, not null
   * @throws ir.sanjeh.problem.UnusableInputException when the facts have more groups than group
   */
  public void add(AgencyEntry agency) {
    summaries.add(agency.summary());
    means.add(agency.shares());
    groups.add(agency.groups());
    correlations.add(agency.correlated());
    readings.ifPresent(both -> both.add(agency.readings().orElseThrow()));
    services += agency.services();
  }

  /**
   * How many agencies were added.
   *
   * @return 0 or more
   */
  public int agencies() {
    return summaries.size();
  }

  /**
   * How many services these have.
   *
   * @return 0 or more
   */
  public long services() {
    return services;
  }

  /**
   * Compares the agencies, once all are there.
   *
   * @param header of the facts, not null
   * @param digest of the facts, not null
   * @return the round
   */
  public PlacedRound place(RoundHeader header, String digest) {
    Scheme scheme = rulebook.scheme();
    List<Standing> standings = new Ranking(scheme).rank(summaries);
    long ranked = standings.stream().filter(s -> s.rank().isPresent()).count();
    Result.Counts counts = new Result.Counts(summaries.size(), ranked, services);
    GroupResults grouped = new GroupResults(scheme, groups.standings(), correlations);
    readings.ifPresent(both -> both.rank(standings));
    Result.Head head =
        RoundHead.of(rulebook, header, digest, earlier, counts, means, grouped, readings);
    return new PlacedRound(head, standings, grouped, readings);
  }
}
