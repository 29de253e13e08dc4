package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Where an agency stands among the others of its round: all that its own result does not know.
 *
 * @param id the agency's id
 * @param position its place in the result, from 0: by rank, those without a rank last
 * @param rank its rank, from 1; absent without a total
 * @param band the id of its quality band; absent where it has none
 * @param groups its places in its groups, by the id of the grouping; absent when it is in none
 * @param declared its place with its values as declared; absent where there is one reading only
 * @param verified its place with its verified values only; absent as {@code declared} is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyPlace(
    String id,
    int position,
    Integer rank,
    String band,
    Map<String, List<ResultGroups.Membership>> groups,
    InReading declared,
    InReading verified) {
  /**
   * A place in one reading of the evidence.
   *
   * @param rank its rank in this reading, from 1; absent without a total
   * @param band the id of its quality band in this reading; absent where it has none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record InReading(Integer rank, String band) {}

  /**
   * Puts the agency's result in its place.
   *
   * @param agency the result of the agency by itself, not null
   * @return the same with rank, band and groups
   */
  public Result.Agency of(Result.Agency agency) {
    Result.Agency placed = agency.withStanding(rank, band).withGroups(groups);
    if (declared == null) {
      return placed;
    }
    ResultReadings.Agency readings = agency.readings();
    return placed.withReadings(
        new ResultReadings.Agency(
            in(declared, readings.declared()),
            in(verified, readings.verified()),
            readings.difference(),
            readings.exactDifference(),
            readings.provisional()),
        agency.toVerify());
  }

  private static ResultReadings.Score in(InReading place, ResultReadings.Score score) {
    return new ResultReadings.Score(score.score(), score.exact(), place.rank(), place.band());
  }
}
