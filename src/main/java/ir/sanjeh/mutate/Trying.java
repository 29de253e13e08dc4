package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.cases.AssessedAgency;
import ir.sanjeh.cases.AssessedRound;
import ir.sanjeh.cases.Check;
import ir.sanjeh.cases.Term;
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
 * Tries one mutant on cases: takes over what it does not touch, adds up the rest anew, and stops at
 * the first expectation that no longer holds.
 */
@SuppressWarnings("IdentityHashMapUsage") // Two facts with equal values are still two facts.
final class Trying {
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
  Trying(Rulebook rulebook, RuleTrials trials, Change change) {
    this.rulebook = rulebook;
    this.trials = trials;
    this.change = change;
    this.scheme = change.scheme().orElse(rulebook.scheme());
    this.scales = scheme.root().walk().collect(Collectors.toMap(Node::id, Node::outOf));
    this.scorer = new Scorer(scheme, rulebook.rules());
  }

  /**
   * Looks whether a file's cases notice the mutant.
   *
   * @return the first that does, and what it sees; empty when none does
   */
  Optional<String> noticed(PreparedCases cases) {
    List<AgencyAwards> awards = new ArrayList<>();
    List<AgencyScorecard> cards = new ArrayList<>();
    boolean anyChanged = false;
    for (int i = 0; i < cases.awards().size(); i++) {
      Given given = given(cases.awards().get(i));
      if (given.broken().isPresent()) {
        return told(cases, id(cases, i), given.broken().get());
      }
      boolean changed = given.changed() || change.scheme().isPresent();
      AgencyScorecard card = changed ? scorer.score(given.awards()) : cases.cards().get(i);
      awards.add(given.awards());
      cards.add(card);
      if (changed) {
        anyChanged = true;
        AssessedAgency agency = new AssessedAgency(scheme, given.awards(), card, null);
        Optional<String> difference = first(cases.ofScores(i), agency);
        if (difference.isPresent()) {
          return told(cases, id(cases, i), difference.get());
        }
      }
    }
    return anyChanged && cases.looksAtTheRound()
        ? ofRound(cases, AssessedRound.ranked(scheme, awards, cards))
        : Optional.empty();
  }

  private Optional<String> ofRound(PreparedCases cases, AssessedRound round) {
    List<AssessedAgency> agencies = List.copyOf(round.agencies().values());
    for (int i = 0; i < agencies.size(); i++) {
      Optional<String> difference = first(cases.ofStandings(i), agencies.get(i));
      if (difference.isPresent()) {
        return told(cases, id(cases, i), difference.get());
      }
    }
    for (Check check : cases.file().round()) {
      Term actual = round.actual(check);
      if (!check.wanted().says(actual)) {
        return told(cases, "round", words(check, actual));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(List<Check> checks, AssessedAgency agency) {
    for (Check check : checks) {
      Term actual = agency.actual(check).orElse(Term.NOTHING);
      if (!check.wanted().says(actual)) {
        return Optional.of(words(check, actual));
      }
    }
    return Optional.empty();
  }

  private static String words(Check check, Term actual) {
    return check.path() + " is " + actual.text() + " and not " + check.wanted().text();
  }

  private static String id(PreparedCases cases, int agency) {
    return cases.awards().get(agency).facts().agency().id();
  }

  private static Optional<String> told(PreparedCases cases, String who, String what) {
    return Optional.of(cases.file().name() + ", " + who + ": " + what);
  }

  private Given given(AgencyAwards base) {
    Given rules = rules(base);
    if (rules.broken().isPresent()) {
      return rules;
    }
    Optional<String> outside = change.scheme().isPresent() ? outside(rules) : Optional.empty();
    if (outside.isPresent()) {
      return new Given(base, true, outside);
    }
    return exemptions(rules);
  }

  /** Puts what the changed rules give in the place of what the present ones gave. */
  private Given rules(AgencyAwards base) {
    AgencyFacts facts = base.facts();
    Map<Fact, Map<String, Award>> awards = base.awards();
    boolean changed = false;
    for (Map.Entry<Integer, OptionRule> entry : change.rules().entrySet()) {
      OptionRule now = rulebook.rules().get(entry.getKey());
      OptionRule other = entry.getValue();
      List<Award> given = trials.awards(other, facts);
      if (trials.divides(other, facts)) {
        return new Given(base, true, Optional.of("the score divides by zero"));
      }
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
          return new Given(base, true, Optional.of("a score is out of range"));
        }
        Map<String, Award> own =
            new HashMap<>(awards.getOrDefault(award.subject(), Map.of()));
        if (own.put(now.node(), award) != null) {
          return new Given(
              base, true, Optional.of("\"" + now.node() + "\" gets two awards"));
        }
        awards.put(award.subject(), own);
      }
    }
    return new Given(
        changed ? new AgencyAwards(facts, awards, base.exempt()) : base,
        changed,
        Optional.empty());
  }

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
    return scale == null
        || award.score().signum() < 0
        || award.score().compareTo(scale) > 0;
  }

  private Optional<String> outside(Given given) {
    return given.awards().awards().values().stream()
            .flatMap(own -> own.values().stream())
            .anyMatch(this::isOutside)
        ? Optional.of("a score is out of range")
        : Optional.empty();
  }

  /** Puts what the changed conditions hold for in the place of what the present ones held for. */
  private Given exemptions(Given given) {
    if (change.exemptions().isEmpty() && change.inverted().isEmpty()) {
      return given;
    }
    AgencyAwards base = given.awards();
    AgencyFacts facts = base.facts();
    Map<String, Set<Fact>> holds = new HashMap<>();
    change
        .exemptions()
        .forEach((index, other) -> holds.put(other.name(), trials.exempt(other, facts)));
    change
        .inverted()
        .ifPresent(name -> holds.put(name, complement(name, base)));
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
        : new Given(
            new AgencyAwards(facts, base.awards(), exempt), true, Optional.empty());
  }

  /** The facts of a condition's type that it does not hold for. */
  private Set<Fact> complement(String name, AgencyAwards base) {
    String type =
        rulebook.exemptions().stream()
            .filter(exemption -> exemption.name().equals(name))
            .map(exemption -> exemption.pattern().type())
            .findFirst()
            .orElseThrow();
    Map<Fact, Boolean> others = new IdentityHashMap<>();
    Stream.concat(Stream.of(base.facts().agency()), base.facts().parts().stream())
        .filter(fact -> fact.type().name().equals(type))
        .filter(fact -> !base.exempt().getOrDefault(fact, Set.of()).contains(name))
        .forEach(fact -> others.put(fact, true));
    return others.keySet();
  }
}
