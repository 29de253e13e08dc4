package ir.sanjeh.round;

import ir.sanjeh.evidence.AgencyReadings;
import ir.sanjeh.result.AgencyPlace;
import ir.sanjeh.result.ResultReadings;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both readings of all agencies of a round. For use by one thread. */
public final class RoundReadings {
  private final Scheme scheme;
  private final Map<Reading, List<AgencySummary>> summaries = new EnumMap<>(Reading.class);
  private final Map<Reading, Map<String, Standing>> standings = new EnumMap<>(Reading.class);
  private int differing;
  private long toVerify;
  private int inAgencies;

  RoundReadings(Scheme scheme) {
    this.scheme = scheme;
    for (Reading reading : Reading.values()) {
      summaries.put(reading, new ArrayList<>());
    }
  }

  /**
   * What a round has to know of an agency.
   *
   * @param declared its summary as declared
   * @param verified its summary as verified
   * @param toVerify how many values nobody has verified yet
   */
  public record Entry(AgencySummary declared, AgencySummary verified, int toVerify) {}

  /** Takes it from an agency's readings; one summary where the two are the same. */
  static Entry entry(Scheme scheme, AgencyReadings readings) {
    AgencySummary declared = AgencySummary.of(readings.declared().agency(), scheme.standings());
    AgencySummary verified =
        readings.verified() == readings.declared()
            ? declared
            : AgencySummary.of(readings.verified().agency(), scheme.standings());
    return new Entry(declared, verified, readings.toVerify().size());
  }

  void add(Entry entry) {
    summaries.get(Reading.DECLARED).add(entry.declared());
    summaries.get(Reading.VERIFIED).add(entry.verified());
    differing += entry.declared().total().equals(entry.verified().total()) ? 0 : 1;
    toVerify += entry.toVerify();
    inAgencies += entry.toVerify() > 0 ? 1 : 0;
  }

  /**
   * Ranks the agencies in both readings, once all are there.
   *
   * @param shown the ranking in the reading that is ranked by, which stands already
   */
  void rank(List<Standing> shown) {
    Reading ranks = scheme.evidence().orElseThrow().ranks();
    Map<String, Standing> standing = byId(shown);
    for (Reading reading : Reading.values()) {
      // Of a large round one ranking is enough where the two are the same.
      boolean known = reading == ranks || summaries.get(reading).equals(summaries.get(ranks));
      standings.put(
          reading, known ? standing : byId(new Ranking(scheme).rank(summaries.get(reading))));
    }
  }

  private static Map<String, Standing> byId(List<Standing> ranked) {
    Map<String, Standing> byId = new HashMap<>();
    ranked.forEach(standing -> byId.put(standing.agencyId(), standing));
    return byId;
  }

  /** What the head of the result says. */
  ResultReadings.National national() {
    return new ResultReadings.National(
        mean(Reading.DECLARED), mean(Reading.VERIFIED), differing, toVerify, inAgencies);
  }

  private ResultReadings.Mean mean(Reading reading) {
    ExactSum totals = new ExactSum();
    summaries.get(reading).forEach(agency -> agency.total().ifPresent(totals::add));
    return totals
        .mean()
        .map(
            mean -> new ResultReadings.Mean(scheme.roundings().table().round(mean), totals.count()))
        .orElse(null);
  }

  /** An agency's place in a reading. */
  AgencyPlace.InReading place(Reading reading, String agencyId) {
    Standing standing = standings.get(reading).get(agencyId);
    return new AgencyPlace.InReading(
        standing.rank().orElse(null), standing.band().map(Band::id).orElse(null));
  }
}
