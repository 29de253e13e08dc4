package ir.sanjeh.advise;

import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.Draft;
import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An agency as the rules see it now, with what a change of awards would do to it. For use by one
 * thread.
 */
final class Evaluated {
  private final Rulebook rulebook;
  private final Scorer scorer;
  private final AgencyAwards awards;

  // What follows is worked out when it is asked for: most changed facts are only fired.
  private AgencyScorecard card;
  private Map<Fact, BigFraction> services;
  private int counting;

  private Evaluated(Rulebook rulebook, Scorer scorer, AgencyAwards awards) {
    this.rulebook = rulebook;
    this.scorer = scorer;
    this.awards = awards;
  }

  static Evaluated of(Rulebook rulebook, Scorer scorer, AgencyFacts facts) {
    return new Evaluated(rulebook, scorer, rulebook.fire(facts));
  }

  /**
   * The same agency with changes, which may have been found for an earlier state of it.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other then
   */
  Evaluated with(List<Change> changes) {
    Map<String, Fact> byName = new HashMap<>();
    all(facts()).forEach(fact -> byName.put(name(fact), fact));
    Draft draft = new Draft(facts());
    for (Change change : changes) {
      Fact fact = byName.get(name(change.fact()));
      draft.apply(new Change(fact, change.field(), change.before(), change.after()));
    }
    return of(rulebook, scorer, draft.applied());
  }

  /** What stays the same of a fact when its values change. */
  private static String name(Fact fact) {
    return fact.type().name() + " " + fact.id();
  }

  AgencyFacts facts() {
    return awards.facts();
  }

  AgencyScorecard card() {
    if (card == null) {
      card = scorer.score(awards);
    }
    return card;
  }

  /** What each service has for the root; null where it counts for nothing. */
  private Map<Fact, BigFraction> services() {
    if (services == null) {
      services = new IdentityHashMap<>();
      card().services().forEach(s -> services.put(s.subject(), s.root().share()));
      counting = (int) services.values().stream().filter(Objects::nonNull).count();
    }
    return services;
  }

  /** The total; 0 where nothing is scored. */
  BigFraction total() {
    return card().agency().total().orElse(BigFraction.ZERO);
  }

  /** What a fact has for a node. */
  Optional<Award> award(Fact fact, String node) {
    return Optional.ofNullable(awards.awards().getOrDefault(fact, Map.of()).get(node));
  }

  /** All facts of the agency: itself, then its parts in their order. */
  static List<Fact> all(AgencyFacts facts) {
    return Stream.concat(Stream.of(facts.agency()), facts.parts().stream()).toList();
  }

  /**
   * The awards in which another evaluation of the same facts, changed, differs.
   *
   * @return by the unchanged fact and the node; an empty award was lost
   */
  Map<Fact, Map<String, Optional<Award>>> differences(Evaluated changed) {
    Map<Fact, Map<String, Optional<Award>>> differences = new IdentityHashMap<>();
    List<Fact> before = all(facts());
    List<Fact> after = all(changed.facts());
    for (int i = 0; i < before.size(); i++) {
      Map<String, Award> had = awards.awards().getOrDefault(before.get(i), Map.of());
      Map<String, Award> has = changed.awards.awards().getOrDefault(after.get(i), Map.of());
      Map<String, Optional<Award>> own = new HashMap<>();
      Stream.concat(had.keySet().stream(), has.keySet().stream())
          .distinct()
          .filter(node -> !same(had.get(node), has.get(node)))
          .forEach(node -> own.put(node, Optional.ofNullable(has.get(node))));
      if (!own.isEmpty()) {
        differences.put(before.get(i), own);
      }
    }
    return differences;
  }

  private static boolean same(Award had, Award has) {
    return had != null
        && has != null
        && had.rule().option().equals(has.rule().option())
        && had.score().equals(has.score());
  }

  /** Whether the same conditions hold for the same facts, changed. */
  boolean sameExemptions(Evaluated changed) {
    List<Fact> before = all(facts());
    List<Fact> after = all(changed.facts());
    for (int i = 0; i < before.size(); i++) {
      if (!awards
          .exempt()
          .getOrDefault(before.get(i), Set.of())
          .equals(changed.awards.exempt().getOrDefault(after.get(i), Set.of()))) {
        return false;
      }
    }
    return true;
  }

  /** The card with some awards replaced and everything else as it is. */
  AgencyScorecard cardWith(Map<Fact, Map<String, Optional<Award>>> replaced) {
    return scorer.score(awardsWith(replaced, facts()));
  }

  /**
   * The total with some awards replaced.
   *
   * @return exact; only the services that the awards concern are scored again
   */
  BigFraction totalWith(Map<Fact, Map<String, Optional<Award>>> replaced) {
    boolean onlyServices =
        card().agency().total().isPresent()
            && replaced.keySet().stream().allMatch(services()::containsKey);
    if (!onlyServices) {
      return cardWith(replaced).agency().total().orElse(BigFraction.ZERO);
    }
    BigFraction gained = BigFraction.ZERO;
    for (Fact service : replaced.keySet()) {
      BigFraction before = services().get(service);
      BigFraction after = rootOf(service, replaced);
      if (before == null || after == null) {
        return cardWith(replaced).agency().total().orElse(BigFraction.ZERO);
      }
      gained = gained.add(after.subtract(before));
    }
    return total().add(gained.divide(counting).multiply(rulebook.scheme().root().outOf()));
  }

  /** A service is scored alone: what the others have does not reach it. */
  private BigFraction rootOf(Fact service, Map<Fact, Map<String, Optional<Award>>> replaced) {
    List<Fact> parts =
        facts().parts().stream()
            .filter(part -> part == service || !services().containsKey(part))
            .toList();
    AgencyFacts alone = new AgencyFacts(facts().agency(), parts);
    return scorer.score(awardsWith(replaced, alone)).services().get(0).root().share();
  }

  private AgencyAwards awardsWith(
      Map<Fact, Map<String, Optional<Award>>> replaced, AgencyFacts facts) {
    Map<Fact, Map<String, Award>> changed = new IdentityHashMap<>(awards.awards());
    replaced.forEach(
        (fact, nodes) -> {
          Map<String, Award> own = new HashMap<>(changed.getOrDefault(fact, Map.of()));
          nodes.forEach(
              (node, award) ->
                  award.ifPresentOrElse(a -> own.put(node, as(a, fact)), () -> own.remove(node)));
          changed.put(fact, own);
        });
    return new AgencyAwards(facts, changed, awards.exempt(), awards.views());
  }

  /** The award as given to the unchanged fact. */
  private static Award as(Award award, Fact fact) {
    return new Award(award.rule(), fact, award.score(), award.values());
  }
}
