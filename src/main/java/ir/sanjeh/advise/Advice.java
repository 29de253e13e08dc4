package ir.sanjeh.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an agency can do for its score, as records that JSON is written from. Scores are decimals as
 * the scheme rounds its ranking; {@code exact} has them without loss, as a decimal where that ends
 * and else as a fraction. A score, rank or band that does not exist is left out.
 */
public final class Advice {
  /** Gains are small beside scores: they are shown with more decimals. */
  public static final int GAIN_DECIMALS = 4;

  private Advice() {}

  /**
   * The whole advice.
   *
   * @param rules what was applied
   * @param agency whom it is for
   * @param ranked how many agencies have a rank
   * @param now where it stands
   * @param points everything that it can improve, the one that gains most first
   * @param indicators the same, all points of an indicator taken together, most gain first
   * @param stuck the indicators that are not full and that nothing can be advised for
   * @param most where it would stand if all of it were done
   * @param goal how a goal is reached, if one was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Report(
      Rules rules,
      Agency agency,
      int ranked,
      Standing now,
      List<Point> points,
      List<Whole> indicators,
      List<Stuck> stuck,
      Standing most,
      Goal goal) {}

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

  /** An agency, with the names that the facts give it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agency(String id, String name, String nameEn) {}

  /**
   * A place in the round.
   *
   * @param score as the ranking rounds it
   * @param exact without loss
   * @param rank from 1
   * @param band the id of the quality band
   * @param bandTitle its title
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(
      BigDecimal score, String exact, Integer rank, String band, Title bandTitle) {}

  /**
   * Something to improve: values of one fact (or of several that an option needs together) that
   * earn a better option of one indicator. Whoever measures them so and evaluates again gets what
   * stands under {@code after}, if all others stay as they are.
   *
   * @param indicator the indicator's id
   * @param title the indicator's title
   * @param option the option that is earned
   * @param optionTitle its title
   * @param file the rule file
   * @param line the line of its rule
   * @param source the part of the source document, if stated
   * @param placeholder whether the option's score, or a number of its conditions, stands in for one
   *     that the source has lost
   * @param cost how many facts have to be better
   * @param changes what has to be measured
   * @param earned who gets the better option
   * @param gain what the total gains, in {@value #GAIN_DECIMALS} decimals
   * @param exactGain the same without loss
   * @param after where the agency then stands
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      String indicator,
      Title title,
      String option,
      Title optionTitle,
      String file,
      int line,
      String source,
      boolean placeholder,
      int cost,
      List<Value> changes,
      List<Earned> earned,
      BigDecimal gain,
      String exactGain,
      Standing after) {}

  /**
   * A fact of an agency.
   *
   * @param type its declared type
   * @param label what the type is called
   * @param key the agency's JSON key under which it stands; empty for the agency itself
   * @param id its id
   * @param name in Persian, if given
   * @param nameEn in English, if given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fact(String type, Title label, String key, String id, String name, String nameEn) {}

  /**
   * A value that has to be another one.
   *
   * @param fact whose value
   * @param field the field's name
   * @param label the field's label
   * @param unit of a number, if stated
   * @param before the value now, as facts files write it; absent when it is missing, or does not
   *     count as evidence
   * @param after the value that it has to be; of a tick list all ticks
   * @param added the ticks to be added, of a tick list: those that {@code before} has besides may
   *     stay
   * @param removed the ticks to be removed, of a tick list
   * @param words the change in words
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Value(
      Fact fact,
      String field,
      Title label,
      String unit,
      Object before,
      Object after,
      List<String> added,
      List<String> removed,
      Title words) {}

  /**
   * A better option of a fact.
   *
   * @param fact who gets it
   * @param indicator of which indicator
   * @param from the share of the indicator now, 0 to 1, without loss; absent when it is unscored
   * @param to the share then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Earned(Fact fact, String indicator, String from, String to) {}

  /**
   * All points of an indicator, each with the option that gains most.
   *
   * @param indicator the indicator's id
   * @param title its title
   * @param facts how many facts have to be better
   * @param points which of the open points these are, counted from 1
   * @param gain what the total gains, in {@value #GAIN_DECIMALS} decimals
   * @param exactGain the same without loss
   * @param after where the agency then stands
   */
  public record Whole(
      String indicator,
      Title title,
      int facts,
      List<Integer> points,
      BigDecimal gain,
      String exactGain,
      Standing after) {}

  /**
   * An indicator that is not full, and for which nothing can be advised.
   *
   * @param indicator its id
   * @param title its title
   * @param share the share that it has, 0 to 1, without loss
   * @param fact the first of the facts that lack something
   * @param option the option that would be better
   * @param optionTitle its title
   * @param lacking what that option asks for and does not find
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stuck(
      String indicator,
      Title title,
      String share,
      Fact fact,
      String option,
      Title optionTitle,
      List<Title> lacking) {}

  /**
   * What is called cheapest. A rule folder states no costs, so options are counted: each better
   * option of an indicator costs the number of facts that have to be better for it, which is one
   * for the agency, its portal or a service. An option of the agency or of its portal may serve all
   * services and still costs one.
   */
  static final Title CHEAPEST =
      new Title(
          "ارزان‌ترین: کمترین تعداد گزینه‌هایی که باید بهتر شوند؛ در تعداد برابر، کمترین ارتقا",
          "cheapest: the fewest options that have to be better; of as few, those that move up least");

  /**
   * The cheapest set of options that reaches a band or a rank, where all others keep their scores.
   *
   * @param wanted what was asked for: {@code band} with its id, or {@code rank} with its number
   * @param cheapest what is called cheapest
   * @param reachable whether a way was found
   * @param proven whether it is certain that no cheaper set of the open points leads there, or none
   *     at all. The search is exact where what has to be measured for one option is seldom what
   *     another one needs too; beyond {@value GoalSearch#MOST_COMBINATIONS} combinations of such
   *     options, and where an option decides what counts, it tries only what looks best
   * @param cost how many options have to be better; absent where no way was found
   * @param rise the shares of their scales by which options move up, added up, without loss
   * @param steps what to do; {@code gain} and {@code after} of a step are those of doing the steps
   *     in this order
   * @param after where the agency then stands
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Goal(
      Map<String, Object> wanted,
      Title cheapest,
      boolean reachable,
      boolean proven,
      Integer cost,
      String rise,
      List<Point> steps,
      Standing after) {}
}
