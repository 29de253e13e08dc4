package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;

/**
 * Why a score is what it is, as records that JSON is written from. Scores are decimals as the
 * scheme rounds its tables; what is called exact stands without loss, as a decimal where that ends
 * and else as a fraction. What does not exist is left out.
 */
public final class Explanation {
  /** What a node adds to the total is shown with more decimals than scores. */
  public static final int ADDS_DECIMALS = 4;

  private Explanation() {}

  /**
   * The whole explanation.
   *
   * @param rules what was applied
   * @param agency whose score it is
   * @param service the service whose score it is, where it is not the agency's own
   * @param services how many services of the agency count; its score is their mean
   * @param score the total as tables round it
   * @param exact the same without loss
   * @param band the id of the agency's quality band
   * @param bandTitle its title
   * @param tree the root of the tree, or the node that was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Report(
      Rules rules,
      Subject agency,
      Subject service,
      Integer services,
      BigDecimal score,
      String exact,
      String band,
      Title bandTitle,
      Branch tree) {}

  /**
   * The rulebook that was applied.
   *
   * @param scheme the scheme's name
   * @param period the period's name
   * @param title in both languages
   * @param digest the fingerprint of the rule files
   * @param placeholders how many of its numbers stand in for ones that the source has lost
   */
  public record Rules(String scheme, String period, Title title, String digest, int placeholders) {}

  /**
   * A fact.
   *
   * @param type what its type is called
   * @param id its id
   * @param name in Persian, if given
   * @param nameEn in English, if given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Subject(Title type, String id, String name, String nameEn) {}

  /**
   * A node of the tree.
   *
   * @param node its id
   * @param title its title
   * @param source the part of the source document, if stated
   * @param addsUp how it adds its children up: weighted-mean, sum-of-points or ratio-of-sums;
   *     absent for an indicator
   * @param state scored, unscored or not-applicable
   * @param outOf the scale of the score
   * @param score as tables round it
   * @param exact without loss
   * @param weight what it weighs among its siblings, or the points that can be obtained for it, as
   *     the rule folder says
   * @param weightProvenance how that number came there: stated, inferred or placeholder
   * @param part the part of the total that hangs on it, 0 to 1, without loss
   * @param adds what it adds to the total, in {@value Explanation#ADDS_DECIMALS} decimals; what the
   *     nodes of a level add is the total
   * @param exactAdds the same without loss
   * @param points the sums behind the score of a node that adds up points
   * @param grounds what decided the score of an indicator, or of a node that was scored directly:
   *     for an agency with services one entry for each way in which its services got it
   * @param children absent for an indicator
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Branch(
      String node,
      Title title,
      String source,
      String addsUp,
      String state,
      String outOf,
      BigDecimal score,
      String exact,
      String weight,
      String weightProvenance,
      String part,
      BigDecimal adds,
      String exactAdds,
      Points points,
      List<Ground> grounds,
      List<Branch> children) {}

  /**
   * Sums of points.
   *
   * @param obtained what was obtained, without loss
   * @param ideal what could be obtained, without loss
   */
  public record Points(String obtained, String ideal) {}

  /**
   * What decided the score of an indicator.
   *
   * @param state scored, unscored or not-applicable
   * @param from the fact that earned the award; absent where it differs from service to service
   * @param services the services that it decides for; absent where only one subject is explained
   * @param option the option that was awarded
   * @param missing the values for want of which it is unscored
   * @param condition the condition under which it does not apply, where it does not
   * @param next what would have earned more; absent where nothing does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ground(
      String state,
      Subject from,
      List<Subject> services,
      Option option,
      List<Missing> missing,
      Title condition,
      Next next) {}

  /**
   * A value that the rules of an indicator look for and do not find.
   *
   * @param type what the type of the fact is called
   * @param field the field's name; absent where there is no such fact at all
   * @param label the field's label
   * @param given the value that the facts give, where it does not count as evidence
   * @param evidence what the facts say of that value
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Missing(Title type, String field, Title label, Title given, Source evidence) {}

  /**
   * Where a value comes from, in the words of the facts; what they do not say is absent.
   *
   * @param method how it was measured
   * @param status how far it was checked
   * @param date when
   * @param until the last day on which it holds
   * @param source who says it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Source(String method, String status, String date, String until, String source) {}

  /**
   * An option that was awarded.
   *
   * @param option the option
   * @param title its title
   * @param rule the name of its rule
   * @param file the rule file
   * @param line the line in it
   * @param source the part of the source document, if stated
   * @param score what it gave, on the indicator's scale, without loss
   * @param scoreProvenance how the score came into the rule: stated, inferred or placeholder
   * @param thresholdProvenance how the numbers of the conditions came there
   * @param values what the rule saw
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Option(
      String option,
      Title title,
      String rule,
      String file,
      int line,
      String source,
      String score,
      String scoreProvenance,
      String thresholdProvenance,
      List<Value> values) {}

  /**
   * A value that a rule saw, or that several services have.
   *
   * @param type what the type of the fact is called; absent for a value added up
   * @param field the field, or the variable of a value added up
   * @param label the field's label
   * @param value as facts files write it; absent when missing, and where services differ
   * @param words the value, or what the services have, in words
   * @param evidence what the facts say of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(
      Title type, String field, Title label, Object value, Title words, Source evidence) {}

  /**
   * The nearest better option.
   *
   * @param option the option
   * @param title its title
   * @param file the rule file
   * @param line the line in it
   * @param score what it would give, on the indicator's scale, without loss
   * @param needs what it asks for
   * @param changes the least that would have to be measured otherwise; absent where it differs from
   *     service to service, and where what is off is taken as given, such as a target or a kind of
   *     service
   * @param attainable whether measured values alone could earn it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Next(
      String option,
      Title title,
      String file,
      int line,
      String score,
      List<Need> needs,
      List<Title> changes,
      boolean attainable) {}

  /**
   * One of the things that an option asks for.
   *
   * @param words what is asked
   * @param met whether it is so
   * @param is the values now, where it is not so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Need(Title words, boolean met, Title is) {}
}
