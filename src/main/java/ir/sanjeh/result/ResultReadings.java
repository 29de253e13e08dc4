package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a result file says of the two readings: as declared, with every value that counts, and as
 * verified, with the verified ones only.
 */
public final class ResultReadings {
  private ResultReadings() {}

  /**
   * Both readings of a round.
   *
   * @param declared the mean total as declared; absent when no agency has one
   * @param verified the mean total as verified; absent when no agency has one
   * @param differing how many agencies have another total as declared than as verified
   * @param toVerify how many values nobody has verified yet
   * @param inAgencies how many agencies they are of
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record National(
      Mean declared, Mean verified, int differing, long toVerify, int inAgencies) {}

  /**
   * A mean total.
   *
   * @param mean as the scheme rounds tables
   * @param agencies how many agencies it is the mean of
   */
  public record Mean(BigDecimal mean, int agencies) {}

  /**
   * Both readings of an agency.
   *
   * @param declared its score as declared
   * @param verified its score as verified
   * @param difference by how much the declared total is higher, as the ranking rounds it; a total
   *     that does not exist counts 0; absent when there is neither
   * @param exactDifference the difference without loss, where rounding has changed it
   * @param provisional whether the declared score rests on values that nobody has verified
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agency(
      Score declared,
      Score verified,
      BigDecimal difference,
      String exactDifference,
      boolean provisional) {}

  /**
   * An agency in one reading.
   *
   * @param score the total as the ranking rounds it; absent when nothing is scored
   * @param exact the total without loss
   * @param rank its rank among all agencies in this reading, from 1
   * @param band the id of its quality band in this reading, if the scheme has bands
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Score(BigDecimal score, String exact, Integer rank, String band) {}

  /**
   * What is left to verify of an agency.
   *
   * @param values how many values
   * @param largest those with the largest effect on its total, the largest first
   */
  public record ToVerify(int values, List<Item> largest) {}

  /**
   * A value that nobody has verified yet.
   *
   * @param part the key of the facts file under which its fact stands; absent for the agency itself
   * @param id of the fact, where there may be several
   * @param field {@code Type.field}
   * @param value as the facts give it
   * @param evidence where it comes from, if the facts say so
   * @param waiting true where it does not count before it is verified
   * @param indicators the ids of the nodes that depend on it
   * @param options what they were awarded as declared
   * @param effect how much more the total is with the value verified than with the value missing,
   *     all other values as declared; as the scheme rounds tables
   * @param exactEffect the effect without loss, where rounding has changed it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String part,
      String id,
      String field,
      Object value,
      Result.Evidence evidence,
      Boolean waiting,
      List<String> indicators,
      List<String> options,
      BigDecimal effect,
      String exactEffect) {}
}
