package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Guide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * All rules of a guide as one rule of the engine, which matches an agency and asks a function for
 * each option. What rules cost the engine are their activations: this way there is one for an
 * agency, and not one for each of its awards. It gives what {@link EngineAsWritten} gives; tests
 * hold the two against each other.
 */
final class FusedEngine implements Engine {
  private static final Fact[] NONE = new Fact[0];

  private final KieBase base;
  private final List<FusedRule> rules;
  private final List<Exemption> exemptions;
  private final List<Conditions.Condition> exempting;

  FusedEngine(Guide guide) {
    this.base = RuleCompiler.oneRule(AgencyFacts.class);
    this.rules = guide.rules().stream().map(FusedRule::new).toList();
    this.exemptions = guide.exemptions();
    this.exempting =
        exemptions.stream()
            .map(Exemption::pattern)
            .map(pattern -> Conditions.of(pattern.test(), pattern.variable(), List.of()))
            .toList();
  }

  @Override
  public void run(AgencyFacts facts, Receiver receiver) {
    KieSession session = base.newKieSession();
    try {
      session.insert(facts);
      session.fireAllRules(
          match -> {
            match.getObjects().forEach(agency -> all((AgencyFacts) agency, receiver));
            return false;
          });
    } finally {
      session.dispose();
    }
  }

  private void all(AgencyFacts agency, Receiver receiver) {
    Map<String, List<Fact>> facts = byType(agency);
    for (int i = 0; i < rules.size(); i++) {
      int rule = i;
      rules.get(i).match(facts, (matched, results) -> receiver.give(rule, matched, results));
    }
    for (int i = 0; i < exempting.size(); i++) {
      for (Fact fact : facts.getOrDefault(exemptions.get(i).pattern().type(), List.of())) {
        if (exempting.get(i).holds(fact, NONE)) {
          receiver.exempt(i, fact);
        }
      }
    }
  }

  private static Map<String, List<Fact>> byType(AgencyFacts agency) {
    Map<String, List<Fact>> facts = new HashMap<>();
    facts
        .computeIfAbsent(agency.agency().type().name(), t -> new ArrayList<>())
        .add(agency.agency());
    for (Fact part : agency.parts()) {
      facts.computeIfAbsent(part.type().name(), t -> new ArrayList<>()).add(part);
    }
    return facts;
  }
}
