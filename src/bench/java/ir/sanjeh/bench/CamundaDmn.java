package ir.sanjeh.bench;

import ir.sanjeh.bench.RoundFacts.AgencyRecord;
import ir.sanjeh.bench.RoundFacts.Known;
import ir.sanjeh.bench.Tables.Indicator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Camunda's DMN engine on {@link DmnText}. */
final class CamundaDmn extends ScoringRows<CamundaDmn.Subject> {
  /** A decision. */
  record Scoring(String node, DmnDecision decision) {}

  /** A fact with the decisions that score it. */
  record Subject(List<Scoring> scorings, VariableMap variables) {}

  private final DmnEngine engine;

  CamundaDmn(Path dmn, Tables tables, List<Path> facts) throws IOException {
    // Its older FEEL keeps what it has parsed; the newer one parses every cell at every evaluation.
    this.engine = new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();
    Map<String, DmnDecision> decisions = new HashMap<>();
    try (InputStream in = Files.newInputStream(dmn)) {
      engine.parseDecisions(in).forEach(decision -> decisions.put(decision.getKey(), decision));
    }
    Map<String, List<Scoring>> bySubject = new HashMap<>();
    for (Indicator indicator : tables.indicators()) {
      bySubject
          .computeIfAbsent(indicator.subject(), subject -> new ArrayList<>())
          .add(new Scoring(indicator.node(), decisions.get(DmnText.decision(indicator))));
    }
    for (AgencyRecord agency : RoundFacts.read(facts)) {
      List<Subject> subjects = new ArrayList<>();
      for (Known fact : agency.facts()) {
        VariableMap variables = Variables.createVariables();
        tables
            .fields()
            .forEach(
                field -> variables.putValue(DmnText.variable(field.type(), field.field()), null));
        for (Known seen : agency.seenBy(fact)) {
          seen.values()
              .forEach(
                  (name, value) ->
                      variables.replace(DmnText.variable(seen.type(), name), own(value)));
        }
        subjects.add(new Subject(bySubject.get(fact.type()), variables));
      }
      add(subjects);
    }
  }

  /** Its FEEL reads limits as doubles, so that a decimal 0.6 would be above 0.6. */
  private static Object own(Object value) {
    return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
  }

  @Override
  List<String> nodes(Subject subject) {
    return subject.scorings().stream().map(Scoring::node).toList();
  }

  @Override
  Object[] row(Subject subject) {
    List<Scoring> scorings = subject.scorings();
    Object[] row = new Object[scorings.size()];
    for (int i = 0; i < row.length; i++) {
      DmnDecisionTableResult result =
          engine.evaluateDecisionTable(scorings.get(i).decision(), subject.variables());
      row[i] = result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
    }
    return row;
  }
}
