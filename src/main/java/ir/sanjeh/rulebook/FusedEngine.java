package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * All rules of a guide as one rule of the engine, which matches an agency and asks tables and
 * functions for the options. What rules cost the engine are their activations: this way there is
 * one for an agency, and not one for each of its awards. It gives what {@link EngineAsWritten}
 * gives; tests hold the two against each other.
 */
final class FusedEngine implements Engine {
  private final KieBase base;
  private final Map<String, TypeRules> types = new HashMap<>();
  private final List<Joined> joined = new ArrayList<>();
  private final int premises;

  /** A rule that looks at several facts, with its index in the guide. */
  private record Joined(int index, FusedRule rule) {}

  FusedEngine(Guide guide) {
    this.base = RuleCompiler.oneRule(AgencyFacts.class);
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < guide.rules().size(); i++) {
      OptionRule rule = guide.rules().get(i);
      if (!TypeRules.isAlone(rule)) {
        joined.add(new Joined(i, new FusedRule(rule, patterns.size())));
        rule.premises().forEach(premise -> patterns.add(FusedRule.own(premise.pattern())));
      }
    }
    this.premises = patterns.size();
    guide
        .dictionary()
        .types()
        .forEach((name, type) -> types.put(name, new TypeRules(type, guide, patterns)));
  }

  @Override
  public void run(AgencyFacts facts, Receiver receiver) {
    run(facts, Changes.EVERYTHING, receiver);
  }

  /**
   * Runs the rules as far as they may do something else than before.
   *
   * @param facts the agency as it is now
   * @param changes what is new in it
   * @param receiver hears of every match that was not there before, and of some that were
   */
  void run(AgencyFacts facts, Changes changes, Receiver receiver) {
    KieSession session = base.newKieSession();
    try {
      session.insert(facts);
      session.fireAllRules(
          match -> {
            match.getObjects().forEach(agency -> all((AgencyFacts) agency, changes, receiver));
            return false;
          });
    } finally {
      session.dispose();
    }
  }

  /** The rules whose awards of before have to be forgotten. */
  Stream<OptionRule> upset(Changes changes) {
    return joined.stream()
        .map(Joined::rule)
        .filter(rule -> rule.isUpset(changes))
        .map(FusedRule::rule);
  }

  private void all(AgencyFacts agency, Changes changes, Receiver receiver) {
    List<Joined> again = joined;
    BitSet lookBack = new BitSet(premises);
    if (changes != Changes.EVERYTHING) {
      again = joined.stream().filter(each -> each.rule().isConcerned(changes)).toList();
      again.forEach(each -> each.rule().lookBack(changes, lookBack));
    }
    Candidates candidates = new Candidates(premises);
    match(agency.agency(), changes, lookBack, receiver, candidates);
    for (Fact part : agency.parts()) {
      match(part, changes, lookBack, receiver, candidates);
    }
    for (Joined each : again) {
      each.rule()
          .match(candidates, (matched, results) -> receiver.give(each.index(), matched, results));
    }
  }

  private void match(
      Fact fact, Changes changes, BitSet lookBack, Receiver receiver, Candidates candidates) {
    TypeRules rules = types.get(fact.type().name());
    if (rules == null) {
      return; // nothing is asked of it
    }
    if (changes.isNew(fact)) {
      rules.match(fact, receiver, candidates);
    } else if (rules.areAbout(lookBack)) {
      rules.matchPremises(fact, lookBack, candidates);
    }
  }
}
