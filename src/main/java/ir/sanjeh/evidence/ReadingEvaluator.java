package ir.sanjeh.evidence;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.EvidenceRules;
import ir.sanjeh.scheme.Reading;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Evaluates agencies by a rulebook as far as the evidence behind their values goes: values that do
 * not count are missing. Immutable; any number of threads may share one.
 *
 * <p>Where the scheme has no rules of evidence, or an agency's values are all verified, the rules
 * are fired once, on the facts as they are.
 */
public final class ReadingEvaluator {
  private final Rulebook rulebook;
  private final Scorer scorer;
  private final Optional<EvidenceRules> rules;
  private final List<NodeGroup> groups;
  private final boolean plainIsVerified;
  private final Verification verification;

  /**
   * For a rulebook.
   *
   * @param rulebook not null
   * @param scorer of the rulebook's scheme, not null
   */
  public ReadingEvaluator(Rulebook rulebook, Scorer scorer) {
    RuleReads reads = new RuleReads(rulebook);
    this.rulebook = rulebook;
    this.scorer = scorer;
    this.rules = rulebook.scheme().evidence();
    this.groups = rules.map(r -> NodeGroup.of(r, reads, rulebook.dictionary())).orElse(List.of());
    this.plainIsVerified = groups.stream().allMatch(NodeGroup::plainIsVerified);
    this.verification = new Verification(rulebook, scorer, reads, groups);
  }

  /**
   * What the rules give an agency in the reading that is shown and ranked by.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return the awards; their facts lack the values that do not count
   * @throws UnusableInputException when the rules contradict each other on these facts
   */
  public AgencyAwards awards(AgencyFacts facts) {
    if (isPlain(facts)) {
      return rulebook.fire(facts);
    }
    List<SortedValues> sorted = sorted(facts);
    return rules.orElseThrow().ranks() == Reading.DECLARED
        ? Firing.of(rulebook, groups, declared(sorted)).awards()
        : told(() -> Firing.of(rulebook, groups, verified(sorted))).awards();
  }

  /**
   * What the rules give an agency after a change, in the reading that is shown and ranked by. The
   * rules are fired on what has changed, and on all where they see different values of one fact.
   *
   * @param before what they gave it before, not null
   * @param after the same objects where nothing changed; bound to the rulebook's dictionary, not
   *     null
   * @return as {@link #awards(AgencyFacts)}
   * @throws UnusableInputException when the rules contradict each other on these facts
   */
  public AgencyAwards awards(AgencyAwards before, AgencyFacts after) {
    if (isPlain(after)) {
      return rulebook.refire(before, after);
    }
    List<SortedValues> sorted = sorted(after);
    boolean isDeclared = rules.orElseThrow().ranks() == Reading.DECLARED;
    List<AgencyFacts> views = isDeclared ? declared(sorted) : verified(sorted);
    if (views.stream().anyMatch(view -> view != views.get(0))) {
      return awards(after);
    }
    return isDeclared
        ? rulebook.refire(before, views.get(0))
        : told(() -> rulebook.refire(before, views.get(0)));
  }

  /**
   * Evaluates an agency in both readings.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return both scorecards, and what is left to verify
   * @throws UnusableInputException when the rules contradict each other on these facts
   */
  public AgencyReadings readings(AgencyFacts facts) {
    if (isPlain(facts)) {
      return plain(scorer.score(rulebook.fire(facts)));
    }
    List<SortedValues> sorted = sorted(facts);
    Firing declared = Firing.of(rulebook, groups, declared(sorted));
    AgencyScorecard card = scorer.score(declared.awards());
    AgencyScorecard verified = card;
    if (sorted.stream().anyMatch(SortedValues::anyDeclared)) {
      Firing firing = told(() -> declared.with(rulebook, groups, verified(sorted)));
      verified = scorer.score(firing.awards());
    }
    return new AgencyReadings(
        ranks(), card, verified, verification.of(facts, sorted, declared, card));
  }

  /**
   * Both readings of an agency about whose values there is nothing to judge.
   *
   * @param card its scores, not null
   * @return the same scores twice
   */
  public AgencyReadings plain(AgencyScorecard card) {
    return new AgencyReadings(ranks(), card, card, List.of());
  }

  private Reading ranks() {
    return rules.map(EvidenceRules::ranks).orElse(Reading.DECLARED);
  }

  /**
   * Whether there is nothing to judge: no rules of evidence, or no evidence where none is fine.
   *
   * @param facts bound to the rulebook's dictionary, not null
   * @return true where both readings are what the rules give for the facts as they are
   */
  public boolean isPlain(AgencyFacts facts) {
    return groups.isEmpty()
        || (plainIsVerified
            && facts.agency().evidence().isEmpty()
            && facts.parts().stream().map(Fact::evidence).allMatch(e -> e.isEmpty()));
  }

  private List<SortedValues> sorted(AgencyFacts facts) {
    return groups.stream().map(group -> new SortedValues(facts, group)).toList();
  }

  private static List<AgencyFacts> declared(List<SortedValues> sorted) {
    return sorted.stream().map(SortedValues::declared).toList();
  }

  private static List<AgencyFacts> verified(List<SortedValues> sorted) {
    return sorted.stream().map(SortedValues::verified).toList();
  }

  /** Rules that contradict each other only when values are missing: that has to be said. */
  private static <T> T told(Supplier<T> firing) {
    try {
      return firing.get();
    } catch (UnusableInputException e) {
      throw new UnusableInputException(
          e.problems().stream()
              .map(
                  p ->
                      new Problem(
                          p.id(),
                          p.place(),
                          p.message() + ", when values that are not verified are missing",
                          p.remedy()))
              .toList(),
          e.total());
    }
  }
}
