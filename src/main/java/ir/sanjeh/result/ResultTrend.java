package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a result file says of earlier rounds. Changes are differences of exact scores, rounded once
 * as the scheme rounds the ranking. A rise in rank is a positive number; where one of the two
 * rounds holds only a part of its agencies, no change of rank is told.
 */
public final class ResultTrend {
  private ResultTrend() {}

  /**
   * The rounds beside each other.
   *
   * @param rounds the earlier rounds in their order, and this one
   * @param notes what the schemes say of comparing them
   * @param scales the scores that stood on another scale in another round, so that no change is
   *     told
   * @param since the round before this one, against which gains and losses are counted
   * @param compared how many agencies have a score in both
   * @param meanChange the mean change of these agencies; absent when there are none
   * @param gains the agencies with the largest gains, at most ten, the largest first
   * @param losses the agencies with the largest losses, at most ten, the largest first
   * @param newAgencies those that are in no earlier round, or that the published report calls new
   * @param returned those that are in an earlier round, but in none after it up to this one
   * @param withoutHistory those of which the earlier results say nothing, while they hold only a
   *     part of their rounds
   * @param departed those of earlier rounds that are not in this one
   * @param cooperation the agencies that did not take part in this round as they should
   * @param renamed the ids that were matched by the list of aliases
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record National(
      List<Round> rounds,
      List<Note> notes,
      List<ScaleChange> scales,
      String since,
      int compared,
      BigDecimal meanChange,
      List<Mover> gains,
      List<Mover> losses,
      @JsonProperty("new") List<Named> newAgencies,
      List<Returned> returned,
      List<Named> withoutHistory,
      List<Departed> departed,
      List<Result.Cooperation> cooperation,
      List<Alias> renamed) {}

  /**
   * A round.
   *
   * @param period its name
   * @param title of its rules
   * @param date as the facts give it, if they do
   * @param rules the digest of its rules
   * @param facts the digest of its facts
   * @param counts how much was evaluated
   * @param published what the published report counts, if given
   * @param partial true when the report counts more agencies than were evaluated here: ranks are
   *     then those among the agencies at hand
   * @param means the mean scores of the total and of the dimensions, by node id
   * @param meanChanges how much the means, as they are told here, have changed since the round
   *     before, by node id; absent in the first round
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Round(
      String period,
      Title title,
      String date,
      String rules,
      String facts,
      Result.Counts counts,
      Result.Published published,
      Boolean partial,
      Map<String, BigDecimal> means,
      Map<String, BigDecimal> meanChanges) {}

  /**
   * A remark on comparing rounds.
   *
   * @param period the round whose scheme says it
   * @param with the other rounds it speaks of
   * @param note in both languages
   */
  public record Note(String period, List<String> with, Title note) {}

  /**
   * A score that stood on another scale.
   *
   * @param node its id
   * @param period the earlier round
   * @param outOf the scale there
   * @param now the scale in this round
   */
  public record ScaleChange(String node, String period, String outOf, String now) {}

  /**
   * An agency of this round.
   *
   * @param id as in the facts
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param score the total as the ranking rounds it; absent when nothing is scored
   * @param rank absent without a score
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Named(String id, String name, String nameEn, BigDecimal score, Integer rank) {}

  /**
   * An agency that was away.
   *
   * @param id its id
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param score the total as the ranking rounds it; absent when nothing is scored
   * @param rank absent without a score
   * @param last the last round before in which it took part
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Returned(
      String id, String name, String nameEn, BigDecimal score, Integer rank, String last) {}

  /**
   * An agency that has moved.
   *
   * @param id as in the facts
   * @param name in Persian, if given
   * @param nameEn in English, if given
   * @param from its score in the round before
   * @param to its score in this round
   * @param change in points
   * @param growth in percent of the earlier score; absent when that is 0
   * @param rankChange positive when it rose; absent when a rank is missing or says nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mover(
      String id,
      String name,
      String nameEn,
      BigDecimal from,
      BigDecimal to,
      BigDecimal change,
      BigDecimal growth,
      Integer rankChange) {}

  /**
   * An agency that is not in this round.
   *
   * @param id as in the last round in which it took part
   * @param name in Persian, if given there
   * @param nameEn in English, if given there
   * @param last that round
   * @param score there
   * @param rank there
   * @param status {@code opted-out}, {@code did-not-cooperate} or {@code left}, as a later round
   *     says; when none says anything, {@code left}, or {@code not-in-these-facts} where the facts
   *     hold only a part of this round
   * @param reason as that round gives it, if it does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Departed(
      String id,
      String name,
      String nameEn,
      String last,
      BigDecimal score,
      Integer rank,
      String status,
      Title reason) {}

  /**
   * An id that an agency had in earlier rounds.
   *
   * @param old the earlier id
   * @param id the id it has become
   * @param note why, if given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Alias(String old, String id, String note) {}

  /**
   * The rounds of one agency.
   *
   * @param status {@code continued} when it is in the round before; {@code returned} when it is in
   *     an earlier one only; {@code gap} when it is in an earlier one, and of a round after that
   *     only a part is at hand; {@code new} when it was never evaluated before; {@code
   *     without-history} when the earlier results do not have it, and only a part of their rounds
   * @param rounds those in which it took part, in their order, this one last
   * @param overall from the first round with a score to this one; absent where the last movement
   *     says it already, or there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agency(String status, List<Step> rounds, Movement overall) {}

  /**
   * An agency in a round.
   *
   * @param period the round
   * @param id the agency's id there, where it was another one
   * @param score its total as the ranking rounds it; absent when nothing was scored
   * @param rank its rank; absent without a score
   * @param of how many agencies had a rank
   * @param dimensions its scores by node id
   * @param movement since the last round with a score; absent where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      String period,
      String id,
      BigDecimal score,
      Integer rank,
      long of,
      Map<String, BigDecimal> dimensions,
      Movement movement) {}

  /**
   * How an agency has moved.
   *
   * @param since the earlier round
   * @param change of the total in points; absent where the scale has changed
   * @param growth of the total in percent; absent where the earlier total is 0 or the scale has
   *     changed
   * @param rankChange positive when it rose; absent when a rank is missing or says nothing
   * @param dimensions the changes in points, by node id
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Movement(
      String since,
      BigDecimal change,
      BigDecimal growth,
      Integer rankChange,
      Map<String, BigDecimal> dimensions) {}
}
