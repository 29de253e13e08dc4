package ir.sanjeh.group;

import ir.sanjeh.group.GroupedRound.Group;
import ir.sanjeh.group.GroupedRound.GroupPlace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The groups of a round, and where each agency stands in them. Immutable. */
public final class GroupStandings {
  private final List<GroupedRound> rounds;

  /** By agency, one map for each way of grouping: a large round has no room for more. */
  private final List<Map<String, List<Membership>>> memberships;

  /**
   * An agency in a group.
   *
   * @param group the group
   * @param place the agency's place in it
   */
  public record Membership(Group group, GroupPlace place) {}

  GroupStandings(List<GroupedRound> rounds) {
    this.rounds = List.copyOf(rounds);
    this.memberships = rounds.stream().map(GroupStandings::memberships).toList();
  }

  private static Map<String, List<Membership>> memberships(GroupedRound round) {
    Map<String, List<Membership>> memberships = new HashMap<>();
    for (Group group : round.groups()) {
      for (GroupPlace place : group.places()) {
        memberships.merge(
            place.agencyId(),
            List.of(new Membership(group, place)),
            (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
      }
    }
    return memberships;
  }

  /**
   * The ways of grouping, with their groups.
   *
   * @return in the order of the scheme
   */
  public List<GroupedRound> rounds() {
    return rounds;
  }

  /**
   * The groups of an agency.
   *
   * @param agencyId any id
   * @return by the id of the grouping, in the order of the scheme; each list by the groups' values;
   *     empty when the agency is in no group
   */
  public Map<String, List<Membership>> of(String agencyId) {
    Map<String, List<Membership>> groups = new LinkedHashMap<>();
    for (int i = 0; i < rounds.size(); i++) {
      List<Membership> own = memberships.get(i).get(agencyId);
      if (own != null) {
        groups.put(rounds.get(i).grouping().id(), own);
      }
    }
    return groups;
  }
}
