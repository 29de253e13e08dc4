package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import java.util.HashMap;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** Makes the objects that the engine matches. */
final class FactObjects {
  private final Map<String, FactType> types = new HashMap<>();

  FactObjects(KieBase base, Dictionary dictionary) {
    for (DeclaredType type : dictionary.types().values()) {
      types.put(type.name(), base.getFactType(RuleCompiler.PACKAGE, Emitter.type(type.name())));
    }
  }

  Object of(Fact fact) {
    FactType type = types.get(fact.type().name());
    try {
      Object object = type.newInstance();
      for (Field field : fact.type().fields().values()) {
        // Also when it is missing: the engine starts boxed fields at false, not at null.
        type.set(object, Emitter.field(field.name()), fact.values().get(field.name()));
      }
      return object;
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot make a fact of type " + fact.type().name(), e);
    }
  }
}
