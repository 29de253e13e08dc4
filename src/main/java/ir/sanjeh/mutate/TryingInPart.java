package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.cases.AssessedAgency;
import ir.sanjeh.cases.AssessedRound;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Tries a mutant on what it touches: the awards of other rules and the scores of agencies that it
 * does not change are taken over.
 */
@SuppressWarnings("IdentityHashMapUsage") // Two facts with equal values are still two facts.
final class TryingInPart extends Trying {
  private final Rulebook rulebook;
  private final RuleTrials trials;
  private final Change change;
  private final Scheme scheme;
  private final Map<String, BigFraction> scales;
  private final Scorer scorer;

  /** What a mutant makes of an agency's awards: the awards, or why there are none. */
  private record Given(AgencyAwards awards, boolean changed, Optional<String> broken) {}

  /**
   * Prepares a mutant.
   *
   * @param rulebook the rules as they are
   * @param trials what changed rules give
   * @param change the mutant's change, not a refused one
   * @throws IllegalArgumentException when nothing can be added up with it
   */
  TryingInPart(Rulebook rulebook, RuleTrials trials, Change change) {
    this.rulebook = rulebook;
    this.trials = trials;
    this.change = change;
    this.scheme = change.scheme().orElse(rulebook.scheme());
    this.scales = scheme.root().walk().collect(Collectors.toMap(Node::id, Node::outOf));
    this.scorer = new Scorer(scheme, rulebook.rules());
  }

  @Override
  Optional<String> noticed(PreparedCases cases) {
    List<AgencyAwards> awards = new ArrayList<>();
    List<AgencyScorecard> cards = new ArrayList<>();
    boolean anyChanged = false;
    for (int i = 0; i < cases.awards().size(); i++) {
      Given given = given(cases.awards().get(i));
      if (given.broken().isPresent()) {
        return told(cases, given.awards().facts().agency().id(), given.broken().get());
      }
      boolean changed = given.changed() || change.scheme().isPresent();
      AgencyScorecard card = changed ? scorer.score(given.awards()) : cases.cards().get(i);
      awards.add(given.awards());
      cards.add(card);
      if (changed) {
        anyChanged = true;
        Optional<String> difference =
            ofScores(cases, i, new AssessedAgency(scheme, given.awards(), card, null));
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return anyChanged && cases.looksAtTheRound()
        ? ofRound(cases, AssessedRound.ranked(scheme, awards, cards))
        : Optional.empty();
  }

  private Given given(AgencyAwards base) {
    Given rules = rules(base);
    if (rules.broken().isPresent()) {
      return rules;
    }
    if (change.scheme().isPresent() && anyOutside(rules.awards())) {
      return broken(base, "a score is out of range");
    }
    return change.exemptions().isEmpty() ? rules : exemptions(rules);
  }

  private static Given broken(AgencyAwards base, String why) {
    return new Given(base, true, Optional.of(why));
  }

  /** Puts what the changed rules give in the place of what the present ones gave. */
  private Given rules(AgencyAwards base) {
    AgencyFacts facts = base.facts();
    Map<Fact, Map<String, Award>> awards = base.awards();
    boolean changed = false;
    for (Map.Entry<Integer, OptionRule> entry : change.rules().entrySet()) {
      OptionRule now = rulebook.rules().get(entry.getKey());
      OptionRule other = entry.getValue();
      if (trials.divides(other, facts)) {
        return broken(base, "the score divides by zero");
      }
      List<Award> given = trials.awards(other, facts);
      Map<Fact, BigFraction> before = scores(awards, now);
      if (isSame(before, scores(given))) {
        continue;
      }
      changed = true;
      awards = new IdentityHashMap<>(awards);
      for (Fact subject : before.keySet()) {
        Map<String, Award> own = new HashMap<>(awards.get(subject));
        own.remove(now.node());
        awards.put(subject, own);
      }
      for (Award award : given) {
        if (isOutside(award)) {
          return broken(base, "a score is out of range");
        }
        Map<String, Award> own = new HashMap<>(awards.getOrDefault(award.subject(), Map.of()));
        if (own.put(now.node(), award) != null) {
          return broken(base, "\"" + now.node() + "\" gets two awards");
        }
        awards.put(award.subject(), own);
      }
    }
    return new Given(
        changed ? new AgencyAwards(facts, awards, base.exempt()) : base, changed, Optional.empty());
  }

  /** What a rule gave, by the fact that got it. */
  private static Map<Fact, BigFraction> scores(
      Map<Fact, Map<String, Award>> awards, OptionRule rule) {
    Map<Fact, BigFraction> scores = new IdentityHashMap<>();
    awards.forEach(
        (fact, own) -> {
          Award award = own.get(rule.node());
          if (award != null && award.rule() == rule) {
            scores.put(fact, award.score());
          }
        });
    return scores;
  }

  private static Map<Fact, BigFraction> scores(List<Award> awards) {
    Map<Fact, BigFraction> scores = new IdentityHashMap<>();
    awards.forEach(award -> scores.put(award.subject(), award.score()));
    return scores;
  }

  /** Maps by identity would compare their values by identity too. */
  private static <T> boolean isSame(Map<Fact, T> one, Map<Fact, T> other) {
    return one.size() == other.size()
        && one.entrySet().stream().allMatch(e -> e.getValue().equals(other.get(e.getKey())));
  }

  private boolean isOutside(Award award) {
    BigFraction scale = scales.get(award.rule().node());
    return scale == null || award.score().signum() < 0 || award.score().compareTo(scale) > 0;
  }

  private boolean anyOutside(AgencyAwards awards) {
    return awards.awards().values().stream()
        .flatMap(own -> own.values().stream())
        .anyMatch(this::isOutside);
  }

  /** Puts what the changed conditions hold for in the place of what the present ones held for. */
  private Given exemptions(Given given) {
    AgencyAwards base = given.awards();
    AgencyFacts facts = base.facts();
    Map<String, Set<Fact>> holds = new HashMap<>();
    change
        .exemptions()
        .values()
        .forEach(other -> holds.put(other.name(), trials.exempt(other, facts)));
    Map<Fact, Set<String>> exempt = new IdentityHashMap<>();
    Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
        .forEach(
            fact -> {
              Set<String> names = new HashSet<>(base.exempt().getOrDefault(fact, Set.of()));
              names.removeAll(holds.keySet());
              holds.forEach(
                  (name, all) -> {
                    if (all.contains(fact)) {
                      names.add(name);
                    }
                  });
              if (!names.isEmpty()) {
                exempt.put(fact, names);
              }
            });
    return isSame(exempt, base.exempt())
        ? given
        : new Given(new AgencyAwards(facts, base.awards(), exempt), true, Optional.empty());
  }
}
