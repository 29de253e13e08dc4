package ir.sanjeh.rulebook;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Guide;
import java.util.IdentityHashMap;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * Drools as its manual shows it: rules as text, compiled at the start by the default builder, a
 * session for each agency, and a global that the consequences call.
 */
final class StockEngine implements Engine {
  private final KieBase base;
  private final FactObjects objects;

  StockEngine(Guide guide) {
    this.base = base(StockRules.text(guide));
    this.objects = new FactObjects(base, guide.dictionary());
  }

  private static KieBase base(String rules) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/sanjeh/rules/guide.drl", rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll();
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }

  @Override
  public void run(AgencyFacts facts, Receiver receiver) {
    Map<Object, Fact> inserted = new IdentityHashMap<>();
    inserted.put(objects.of(facts.agency()), facts.agency());
    facts.parts().forEach(part -> inserted.put(objects.of(part), part));
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("awards", new StockAwards(inserted, receiver));
      inserted.keySet().forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
