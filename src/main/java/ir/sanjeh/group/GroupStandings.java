package ir.sanjeh.group;

import ir.sanjeh.group.GroupedRound.Group;
import ir.sanjeh.group.GroupedRound.GroupPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of a round, and where each agency stands in them. Immutable. */
public final class GroupStandings {
  private final List<GroupedRound> rounds;
  private final Map<String, Map<String, List<Membership>>> memberships = new HashMap<>();

  /**
   * An agency in a group.
   *
   * @param group the group
   * @param place the agency's place in it
   */
  public record Membership(Group group, GroupPlace place) {}

  GroupStandings(List<GroupedRound> rounds) {
    this.rounds = List.copyOf(rounds);
    for (GroupedRound round : rounds) {
      for (Group group : round.groups()) {
        for (GroupPlace place : group.places()) {
          memberships
              .computeIfAbsent(place.agencyId(), id -> new LinkedHashMap<>())
              .computeIfAbsent(round.grouping().id(), id -> new ArrayList<>())
              .add(new Membership(group, place));
        }
      }
    }
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
    return memberships.getOrDefault(agencyId, Map.of());
  }
}
