package ir.sanjeh.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a result file says of the groups of its agencies, and of correlations over them. */
public final class ResultGroups {
  private ResultGroups() {}

  /**
   * A way of grouping agencies.
   *
   * @param title in both languages
   * @param field {@code Type.field}, the field of the facts that names the group
   * @param without how many agencies (or services, where the field is one of services) name none
   * @param values the groups, by their value
   */
  public record Grouping(Title title, String field, int without, List<Group> values) {}

  /**
   * A group.
   *
   * @param value what its members have in common, as the facts wrote it first
   * @param title of the value, where it is one of a closed list
   * @param agencies how many agencies are in it
   * @param ranked how many of them have a rank in it
   * @param services how many of their services are in it
   * @param mean the mean score of the agencies in it, as the scheme rounds tables; absent when none
   *     is scored
   * @param means the mean scores of the dimensions and the indicators, by node id
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Group(
      String value,
      Title title,
      int agencies,
      int ranked,
      int services,
      BigDecimal mean,
      Map<String, BigDecimal> means) {}

  /**
   * An agency's place in a group.
   *
   * @param value of the group
   * @param score the mean of the agency's services in the group; absent where agencies are grouped,
   *     whose own score counts, and where nothing is scored
   * @param services how many of its services are in the group; absent where agencies are grouped
   * @param rank its rank in the group, from 1; absent without a score
   * @param of how many agencies have a rank in the group
   * @param mean the mean score of the agencies in the group
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Membership(
      String value, BigDecimal score, Integer services, Integer rank, int of, BigDecimal mean) {}

  /**
   * Pearson's correlation of two scores over agencies.
   *
   * @param of the id of a node or a figure
   * @param ofTitle its title, if known
   * @param with the id of the other one
   * @param withTitle its title, if known
   * @param agencies how many agencies have both scores
   * @param coefficient -1 to 1, to four digits; absent where it is not defined
   * @param undefined why there is no coefficient: {@code too-few-agencies}, {@code
   *     first-does-not-vary} or {@code second-does-not-vary}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Correlation(
      String of,
      Title ofTitle,
      String with,
      Title withTitle,
      int agencies,
      BigDecimal coefficient,
      String undefined) {}
}
