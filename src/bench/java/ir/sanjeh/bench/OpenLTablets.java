package ir.sanjeh.bench;

import ir.sanjeh.bench.RoundFacts.AgencyRecord;
import ir.sanjeh.bench.RoundFacts.Known;
import ir.sanjeh.bench.Tables.Indicator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openl.CompiledOpenClass;
import org.openl.rules.runtime.RulesEngineFactory;
import org.openl.rules.vm.SimpleRulesVM;
import org.openl.types.IOpenClass;
import org.openl.types.IOpenField;
import org.openl.types.IOpenMethod;
import org.openl.vm.IRuntimeEnv;

/** OpenL Tablets on {@link OpenLWorkbook}, its tables called without a proxy between. */
final class OpenLTablets extends ScoringRows<OpenLTablets.Subject> {
  /** A decision table. */
  record Table(String node, IOpenMethod method, List<String> parameters) {}

  /** A fact with the tables that score it and what each is given. */
  record Subject(List<Table> tables, List<Object[]> arguments) {}

  private final IRuntimeEnv environment = new SimpleRulesVM().getRuntimeEnv();
  private final Object instance;

  OpenLTablets(Path workbook, Tables tables, List<Path> facts) throws IOException {
    RulesEngineFactory<Object> factory = new RulesEngineFactory<>(workbook.toUri().toURL());
    factory.setExecutionMode(true);
    CompiledOpenClass compiled = factory.getCompiledOpenClass();
    IOpenClass rules = compiled.getOpenClass();
    this.instance = rules.newInstance(environment);
    Map<String, IOpenClass> types = new HashMap<>();
    compiled.getTypes().forEach(type -> types.put(type.getName(), type));
    Map<String, List<Table>> bySubject = new HashMap<>();
    for (Indicator indicator : tables.indicators()) {
      List<String> parameters = OpenLWorkbook.parameters(indicator);
      IOpenMethod method =
          rules.getMethod(
              OpenLWorkbook.method(indicator),
              parameters.stream().map(types::get).toArray(IOpenClass[]::new));
      bySubject
          .computeIfAbsent(indicator.subject(), subject -> new ArrayList<>())
          .add(new Table(indicator.node(), method, parameters));
    }
    for (AgencyRecord agency : RoundFacts.read(facts)) {
      List<Subject> subjects = new ArrayList<>();
      Map<String, Object> known = new HashMap<>();
      for (Known shared : agency.shared()) {
        known.put(shared.type(), object(types.get(shared.type()), shared));
      }
      for (Known fact : agency.facts()) {
        Map<String, Object> seen = new HashMap<>(known);
        seen.computeIfAbsent(fact.type(), type -> object(types.get(type), fact));
        List<Table> scoring = bySubject.get(fact.type());
        List<Object[]> arguments = new ArrayList<>();
        scoring.forEach(t -> arguments.add(t.parameters().stream().map(seen::get).toArray()));
        subjects.add(new Subject(scoring, arguments));
      }
      add(subjects);
    }
  }

  private Object object(IOpenClass type, Known fact) {
    Object object = type.newInstance(environment);
    for (IOpenField field : type.getFields()) {
      Object value = fact.values().get(field.getName());
      if (value instanceof List<?> ticks) {
        field.set(object, ticks.toArray(String[]::new), environment);
      } else if (value instanceof BigDecimal number
          && field.getType().getInstanceClass() == Integer.class) {
        field.set(object, number.intValueExact(), environment);
      } else if (value != null) {
        field.set(object, value, environment);
      }
    }
    return object;
  }

  @Override
  List<String> nodes(Subject subject) {
    return subject.tables().stream().map(Table::node).toList();
  }

  @Override
  Object[] row(Subject subject) {
    List<Table> tables = subject.tables();
    Object[] row = new Object[tables.size()];
    for (int t = 0; t < row.length; t++) {
      row[t] = invoke(tables.get(t).method(), subject.arguments().get(t));
    }
    return row;
  }

  @SuppressWarnings("unchecked") // the library declares its methods raw
  private Object invoke(IOpenMethod method, Object[] arguments) {
    return method.invoke(instance, arguments, environment);
  }
}
