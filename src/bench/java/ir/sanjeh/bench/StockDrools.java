package ir.sanjeh.bench;

import ir.sanjeh.bench.RoundFacts.AgencyRecord;
import ir.sanjeh.bench.RoundFacts.Known;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools without Sanjeh, on {@link DroolsText}: the facts are objects of the declared types, the
 * rules have Java consequences, each agency gets a session with a global.
 */
public final class StockDrools implements Candidate {
  private final KieBase base;
  private final List<List<Object>> agencies = new ArrayList<>();

  /** What the rules write to. */
  public static final class Awards {
    private final List<Award> given = new ArrayList<>();

    /**
     * Takes a score.
     *
     * @param subject the fact that earned it
     * @param node the indicator
     * @param score at most 1
     */
    public void give(Object subject, String node, double score) {
      given.add(new Award(subject, node, score));
    }
  }

  private record Award(Object subject, String node, double score) {}

  StockDrools(Path drl, List<Path> facts) throws IOException {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(ResourceFactory.newByteArrayResource(Files.readAllBytes(drl)), ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    InternalKnowledgeBase made = KnowledgeBaseFactory.newKnowledgeBase();
    made.addPackages(builder.getKnowledgePackages());
    this.base = made;
    for (AgencyRecord agency : RoundFacts.read(facts)) {
      agencies.add(agency.facts().stream().map(this::object).toList());
    }
  }

  private Object object(Known fact) {
    try {
      FactType type = base.getFactType(DroolsText.PACKAGE, fact.type());
      Object object = type.newInstance();
      for (FactField field : type.getFields()) {
        Object value = fact.values().get(field.getName());
        if (value instanceof BigDecimal number && field.getType() == Integer.class) {
          type.set(object, field.getName(), number.intValueExact());
        } else {
          type.set(object, field.getName(), value); // also null: the engine begins with 0 and false
        }
      }
      return object;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int agencies() {
    return agencies.size();
  }

  @Override
  public Object score(int agency) {
    Awards awards = new Awards();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal(DroolsText.GLOBAL, awards);
      agencies.get(agency).forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return awards;
  }

  @Override
  public void tell(int agency, Object scores, Told told) {
    List<Object> facts = agencies.get(agency);
    for (Award award : ((Awards) scores).given) {
      for (int i = 0; i < facts.size(); i++) {
        if (facts.get(i) == award.subject()) {
          told.score(i, award.node(), BigDecimal.valueOf(award.score()));
        }
      }
    }
  }
}
