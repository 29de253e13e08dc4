package ir.sanjeh.bench;

import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Indicator;
import ir.sanjeh.bench.Tables.Operator;
import ir.sanjeh.bench.Tables.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** The guide as DMN: a decision for each indicator with a column for each field or list's value. */
final class DmnText {
  private static final String FEEL = "feel";
  private static final String JUEL = "juel";

  private final DmnModelInstance model = Dmn.createEmptyModel();
  private int ids;

  private DmnText() {}

  static String decision(Indicator indicator) {
    return "indicator" + indicator.node();
  }

  static String variable(String type, String field) {
    return type + "_" + field;
  }

  static void write(Tables tables, Path file) {
    new DmnText().add(tables, file);
  }

  private void add(Tables tables, Path file) {
    Definitions definitions = model.newInstance(Definitions.class);
    definitions.setId("guide");
    definitions.setName("guide");
    definitions.setNamespace("http://camunda.org/schema/1.0/dmn");
    model.setDefinitions(definitions);
    for (Indicator indicator : tables.indicators()) {
      Decision decision = child(definitions, Decision.class, decision(indicator));
      decision.setName(decision(indicator));
      fill(child(decision, DecisionTable.class), indicator);
    }
    Dmn.writeModelToFile(file.toFile(), model);
  }

  private <E extends DmnElement> E child(DmnElement parent, Class<E> type) {
    return child(parent, type, "n" + ++ids);
  }

  private <E extends DmnElement> E child(DmnElement parent, Class<E> type, String id) {
    E element = model.newInstance(type);
    element.setId(id);
    parent.addChildElement(element);
    return element;
  }

  private Text text(String content) {
    Text text = model.newInstance(Text.class);
    text.setTextContent(content);
    return text;
  }

  /** A column: a field, or whether a list contains a value. */
  private record Column(String type, String field, String tick) {
    static Column of(Condition leaf) {
      return new Column(
          leaf.type(), leaf.field(), leaf.kind().equals("CHOICES") ? leaf.value() : "");
    }

    String expression() {
      String variable = variable(type, field);
      return tick.isEmpty()
          ? "${" + variable + "}"
          : "${" + variable + " == null ? null : " + variable + ".contains('" + tick + "')}";
    }
  }

  private void fill(DecisionTable table, Indicator indicator) {
    Set<Column> columns = new LinkedHashSet<>();
    indicator.options().stream()
        .flatMap(option -> option.condition().leaves())
        .forEach(leaf -> columns.add(Column.of(leaf)));
    for (Column column : columns) {
      InputExpression expression = child(child(table, Input.class), InputExpression.class);
      expression.setExpressionLanguage(JUEL);
      expression.setText(text(column.expression()));
    }
    child(table, Output.class).setName("score");
    int rows = 0;
    for (Option option : indicator.options()) {
      for (List<Condition> row : Conjunctions.of(option.condition())) {
        rows++;
        Rule rule = child(table, Rule.class);
        Map<Column, List<Condition>> cells = new LinkedHashMap<>();
        row.forEach(
            leaf -> cells.computeIfAbsent(Column.of(leaf), c -> new ArrayList<>()).add(leaf));
        for (Column column : columns) {
          InputEntry entry = child(rule, InputEntry.class);
          entry.setExpressionLanguage(FEEL);
          entry.setText(text(cell(cells.getOrDefault(column, List.of()))));
        }
        OutputEntry entry = child(rule, OutputEntry.class);
        entry.setExpressionLanguage(JUEL);
        entry.setText(text("${" + option.score().toPlainString() + "}"));
      }
    }
    // Rows of one option may overlap; rows of two never do.
    table.setHitPolicy(rows == indicator.options().size() ? HitPolicy.UNIQUE : HitPolicy.ANY);
  }

  private static String cell(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return "";
    } else if (conditions.size() == 1) {
      return cell(conditions.get(0));
    }
    Condition lower = only(conditions, Operator.AT_LEAST, Operator.ABOVE);
    Condition upper = only(conditions, Operator.AT_MOST, Operator.BELOW);
    return (lower.operator() == Operator.AT_LEAST ? "[" : "(")
        + lower.value()
        + ".."
        + upper.value()
        + (upper.operator() == Operator.AT_MOST ? "]" : ")");
  }

  private static Condition only(List<Condition> conditions, Operator one, Operator other) {
    return conditions.stream()
        .filter(c -> c.operator() == one || c.operator() == other)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                found -> {
                  if (found.size() != 1 || conditions.size() != 2) {
                    throw new IllegalArgumentException("no interval: " + conditions);
                  }
                  return found.get(0);
                }));
  }

  private static String cell(Condition leaf) {
    return switch (leaf.operator()) {
      case EQUAL, IN ->
          leaf.values().stream()
              .map(value -> leaf.kind().equals("TRUTH") ? value : "\"" + value + "\"")
              .collect(Collectors.joining(", "));
      case CONTAINS -> "true";
      case LACKS -> "false";
      default -> leaf.operator().sign() + " " + leaf.value();
    };
  }
}
