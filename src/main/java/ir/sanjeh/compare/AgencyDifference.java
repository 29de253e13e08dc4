package ir.sanjeh.compare;

import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.text.NaturalOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What differs in an agency that is on both sides, without its place among the others.
 *
 * @param indicators those that explain a change, or whose score changed
 * @param options those that another option decides
 * @param cameServices ids of services that were not there before
 * @param goneServices ids of services that are no longer there
 * @param untold why the indicators' contributions cannot be told; empty where they are told
 * @param edits what each edit adds to the change of the total, in the order of the edits; empty
 *     where there are none, or no change that could be shared out
 */
public record AgencyDifference(
    List<IndicatorChange> indicators,
    List<String> untold,
    List<OptionChange> options,
    List<String> cameServices,
    List<String> goneServices,
    List<BigFraction> edits) {
  /** Keeps its own copies. */
  public AgencyDifference {
    indicators = List.copyOf(indicators);
    options = List.copyOf(options);
    cameServices = List.copyOf(cameServices);
    goneServices = List.copyOf(goneServices);
    edits = List.copyOf(edits);
  }

  /**
   * Lays two evaluations of one agency beside each other.
   *
   * @param schemeBefore the scheme that scored it before, not null
   * @param before its scores before, not null
   * @param schemeAfter the scheme that scores it now, not null
   * @param after its scores now, not null
   * @return what differs; without edits
   */
  public static AgencyDifference between(
      Scheme schemeBefore, AgencyScorecard before, Scheme schemeAfter, AgencyScorecard after) {
    return between(
        new StateMaker(schemeBefore).of(before), new StateMaker(schemeAfter).of(after), List.of());
  }

  /** For an agency that is on one side only. */
  static final AgencyDifference NONE =
      new AgencyDifference(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  static AgencyDifference between(AgencyState before, AgencyState after, List<BigFraction> edits) {
    return new AgencyDifference(
        indicators(before, after),
        untold(before, after),
        OptionChanges.between(before, after),
        only(after, before),
        only(before, after),
        edits);
  }

  /** Whether there is nothing to tell. */
  boolean isEmpty() {
    return indicators.isEmpty()
        && options.isEmpty()
        && cameServices.isEmpty()
        && goneServices.isEmpty()
        && edits.stream().allMatch(edit -> edit.signum() == 0);
  }

  private static List<IndicatorChange> indicators(AgencyState before, AgencyState after) {
    Map<String, Contribution> contributions = contributions(before, after);
    Set<String> nodes = new LinkedHashSet<>(contributions.keySet());
    nodes.addAll(differing(before.scores(), after.scores()));
    List<IndicatorChange> changes = new ArrayList<>();
    for (String node : nodes) {
      changes.add(
          new IndicatorChange(
              node,
              Optional.ofNullable(before.scores().get(node)),
              Optional.ofNullable(after.scores().get(node)),
              Optional.ofNullable(contributions.get(node))));
    }
    return changes;
  }

  private static Map<String, Contribution> contributions(AgencyState before, AgencyState after) {
    return hasChange(before, after) && untold(before, after).isEmpty()
        ? Contributions.between(
            before.stakes(), after.stakes(), before.inPoints() && after.inPoints())
        : Map.of();
  }

  private static List<String> untold(AgencyState before, AgencyState after) {
    return hasChange(before, after)
        ? Stream.of(before, after).flatMap(state -> state.untold().stream()).distinct().toList()
        : List.of();
  }

  private static boolean hasChange(AgencyState before, AgencyState after) {
    return before.total().isPresent() && after.total().isPresent();
  }

  private static Set<String> differing(
      Map<String, BigFraction> before, Map<String, BigFraction> after) {
    Set<String> nodes = new TreeSet<>(new NaturalOrder());
    after.forEach(
        (node, score) -> {
          if (!score.equals(before.get(node))) {
            nodes.add(node);
          }
        });
    before.keySet().stream().filter(node -> !after.containsKey(node)).forEach(nodes::add);
    return nodes;
  }

  private static List<String> only(AgencyState here, AgencyState notThere) {
    return here.services().keySet().stream()
        .filter(id -> !notThere.services().containsKey(id))
        .toList();
  }
}
