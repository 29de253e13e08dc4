package ir.sanjeh.compare.report;

import ir.sanjeh.compare.AgencyChange;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.OptionChange;
import ir.sanjeh.compare.Reached;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many services and agencies went from one option to another.
 *
 * @param node the id of the indicator
 * @param before what decided it before
 * @param after what decides it now
 * @param services how many services, where each is decided by itself
 * @param agencies the ids of the agencies that are decided at once, or have such services
 */
record OptionMoves(
    String node, Reached before, Reached after, long services, Set<String> agencies) {

  private record Way(String node, String before, String after) {}

  /** All moves, the most frequent first. */
  static List<OptionMoves> of(Comparison comparison) {
    Map<Way, OptionMoves> moves = new LinkedHashMap<>();
    for (AgencyChange agency : comparison.agencies()) {
      for (OptionChange change : agency.options()) {
        Way way = new Way(change.node(), change.before().word(), change.after().word());
        OptionMoves known =
            moves.getOrDefault(
                way,
                new OptionMoves(
                    change.node(), change.before(), change.after(), 0, new LinkedHashSet<>()));
        known.agencies().add(agency.id());
        moves.put(
            way,
            new OptionMoves(
                known.node(),
                known.before(),
                known.after(),
                known.services() + (change.service().isPresent() ? 1 : 0),
                known.agencies()));
      }
    }
    List<OptionMoves> sorted = new ArrayList<>(moves.values());
    sorted.sort(Comparator.comparingLong(OptionMoves::weight).reversed());
    return sorted;
  }

  private long weight() {
    return Math.max(services, agencies.size());
  }
}
