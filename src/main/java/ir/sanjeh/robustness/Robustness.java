package ir.sanjeh.robustness;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;

/**
 * How safe the ranks of a round are, as records that JSON is written from. Parts of draws and mean
 * shifts are decimals with {@value #DECIMALS} digits after the point.
 */
public final class Robustness {
  /** The digits after the point of parts of draws and of mean shifts. */
  public static final int DECIMALS = 4;

  private Robustness() {}

  /**
   * The whole report.
   *
   * @param rules what was applied
   * @param study what was done
   * @param shift by how many ranks an agency moves on average over the draws
   * @param agencies the agencies with a rank, by rank
   * @param weights the weights that vary, the one that matters most first
   * @param pairs the pairs of agencies; absent where there are too many agencies to look at them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Report(
      Rules rules,
      Study study,
      BigDecimal shift,
      List<Agency> agencies,
      List<Weight> weights,
      Pairs pairs) {}

  /**
   * The rulebook that was applied.
   *
   * @param scheme the scheme's name
   * @param period the period's name
   * @param title in both languages
   * @param digest the fingerprint of the rule files
   * @param placeholders how many of its numbers stand in for ones that the source has lost; those
   *     among them that are no weights keep their values
   */
  public record Rules(
      String scheme, String period, Title title, String digest, int placeholders) {}

  /**
   * What was done.
   *
   * @param share the part of a stated or inferred weight by which it varies, to either side
   * @param placeholders whether placeholders vary, over their whole range
   * @param draws how many sets of weights were drawn from inside their ranges
   * @param corners how many sets were tried in which every weight is at an end of its range
   * @param seed the same number gives the same draws
   */
  public record Study(
      BigDecimal share, boolean placeholders, int draws, int corners, long seed) {}

  /**
   * An agency.
   *
   * @param id as in the facts
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param rank its rank under the weights as they are
   * @param from the rank that at most 5 % of the draws are better than
   * @param to the rank that at most 5 % of the draws are worse than
   * @param best the best rank of all draws and corners
   * @param worst the worst rank of all draws and corners
   * @param kept the part of the draws in which it keeps its rank
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agency(
      String id,
      String name,
      String nameEn,
      int rank,
      int from,
      int to,
      int best,
      int worst,
      BigDecimal kept) {}

  /**
   * A weight that varies, tried alone over its whole range while all others stay as they are.
   *
   * @param node the node that it belongs to
   * @param title of the node
   * @param value the weight as it is
   * @param provenance stated, inferred or placeholder
   * @param shift by how many ranks an agency moves on average
   * @param most by how many ranks an agency moves at the most
   * @param moved how many agencies move at all
   */
  public record Weight(
      String node,
      Title title,
      String value,
      String provenance,
      BigDecimal shift,
      int most,
      int moved) {}

  /**
   * The pairs of agencies whose order is not safe.
   *
   * @param all how many pairs there are
   * @param unsafe how many of them change their order in at least one draw
   * @param onlyAtCorners how many more change it at corners only
   * @param list the least safe ones, those first whose order is nearest to chance
   */
  public record Pairs(long all, long unsafe, long onlyAtCorners, List<Pair> list) {}

  /**
   * A pair of agencies.
   *
   * @param ahead the id of the one that is ahead under the weights as they are
   * @param behind the id of the other one
   * @param reversed the part of the draws in which their order is another one; 0 where it is that
   *     at corners only
   */
  public record Pair(String ahead, String behind, BigDecimal reversed) {}
}
