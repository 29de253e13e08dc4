package ir.sanjeh.score;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The scores of services that stay as they were. For use by one thread. */
final class KnownScores {
  private final Map<Fact, Integer> positions = new IdentityHashMap<>();
  private final ScoredAgency before;
  private final AgencyAwards awards;

  /**
   * Compares what the rules give with what they gave.
   *
   * @param before the agency's scores before the change
   * @param awards what the rules give it now
   * @param inherited what the services take over now
   */
  KnownScores(ScoredAgency before, AgencyAwards awards, Inherited inherited) {
    this.before = before;
    this.awards = awards;
    if (inherited.isSameAs(before.inherited())) {
      for (int i = 0; i < before.services().size(); i++) {
        positions.put(before.services().get(i).subject(), i);
      }
    }
  }

  /**
   * Where a service stood before, if its scores are the same.
   *
   * @return its position among the services; -1 when it has to be scored
   */
  int position(Fact service) {
    Integer position = positions.get(service);
    return position != null && gets(service, before.awards()) ? position : -1;
  }

  private boolean gets(Fact service, AgencyAwards other) {
    return exempt(service, awards).equals(exempt(service, other))
        && areSame(given(service, awards), given(service, other));
  }

  private static Set<String> exempt(Fact service, AgencyAwards awards) {
    return awards.exempt().getOrDefault(service, Set.of());
  }

  private static Map<String, Award> given(Fact service, AgencyAwards awards) {
    return awards.awards().getOrDefault(service, Map.of());
  }

  /** The very same awards, and not only equal ones: scores tell who gave them. */
  private static boolean areSame(Map<String, Award> now, Map<String, Award> then) {
    return now == then
        || (now.size() == then.size()
            && now.entrySet().stream().allMatch(e -> then.get(e.getKey()) == e.getValue()));
  }
}
