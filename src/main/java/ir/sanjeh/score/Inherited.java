package ir.sanjeh.score;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all services of an agency take over from it: the awards and the exemptions of the agency
 * itself and of the parts of which it has one. Parts of which it may have several are not asked:
 * none of them speaks for the agency.
 */
final class Inherited {
  private final Award[] beforeService;
  private final Award[] afterService;
  private final Set<String> exempt = new HashSet<>();

  /** Looks everything up once for an agency. */
  Inherited(TreePlan plan, AgencyAwards awards) {
    Map<String, Map<String, Award>> byType = new LinkedHashMap<>();
    for (Fact holder : holders(awards)) {
      byType.put(holder.type().name(), awards.awards().getOrDefault(holder, Map.of()));
      exempt.addAll(awards.exempt().getOrDefault(holder, Set.of()));
    }
    this.beforeService = new Award[plan.nodes().size()];
    this.afterService = new Award[plan.nodes().size()];
    for (PlannedNode node : plan.nodes()) {
      beforeService[node.index()] = first(node.order().beforeService(), node, byType);
      // An inner node names no types: everyone is asked.
      Collection<String> after = node.isLeaf() ? node.order().afterService() : byType.keySet();
      afterService[node.index()] = first(after, node, byType);
    }
  }

  /** The award that goes before the service's own; null when there is none. */
  Award beforeService(PlannedNode node) {
    return beforeService[node.index()];
  }

  /** The award that counts where the service has none of its own; null when there is none. */
  Award afterService(PlannedNode node) {
    return afterService[node.index()];
  }

  /** Whether services take over the very same awards, and are exempt from the same. */
  boolean isSameAs(Inherited other) {
    return exempt.equals(other.exempt)
        && areSame(beforeService, other.beforeService)
        && areSame(afterService, other.afterService);
  }

  private static boolean areSame(Award[] these, Award[] those) {
    for (int i = 0; i < these.length; i++) {
      if (these[i] != those[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a condition of the scheme holds for the agency or for a part of it. */
  boolean isExempt(String condition) {
    return exempt.contains(condition);
  }

  /** The agency, then its parts by the names of their types: the order in a file means nothing. */
  private static List<Fact> holders(AgencyAwards awards) {
    Stream<Fact> parts =
        awards.facts().parts().stream()
            .filter(part -> part.type().nesting() == Nesting.ONE)
            .sorted(Comparator.comparing(part -> part.type().name()));
    return Stream.concat(Stream.of(awards.facts().agency()), parts).toList();
  }

  private static Award first(
      Collection<String> types, PlannedNode node, Map<String, Map<String, Award>> byType) {
    for (String type : types) {
      Award award = byType.getOrDefault(type, Map.of()).get(node.id());
      if (award != null) {
        return award;
      }
    }
    return null;
  }
}
