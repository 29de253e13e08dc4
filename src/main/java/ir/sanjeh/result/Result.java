package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a result file says, as records that JSON is written from and read into. Scores are decimals
 * as the scheme rounds them; a score that does not exist is left out. The published shape is {@code
 * result.schema.json}, beside this class.
 */
public final class Result {
  /** The version of the shape; its first number changes when an older reader would be misled. */
  public static final String VERSION = "1.0";

  private Result() {}

  /**
   * What a result file says before its agencies.
   *
   * @param version of the shape
   * @param rules what was applied
   * @param facts what it was applied to
   * @param placeholders the numbers that the source document has lost
   * @param counts how much was evaluated
   * @param nationalMeans of the total, the dimensions and the indicators, by node id
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Head(
      String version,
      Rules rules,
      Facts facts,
      List<Placeholder> placeholders,
      Counts counts,
      Map<String, Mean> nationalMeans) {}

  /**
   * The rulebook that was applied.
   *
   * @param scheme the scheme's name
   * @param period the period's name
   * @param title in both languages
   * @param digest the fingerprint of the rule files
   */
  public record Rules(String scheme, String period, Title title, String digest) {}

  /**
   * The facts that were evaluated.
   *
   * @param title the round's title, if given
   * @param date the round's date, if given
   * @param digest the fingerprint of the facts file
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Facts(Title title, String date, String digest) {}

  /**
   * A number that the source document has lost.
   *
   * @param kind what it is: weight, points, setting, band, score or threshold
   * @param id the node, setting, band or option that it belongs to
   * @param value the neutral value that stands in, if it is one number
   * @param note what a reader should know, if anything
   * @param file the rule file
   * @param line the line in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Placeholder(
      String kind, String id, String value, String note, String file, int line) {}

  /**
   * How much was evaluated.
   *
   * @param agencies all agencies
   * @param ranked agencies with a rank
   * @param services all services
   */
  public record Counts(long agencies, long ranked, long services) {}

  /**
   * The plain mean over the agencies.
   *
   * @param title of the node
   * @param mean as the scheme rounds tables
   * @param agencies how many agencies it is the mean of
   */
  public record Mean(Title title, BigDecimal mean, int agencies) {}

  /**
   * An agency.
   *
   * @param id as in the facts
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param score the total as the ranking rounds it
   * @param tableScore the total as tables round it
   * @param exact the total without loss: a decimal where it ends, else a fraction
   * @param rank its rank, from 1
   * @param band the id of its quality band, if the scheme has bands
   * @param dimensions the scores by node id, in the order of the tree
   * @param indicators the scores by node id, in the order of the tree
   * @param figures the derived figures by id
   * @param unscored the indicators that lack an award
   * @param notApplicable the indicators that do not apply
   * @param services its services, in the order of the facts
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agency(
      String id,
      String name,
      String nameEn,
      BigDecimal score,
      BigDecimal tableScore,
      String exact,
      Integer rank,
      String band,
      Map<String, BigDecimal> dimensions,
      Map<String, Indicator> indicators,
      Map<String, BigDecimal> figures,
      List<Unscored> unscored,
      List<String> notApplicable,
      List<Service> services) {
    /**
     * The same agency with its place among the others.
     *
     * @param newRank its rank, or null
     * @param newBand its band, or null
     * @return a copy
     */
    public Agency withStanding(Integer newRank, String newBand) {
      return new Agency(
          id,
          name,
          nameEn,
          score,
          tableScore,
          exact,
          newRank,
          newBand,
          dimensions,
          indicators,
          figures,
          unscored,
          notApplicable,
          services);
    }
  }

  /** A service; the parts mean what they mean for an agency. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Service(
      String id,
      String name,
      String nameEn,
      BigDecimal score,
      String exact,
      Map<String, BigDecimal> dimensions,
      Map<String, Indicator> indicators,
      List<Unscored> unscored,
      List<String> notApplicable) {}

  /**
   * The score of an indicator, or of a dimension that was scored directly.
   *
   * @param score as the scheme rounds tables
   * @param exact the score without loss, where rounding has changed it
   * @param option the option that was awarded; absent for a mean over services
   * @param rule the name of its rule
   * @param file the rule file
   * @param line the line in it
   * @param from the type of the fact that earned the award, where that is not the service itself;
   *     the agency's own entry then has the rest
   * @param values what the rule saw
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Indicator(
      BigDecimal score,
      String exact,
      String option,
      String rule,
      String file,
      Integer line,
      String from,
      List<Value> values) {}

  /**
   * A value that a rule saw.
   *
   * @param field {@code Type.field}, or the name of a value added up
   * @param value a text, number, truth or list of texts; absent when missing
   * @param evidence where it comes from, if the facts say so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(String field, Object value, Evidence evidence) {}

  /** Where a value comes from, in the words of the facts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Evidence(String method, String source, String date, String status) {}

  /**
   * An indicator that applies but has no award.
   *
   * @param indicator its id
   * @param missing the fields without a value that its rules read
   */
  public record Unscored(String indicator, List<String> missing) {}
}
