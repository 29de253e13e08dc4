package ir.sanjeh.trend;

import ir.sanjeh.problem.Place;
import ir.sanjeh.result.Result;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A round as the trend keeps it: what its result says of the whole, and a little of each agency.
 */
final class Round {
  private final Place place;
  private final Result.Head head;
  private final Map<String, Participant> byLatestId = new LinkedHashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> dimensions = new LinkedHashSet<>();

  /**
   * Reads the agencies of a result.
   *
   * @param place the file, for messages
   * @param head what stands before the agencies
   * @param agencies in the order of their ranks
   * @param aliases the ids that agencies have become
   */
  Round(Place place, Result.Head head, Iterator<Result.Agency> agencies, Aliases aliases) {
    this.place = place;
    this.head = head;
    Map<String, String> nodes = new HashMap<>();
    while (agencies.hasNext()) {
      Result.Agency agency = agencies.next();
      Participant participant = Participant.of(agency, nodes);
      ids.add(participant.id());
      dimensions.addAll(participant.nodes());
      byLatestId.put(aliases.latest(participant.id()), participant);
    }
  }

  Place place() {
    return place;
  }

  String period() {
    return head.rules().period();
  }

  Result.Head head() {
    return head;
  }

  /** The agency of a (latest) id, if it took part. */
  Optional<Participant> participant(String latestId) {
    return Optional.ofNullable(byLatestId.get(latestId));
  }

  /** The latest ids of all agencies that took part, by rank. */
  Set<String> latestIds() {
    return Collections.unmodifiableSet(byLatestId.keySet());
  }

  /** The agencies, by rank. */
  Collection<Participant> participants() {
    return Collections.unmodifiableCollection(byLatestId.values());
  }

  /** The ids of all agencies as the round had them. */
  Set<String> ids() {
    return Collections.unmodifiableSet(ids);
  }

  /** The ids of the dimensions that any agency has a score for. */
  Set<String> dimensions() {
    return Collections.unmodifiableSet(dimensions);
  }

  /** The id of the total: the first node of the tree; empty when no agency is scored. */
  Optional<String> root() {
    return head.nationalMeans().keySet().stream().findFirst();
  }

  /** The greatest score of a node; empty when the result does not say it. */
  Optional<String> outOf(String node) {
    return Optional.ofNullable(head.nationalMeans().get(node)).map(Result.Mean::outOf);
  }

  /** Whether the published report counts more agencies than the result has. */
  boolean isPartial() {
    Result.Published published = head.facts().published();
    return published != null
        && published.agencies() != null
        && published.agencies() > head.counts().agencies();
  }
}
