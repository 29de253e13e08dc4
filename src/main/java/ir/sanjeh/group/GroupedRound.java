package ir.sanjeh.group;

import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import ir.sanjeh.text.NaturalOrder;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One way of grouping the agencies of a round.
 *
 * @param grouping as the scheme says it
 * @param without how many agencies (or services, where these are grouped) name no group
 * @param groups the groups, by their value
 */
public record GroupedRound(Grouping grouping, int without, List<Group> groups) {
  /** Keeps its own copy. */
  public GroupedRound {
    groups = List.copyOf(groups);
  }

  /**
   * A group.
   *
   * @param value the value that its members have in common, as it was written first
   * @param title of the value, where it is one of a closed list
   * @param services how many services its members have in it
   * @param means the exact mean score of each node over the agencies, by node id, in the order of
   *     the tree; a node that counts for no agency has no entry
   * @param places the agencies, by rank, those without a total last
   */
  public record Group(
      String value,
      Optional<Title> title,
      int services,
      Map<String, BigFraction> means,
      List<GroupPlace> places) {
    /** Keeps its own copy. */
    public Group {
      places = List.copyOf(places);
    }

    /**
     * How many agencies have a rank in the group.
     *
     * @return 0 or more
     */
    public int ranked() {
      return (int) places.stream().filter(place -> place.rank().isPresent()).count();
    }
  }

  /**
   * The place of an agency in a group.
   *
   * @param agencyId the agency
   * @param score its score in the group, exact; empty when nothing of it is scored there
   * @param rank its rank in the group, from 1; empty without a score
   * @param services how many of its services are in the group
   */
  public record GroupPlace(
      String agencyId, Optional<BigFraction> score, Optional<Integer> rank, int services) {}

  static GroupedRound of(
      Scheme scheme,
      Grouping grouping,
      Map<String, Title> labels,
      int without,
      List<Members> groups) {
    List<Node> nodes = scheme.root().walk().toList();
    Ranking ranking = new Ranking(scheme);
    List<Group> ranked = new ArrayList<>();
    for (Members group : groups) {
      Map<String, BigFraction> means = new LinkedHashMap<>();
      for (int i = 0; i < nodes.size(); i++) {
        BigFraction share = group.mean(i);
        if (share != null) {
          means.put(nodes.get(i).id(), share.multiply(nodes.get(i).outOf()));
        }
      }
      ranked.add(
          new Group(
              group.value(),
              Optional.ofNullable(labels.get(group.value())),
              group.members().stream().mapToInt(Members.Member::services).sum(),
              means,
              places(ranking, group)));
    }
    ranked.sort(Comparator.comparing(Group::value, new NaturalOrder()));
    return new GroupedRound(grouping, without, ranked);
  }

  private static List<GroupPlace> places(Ranking ranking, Members group) {
    Map<String, Integer> services = new LinkedHashMap<>();
    List<AgencySummary> summaries = new ArrayList<>();
    for (Members.Member member : group.members()) {
      services.put(member.summary().id(), member.services());
      summaries.add(member.summary());
    }
    List<GroupPlace> places = new ArrayList<>();
    for (Standing standing : ranking.rank(summaries)) {
      places.add(
          new GroupPlace(
              standing.agencyId(),
              standing.total(),
              standing.rank(),
              services.get(standing.agencyId())));
    }
    return places;
  }
}
