package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Guide;
import java.util.IdentityHashMap;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Stock Drools with a rule for every option, as the guide has them: what {@link FusedEngine} is
 * held against, and what proofs of a guide run on.
 */
final class EngineAsWritten implements Engine {
  private final KieBase base;
  private final FactObjects objects;
  private final MatchReader.Names names;

  EngineAsWritten(Guide guide) {
    this.base = RuleCompiler.compile(guide);
    this.objects = new FactObjects(base, guide.dictionary());
    this.names = MatchReader.Names.of(guide);
  }

  @Override
  public void run(AgencyFacts facts, Receiver receiver) {
    Map<Object, Fact> inserted = new IdentityHashMap<>();
    inserted.put(objects.of(facts.agency()), facts.agency());
    facts.parts().forEach(part -> inserted.put(objects.of(part), part));
    KieSession session = base.newKieSession();
    try {
      inserted.keySet().forEach(session::insert);
      session.fireAllRules(new MatchReader(names, inserted, receiver));
    } finally {
      session.dispose();
    }
  }
}
