package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
  public static final String VERSION = "1.1";

  private Result() {}

  /**
   * What a result file says before its agencies.
   *
   * @param version of the shape
   * @param rules what was applied
   * @param facts what it was applied to
   * @param with the results of other schemes that were used, if any
   * @param placeholders the numbers that the source document has lost
   * @param counts how much was evaluated
   * @param nationalMeans of the total, the dimensions and the indicators, by node id
   * @param groups the groups of agencies by the id of the grouping, if the scheme has any
   * @param correlations over the agencies, if the scheme asks for any
   * @param trend over the earlier rounds, where they were given
   * @param reading the reading of the evidence that scores and ranks are of, {@code declared} or
   *     {@code verified}; absent where the scheme has no rules of evidence
   * @param readings both readings beside each other; absent as {@code reading} is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Head(
      String version,
      Rules rules,
      Facts facts,
      List<Source> with,
      List<Placeholder> placeholders,
      Counts counts,
      Map<String, Mean> nationalMeans,
      Map<String, ResultGroups.Grouping> groups,
      List<ResultGroups.Correlation> correlations,
      ResultTrend.National trend,
      String reading,
      ResultReadings.National readings) {
    /**
     * The same head with the rounds beside each other.
     *
     * @param newTrend the trend
     * @return a copy
     */
    public Head withTrend(ResultTrend.National newTrend) {
      return new Head(
          version,
          rules,
          facts,
          with,
          placeholders,
          counts,
          nationalMeans,
          groups,
          correlations,
          newTrend,
          reading,
          readings);
    }
  }

  /**
   * The rulebook that was applied.
   *
   * @param scheme the scheme's name
   * @param period the period's name
   * @param title in both languages
   * @param digest the fingerprint of the rule files
   * @param comparability what the scheme says of comparing its periods, if anything
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rules(
      String scheme,
      String period,
      Title title,
      String digest,
      List<Comparability> comparability) {}

  /**
   * A remark on comparing a period with others.
   *
   * @param with the other periods; absent when all others are meant
   * @param note in both languages
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Comparability(List<String> with, Title note) {}

  /**
   * The result of another scheme that was used.
   *
   * @param scheme the other scheme's name
   * @param period the other period's name
   * @param rulesDigest the fingerprint of the rules that made it
   * @param digest the fingerprint of the result file
   */
  public record Source(String scheme, String period, String rulesDigest, String digest) {}

  /**
   * The facts that were evaluated.
   *
   * @param title the round's title, if given
   * @param date the round's date, if given
   * @param digest the fingerprint of the facts file
   * @param published what the published report says of the whole round, if given
   * @param cooperation the agencies that did not take part as they should, if given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Facts(
      Title title,
      String date,
      String digest,
      Published published,
      List<Cooperation> cooperation) {}

  /**
   * What the published report says of a round of which the facts may hold only a part.
   *
   * @param agencies how many agencies were evaluated, if stated
   * @param services how many services were evaluated, if stated
   * @param newAgencies the ids of those that were evaluated for the first time, if listed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Published(
      Long agencies, Long services, @JsonProperty("new") List<String> newAgencies) {}

  /**
   * An agency that did not take part in the round as it should.
   *
   * @param id its id
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param status {@code opted-out}, {@code did-not-cooperate} or {@code left}
   * @param reason in both languages, if given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cooperation(String id, String name, String nameEn, String status, Title reason) {}

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
   * @param outOf the greatest score of the node, exact
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mean(Title title, BigDecimal mean, int agencies, String outOf) {}

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
   * @param exactDimensions those without loss that rounding has changed
   * @param points the sums behind the ratios of sums by node id, if the scheme has any
   * @param labels the ids of their bands by node id, if nodes of the scheme have bands
   * @param passed whether they are passed by node id, if nodes of the scheme say from when
   * @param indicators the scores by node id, in the order of the tree; inner nodes too, the root
   *     among them, where one award decided them
   * @param figures the derived figures by id
   * @param exactFigures those without loss that rounding has changed
   * @param groups its places in its groups, by the id of the grouping, if it is in any
   * @param trend its earlier rounds, where they were given
   * @param unscored the indicators that lack an award
   * @param notApplicable the indicators that do not apply
   * @param services its services, in the order of the facts
   * @param readings its scores as declared and as verified; absent where the scheme has no rules of
   *     evidence
   * @param toVerify what an evaluator still has to verify; absent as {@code readings} is
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
      Map<String, String> exactDimensions,
      Map<String, Points> points,
      Map<String, String> labels,
      Map<String, Boolean> passed,
      Map<String, Indicator> indicators,
      Map<String, BigDecimal> figures,
      Map<String, String> exactFigures,
      Map<String, List<ResultGroups.Membership>> groups,
      ResultTrend.Agency trend,
      List<Unscored> unscored,
      List<String> notApplicable,
      List<Service> services,
      ResultReadings.Agency readings,
      ResultReadings.ToVerify toVerify) {
    /**
     * The same agency with its place among the others.
     *
     * @param newRank its rank, or null
     * @param newBand its band, or null
     * @return a copy
     */
    public Agency withStanding(Integer newRank, String newBand) {
      return with(newRank, newBand, groups, trend, services, readings, toVerify);
    }

    /**
     * The same agency with its places in its groups.
     *
     * @param newGroups by the id of the grouping, or null
     * @return a copy
     */
    public Agency withGroups(Map<String, List<ResultGroups.Membership>> newGroups) {
      return with(rank, band, newGroups, trend, services, readings, toVerify);
    }

    /**
     * The same agency with its earlier rounds.
     *
     * @param newTrend its trend, or null
     * @return a copy
     */
    public Agency withTrend(ResultTrend.Agency newTrend) {
      return with(rank, band, groups, newTrend, services, readings, toVerify);
    }

    /**
     * The same agency with other services.
     *
     * @param newServices not null
     * @return a copy
     */
    public Agency withServices(List<Service> newServices) {
      return with(rank, band, groups, trend, newServices, readings, toVerify);
    }

    /**
     * The same agency with both readings of its evidence.
     *
     * @param newReadings its scores in both, or null
     * @param newToVerify what is left to verify, or null
     * @return a copy
     */
    public Agency withReadings(
        ResultReadings.Agency newReadings, ResultReadings.ToVerify newToVerify) {
      return with(rank, band, groups, trend, services, newReadings, newToVerify);
    }

    private Agency with(
        Integer newRank,
        String newBand,
        Map<String, List<ResultGroups.Membership>> newGroups,
        ResultTrend.Agency newTrend,
        List<Service> newServices,
        ResultReadings.Agency newReadings,
        ResultReadings.ToVerify newToVerify) {
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
          exactDimensions,
          points,
          labels,
          passed,
          indicators,
          figures,
          exactFigures,
          newGroups,
          newTrend,
          unscored,
          notApplicable,
          newServices,
          newReadings,
          newToVerify);
    }
  }

  /**
   * A service.
   *
   * @param id as in the facts
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param score the total as tables round it
   * @param exact the total without loss: a decimal where it ends, else a fraction
   * @param dimensions the scores by node id, in the order of the tree
   * @param points the sums behind the ratios of sums by node id, if the scheme has any
   * @param labels the ids of their bands by node id, if nodes of the scheme have bands
   * @param passed whether they are passed by node id, if nodes of the scheme say from when
   * @param indicators the scores by node id, in the order of the tree
   * @param unscored the indicators that lack an award
   * @param notApplicable the indicators that do not apply
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Service(
      String id,
      String name,
      String nameEn,
      BigDecimal score,
      String exact,
      Map<String, BigDecimal> dimensions,
      Map<String, Points> points,
      Map<String, String> labels,
      Map<String, Boolean> passed,
      Map<String, Indicator> indicators,
      List<Unscored> unscored,
      List<String> notApplicable) {}

  /**
   * The sums behind the score of a ratio of sums: exact where the decimal ends, else rounded half
   * up to ten decimals. For an agency with services they are the means of theirs.
   *
   * @param obtained the points that were obtained
   * @param ideal by what they are divided
   */
  public record Points(BigDecimal obtained, BigDecimal ideal) {}

  /**
   * The score of an indicator, or of an inner node that was scored directly.
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
   * @param value a text, {@link BigDecimal}, truth or list of texts; absent when missing
   * @param evidence where it comes from, if the facts say so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(String field, Object value, Evidence evidence) {}

  /**
   * Where a value comes from, in the words of the facts; what they do not say is absent.
   *
   * @param method how it was measured
   * @param source who says it
   * @param date when it was measured
   * @param status how far it was checked
   * @param until the last day on which it holds
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Evidence(String method, String source, String date, String status, String until) {}

  /**
   * An indicator that applies but has no award.
   *
   * @param indicator its id
   * @param missing the fields without a value that its rules read
   */
  public record Unscored(String indicator, List<String> missing) {}
}
