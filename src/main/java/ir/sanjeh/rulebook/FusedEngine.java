package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Map<String, TypeRules> alone = new HashMap<>();
  private final Map<Integer, FusedRule> joined = new TreeMap<>();

  FusedEngine(Guide guide) {
    this.base = RuleCompiler.oneRule(AgencyFacts.class);
    guide
        .dictionary()
        .types()
        .forEach((name, type) -> alone.put(name, new TypeRules(type, guide)));
    for (int i = 0; i < guide.rules().size(); i++) {
      OptionRule rule = guide.rules().get(i);
      if (!TypeRules.isAlone(rule)) {
        joined.put(i, new FusedRule(rule));
      }
    }
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
    match(agency.agency(), receiver);
    for (Fact part : agency.parts()) {
      match(part, receiver);
    }
    if (!joined.isEmpty()) {
      Map<String, List<Fact>> facts = byType(agency);
      joined.forEach(
          (rule, fused) ->
              fused.match(facts, (matched, results) -> receiver.give(rule, matched, results)));
    }
  }

  private void match(Fact fact, Receiver receiver) {
    TypeRules rules = alone.get(fact.type().name());
    if (rules != null) {
      rules.match(fact, receiver);
    }
  }

  private static Map<String, List<Fact>> byType(AgencyFacts agency) {
    Map<String, List<Fact>> facts = new HashMap<>();
    for (Fact fact : agency.all()) {
      facts.computeIfAbsent(fact.type().name(), t -> new ArrayList<>()).add(fact);
    }
    return facts;
  }
}
