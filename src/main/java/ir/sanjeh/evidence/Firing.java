package ir.sanjeh.evidence;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of every group of nodes, fired on the facts as that group sees them.
 *
 * @param views the facts by group; all have the same positions
 * @param parts the awards by group, each with its own view
 * @param awards all together, with the view of the first group
 */
@SuppressWarnings({"IdentityHashMapUsage", "ReferenceEquality"})
record Firing(List<AgencyFacts> views, List<AgencyAwards> parts, AgencyAwards awards) {

  /** Fires the rules of all groups. */
  static Firing of(Rulebook rulebook, List<NodeGroup> groups, List<AgencyFacts> views) {
    AgencyFacts first = views.get(0);
    if (views.stream().allMatch(view -> view == first)) {
      AgencyAwards awards = rulebook.fire(first);
      return new Firing(views, Collections.nCopies(groups.size(), awards), awards);
    }
    List<AgencyAwards> parts = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      parts.add(rulebook.fire(views.get(g), groups.get(g).nodes()));
    }
    return new Firing(views, parts, merged(groups, views, parts));
  }

  /** Fires the rules of those groups only that see something else now. */
  Firing with(Rulebook rulebook, List<NodeGroup> groups, List<AgencyFacts> newViews) {
    boolean same = true;
    for (int g = 0; g < views.size(); g++) {
      same &= newViews.get(g) == views.get(g);
    }
    if (same) {
      return this;
    }
    if (groups.size() == 1) {
      return of(rulebook, groups, newViews);
    }
    List<AgencyAwards> newParts = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      newParts.add(
          newViews.get(g) == views.get(g)
              ? parts.get(g)
              : rulebook.fire(newViews.get(g), groups.get(g).nodes()));
    }
    return new Firing(newViews, newParts, merged(groups, newViews, newParts));
  }

  private static AgencyAwards merged(
      List<NodeGroup> groups, List<AgencyFacts> views, List<AgencyAwards> parts) {
    AgencyFacts base = views.get(0);
    Map<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
    Map<String, AgencyFacts> seen = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      AgencyFacts view = views.get(g);
      Set<String> nodes = groups.get(g).nodes();
      for (int i = 0; i < Positions.count(base); i++) {
        Fact own = Positions.at(base, i);
        parts
            .get(g)
            .awards()
            .getOrDefault(Positions.at(view, i), Map.of())
            .forEach(
                (node, award) -> {
                  // Where all groups saw the same facts, their awards are not told apart.
                  if (nodes.contains(node)) {
                    awards.computeIfAbsent(own, f -> new HashMap<>()).put(node, award);
                  }
                });
      }
      if (view != base) {
        nodes.forEach(node -> seen.put(node, view));
      }
    }
    return new AgencyAwards(base, awards, parts.get(0).exempt(), seen);
  }
}
