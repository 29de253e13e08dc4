package ir.sanjeh.mutate;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.rulebook.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed rules and conditions give each agency. They are compiled together and fired once;
 * since no rule sees what another gives, each can be looked at by itself.
 */
@SuppressWarnings("IdentityHashMapUsage") // Two rules or facts with equal values are still two.
final class RuleTrials {
  private static final int BATCH = 250;

  private final Map<OptionRule, Map<AgencyFacts, List<Award>>> awards = new IdentityHashMap<>();
  private final Map<OptionRule, Set<AgencyFacts>> divisions = new IdentityHashMap<>();
  private final Map<Exemption, Map<AgencyFacts, Set<Fact>>> exempt = new IdentityHashMap<>();

  /**
   * Fires all changed rules on all agencies.
   *
   * @param rulebook the rules as they are
   * @param rules changed ones
   * @param exemptions changed ones
   * @param agencies all that cases look at
   * @param workers do the work
   */
  RuleTrials(
      Rulebook rulebook,
      List<OptionRule> rules,
      List<Exemption> exemptions,
      List<AgencyFacts> agencies,
      Workers workers) {
    for (int from = 0; from < rules.size(); from += BATCH) {
      List<OptionRule> batch = rules.subList(from, Math.min(rules.size(), from + BATCH));
      fire(rulebook, batch, List.of(), agencies, workers);
    }
    if (!exemptions.isEmpty()) {
      fire(rulebook, List.of(), exemptions, agencies, workers);
    }
  }

  private void fire(
      Rulebook rulebook,
      List<OptionRule> rules,
      List<Exemption> exemptions,
      List<AgencyFacts> agencies,
      Workers workers) {
    Map<String, Exemption> byName = new HashMap<>();
    List<Exemption> renamed = new ArrayList<>();
    for (Exemption exemption : exemptions) {
      String name = String.valueOf(byName.size());
      byName.put(name, exemption);
      renamed.add(new Exemption(name, exemption.pattern(), exemption.place()));
    }
    Rulebook changed =
        Rulebook.of(rulebook.scheme(), new Guide(rulebook.dictionary(), rules, renamed));
    List<Trial> trials = workers.map(agencies, changed::tryOut);
    for (int i = 0; i < agencies.size(); i++) {
      keep(agencies.get(i), trials.get(i), byName);
    }
  }

  private void keep(AgencyFacts agency, Trial trial, Map<String, Exemption> byName) {
    for (Award award : trial.awards()) {
      awards
          .computeIfAbsent(award.rule(), rule -> new IdentityHashMap<>())
          .computeIfAbsent(agency, a -> new ArrayList<>(1))
          .add(award);
    }
    for (OptionRule rule : trial.divisions()) {
      divisions
          .computeIfAbsent(rule, r -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(agency);
    }
    trial
        .exempt()
        .forEach(
            (fact, names) ->
                names.forEach(
                    name ->
                        exempt
                            .computeIfAbsent(byName.get(name), e -> new IdentityHashMap<>())
                            .computeIfAbsent(
                                agency, a -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(fact)));
  }

  /** What a changed rule gives an agency and its parts. */
  List<Award> awards(OptionRule rule, AgencyFacts agency) {
    return awards.getOrDefault(rule, Map.of()).getOrDefault(agency, List.of());
  }

  /** Whether a changed rule divides by zero on an agency. */
  boolean divides(OptionRule rule, AgencyFacts agency) {
    return divisions.getOrDefault(rule, Set.of()).contains(agency);
  }

  /** The facts of an agency that a changed condition holds for. */
  Set<Fact> exempt(Exemption exemption, AgencyFacts agency) {
    return exempt.getOrDefault(exemption, Map.of()).getOrDefault(agency, Set.of());
  }
}
