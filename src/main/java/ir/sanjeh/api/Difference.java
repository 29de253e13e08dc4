package ir.sanjeh.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import ir.sanjeh.compare.AgencyDifference;
import ir.sanjeh.compare.IndicatorChange;
import ir.sanjeh.compare.OptionChange;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What moved between two evaluations of an agency, as records that JSON is written from. What is
 * called exact stands without loss, as a decimal where that ends and else as a fraction. What does
 * not exist is left out.
 *
 * @param agency its id
 * @param before its total before, as tables round it; absent where nothing was scored
 * @param after its total after; absent as {@code before} is
 * @param exactChange after less before; absent where one of the two is
 * @param bandBefore the id of its band before, if any
 * @param bandAfter the id of its band after, if any
 * @param indicators those that explain the change, or whose score changed
 * @param options the indicators that another option decides
 * @param cameServices the ids of services that were not there before
 * @param goneServices the ids of services that are no longer there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
    String agency,
    BigDecimal before,
    BigDecimal after,
    String exactChange,
    String bandBefore,
    String bandAfter,
    List<Indicator> indicators,
    List<Option> options,
    List<String> cameServices,
    List<String> goneServices) {
  /**
   * An indicator whose score changed, or that counts for more or less than before.
   *
   * @param node its id
   * @param title its title, where the rules after still have it
   * @param before the agency's score for it on its own scale, exact; absent where there is none
   * @param after the same after
   * @param contribution its part in the change of the total, exact; those of all indicators add up
   *     to it. Absent where the total did not change
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Indicator(
      String node, Title title, String before, String after, String contribution) {}

  /**
   * An indicator that another option decides.
   *
   * @param service the id of the service; absent where the agency decides it for all
   * @param node the id of the indicator
   * @param before the option before, or {@code unscored}, {@code not-applicable} or {@code absent}
   * @param after the same after
   * @param file the rule file of the option after, if it is an option
   * @param line the line in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Option(
      String service, String node, String before, String after, String file, Integer line) {}

  /**
   * Whether nothing moved.
   *
   * @return true where no score, no option and no service differs
   */
  public boolean isEmpty() {
    return indicators.isEmpty()
        && options.isEmpty()
        && cameServices.isEmpty()
        && goneServices.isEmpty();
  }

  /** From two evaluations of one agency. */
  static Difference between(Evaluation before, Evaluation after) {
    Scheme scheme = after.scheme();
    AgencyDifference found =
        AgencyDifference.between(before.scheme(), before.card(), scheme, after.card());
    Optional<BigFraction> was = before.card().agency().total();
    Optional<BigFraction> is = after.card().agency().total();
    return new Difference(
        after.result().id(),
        before.result().tableScore(),
        after.result().tableScore(),
        was.flatMap(b -> is.map(a -> Exact.text(a.subtract(b)))).orElse(null),
        before.result().band(),
        after.result().band(),
        found.indicators().stream().map(change -> indicator(change, scheme)).toList(),
        found.options().stream().map(Difference::option).toList(),
        found.cameServices(),
        found.goneServices());
  }

  private static Indicator indicator(IndicatorChange change, Scheme scheme) {
    return new Indicator(
        change.node(),
        scheme.node(change.node()).map(Node::title).orElse(null),
        change.before().map(Exact::text).orElse(null),
        change.after().map(Exact::text).orElse(null),
        change.contribution().map(c -> Exact.text(c.total())).orElse(null));
  }

  private static Option option(OptionChange change) {
    return new Option(
        change.service().orElse(null),
        change.node(),
        change.before().word(),
        change.after().word(),
        change.after().place().map(place -> place.file()).orElse(null),
        change.after().place().map(place -> place.line()).orElse(null));
  }
}
