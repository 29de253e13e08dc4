package ir.sanjeh.advise;

import ir.sanjeh.attain.Change;
import ir.sanjeh.attain.Draft;
import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** An agency with what the rules give it. For use by one thread. */
final class Evaluated {
  private final Rules rules;
  private final AgencyFacts given;
  private final AgencyAwards awards;

  // Worked out when it is asked for: most changed facts are only fired.
  private AgencyScorecard card;

  private Evaluated(Rules rules, AgencyFacts given) {
    this.rules = rules;
    this.given = given;
    this.awards = rules.readings().awards(given);
  }

  /**
   * By what agencies are evaluated.
   *
   * @param readings gives the awards in the reading of the evidence that the scheme ranks by
   * @param scorer adds them up
   */
  private record Rules(ReadingEvaluator readings, Scorer scorer) {}

  /** Evaluates agencies by a rulebook. */
  static Function<AgencyFacts, Evaluated> by(Rulebook rulebook) {
    // Without rules it does not look for missing evidence, of which nothing is told here.
    Scorer scorer = new Scorer(rulebook.scheme(), List.of());
    Rules rules = new Rules(new ReadingEvaluator(rulebook, scorer), scorer);
    return facts -> new Evaluated(rules, facts);
  }

  /**
   * The same agency with changes, which may have been found for an earlier state of it.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other then
   */
  Evaluated with(List<Change> changes) {
    Map<String, Fact> byName = new HashMap<>();
    given.all().forEach(fact -> byName.put(name(fact), fact));
    Draft draft = new Draft(given);
    for (Change change : changes) {
      Fact fact = byName.get(name(change.fact()));
      draft.apply(new Change(fact, change.field(), change.before(), change.after()));
    }
    return new Evaluated(rules, draft.applied());
  }

  /** What stays the same of a fact when its values change. */
  private static String name(Fact fact) {
    return fact.type().name() + " " + fact.id();
  }

  /** The facts without the values that do not count as evidence. */
  AgencyFacts facts() {
    return awards.facts();
  }

  /** The facts as the rules of a node saw them, in the same order. */
  AgencyFacts seenBy(Node node) {
    return awards.seenBy(node.id());
  }

  AgencyScorecard card() {
    if (card == null) {
      card = rules.scorer().score(awards);
    }
    return card;
  }

  /** The total; 0 where nothing is scored. */
  BigFraction total() {
    return card().agency().total().orElse(BigFraction.ZERO);
  }

  /** What a fact has for a node. */
  Optional<Award> award(Fact fact, String node) {
    return Optional.ofNullable(awards.awards().getOrDefault(fact, Map.of()).get(node));
  }

  /**
   * The awards in which another evaluation of the same facts, changed, differs.
   *
   * @return by the unchanged fact and the node; an empty award was lost
   */
  Map<Fact, Map<String, Optional<Award>>> differences(Evaluated changed) {
    Map<Fact, Map<String, Optional<Award>>> differences = new IdentityHashMap<>();
    List<Fact> before = facts().all();
    List<Fact> after = changed.facts().all();
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
    List<Fact> before = facts().all();
    List<Fact> after = changed.facts().all();
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
}
