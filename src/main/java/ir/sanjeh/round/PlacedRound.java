package ir.sanjeh.round;

import ir.sanjeh.result.AgencyPlace;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.GroupResults;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.standing.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A round as a whole: what stands before its agencies, and where each of them stands. */
public final class PlacedRound {
  private final Result.Head head;
  private final List<Standing> standings;
  private final GroupResults groups;
  private final Optional<RoundReadings> readings;

  PlacedRound(
      Result.Head head,
      List<Standing> standings,
      GroupResults groups,
      Optional<RoundReadings> readings) {
    this.head = head;
    this.standings = standings;
    this.groups = groups;
    this.readings = readings;
  }

  /**
   * What stands before the agencies.
   *
   * @return without trend
   */
  public Result.Head head() {
    return head;
  }

  /**
   * The places of the agencies.
   *
   * @return by rank, those without a rank last; made while they are asked for
   */
  public Stream<AgencyPlace> places() {
    return IntStream.range(0, standings.size()).mapToObj(this::place);
  }

  private AgencyPlace place(int position) {
    Standing standing = standings.get(position);
    String id = standing.agencyId();
    return new AgencyPlace(
        id,
        position,
        standing.rank().orElse(null),
        standing.band().map(Band::id).orElse(null),
        groups.of(id),
        readings.map(both -> both.place(Reading.DECLARED, id)).orElse(null),
        readings.map(both -> both.place(Reading.VERIFIED, id)).orElse(null));
  }
}
