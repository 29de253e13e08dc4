package ir.sanjeh.robustness;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;

/**
 * How safe the ranks of a round are, as records that JSON is written from. Parts of draws are
 * decimals from 0 to 1, mean shifts are numbers of ranks; both have {@value #DECIMALS} digits after
 * the point, rounded half up.
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
   * @param shift by how many ranks an agency moves on average over the draws, up or down
   * @param agencies those with a rank, by rank, those of the same rank by id
   * @param weights the weights that vary, the one that matters most first
   * @param pairs the pairs of agencies; null where there are too many agencies to look at them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Report(
      Rules rules,
      Study study,
      BigDecimal shift,
      List<Agency> agencies,
      List<Weight> weights,
      Pairs pairs) {
    /** Keeps its own copies of the lists. */
    public Report {
      agencies = List.copyOf(agencies);
      weights = List.copyOf(weights);
    }
  }

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
  public record Rules(String scheme, String period, Title title, String digest, int placeholders) {
    /**
     * Those of a rulebook.
     *
     * @param rulebook not null
     * @return what a report says of it
     */
    public static Rules of(Rulebook rulebook) {
      return new Rules(
          rulebook.scheme().scheme(),
          rulebook.scheme().period(),
          rulebook.scheme().title(),
          rulebook.digest(),
          rulebook.placeholders().size());
    }
  }

  /**
   * What was done.
   *
   * @param vary the part of a stated or inferred weight by which it varies to either side, 0 to 1
   * @param placeholders whether placeholders vary, over their whole range
   * @param weights how many weights vary
   * @param draws how many sets of weights were drawn from inside their ranges; 0 where none varies
   * @param corners how many sets were tried in which every weight is at an end of its range
   * @param allCorners whether these are all that there are
   * @param seed the same number gives the same draws
   */
  public record Study(
      BigDecimal vary,
      boolean placeholders,
      int weights,
      int draws,
      int corners,
      boolean allCorners,
      long seed) {}

  /**
   * An agency.
   *
   * @param id as in the facts
   * @param name in Persian, or null
   * @param nameEn in English, or null
   * @param rank its rank under the weights as they are, exact
   * @param from the rank than which at most 5 % of the draws are better
   * @param to the rank than which at most 5 % of the draws are worse
   * @param best the best rank of all draws and corners
   * @param worst the worst rank of all draws and corners
   * @param proved whether no weights from their ranges can give it a rank that is better than the
   *     best or worse than the worst one; where this is false the two are reached, and ones further
   *     out may exist
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
      boolean proved,
      BigDecimal kept) {}

  /**
   * A weight, tried alone over its whole range while all others stay as they are.
   *
   * @param node the node that it belongs to
   * @param title of the node
   * @param value the weight as it is, exact
   * @param provenance stated, inferred or placeholder
   * @param shift by how many ranks an agency moves on average: the measure of how much it matters
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
   * The pairs of agencies. Those with the same rank have no order that could turn.
   *
   * @param all how many pairs have an order
   * @param unsafe how many of them turn in at least one draw
   * @param onlyAtCorners how many more turn at corners only
   * @param proved whether no other pair can turn, whatever weights from their ranges
   * @param list those that turn, the one that does most often first
   */
  public record Pairs(long all, long unsafe, long onlyAtCorners, boolean proved, List<Pair> list) {
    /** Keeps its own copy of the list. */
    public Pairs {
      list = List.copyOf(list);
    }
  }

  /**
   * A pair of agencies whose order is not safe.
   *
   * @param ahead the id of the one that is ahead under the weights as they are
   * @param behind the id of the other one
   * @param turned the part of the draws in which the other one is ahead; 0 where it is at corners
   *     only, or in fewer draws than the decimals can tell
   */
  public record Pair(String ahead, String behind, BigDecimal turned) {}
}
