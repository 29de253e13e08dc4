package ir.sanjeh.bench;

import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Indicator;
import ir.sanjeh.bench.Tables.Operator;
import ir.sanjeh.bench.Tables.Option;
import ir.sanjeh.bench.Tables.ReadField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The guide as a Drools file of its own: declared types, a rule for every option, a global that
 * hears of awards. A missing value satisfies nothing, and decimals are compared as decimals.
 */
final class DroolsText {
  static final String PACKAGE = "bench.rules";
  static final String GLOBAL = "awards";

  private DroolsText() {}

  static void write(Tables tables, Path file) throws IOException {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add("package " + PACKAGE + ";");
    text.add("global " + StockDrools.Awards.class.getCanonicalName() + " " + GLOBAL + ";");
    Map<String, StringJoiner> types = new LinkedHashMap<>();
    for (ReadField field : tables.fields()) {
      types
          .computeIfAbsent(
              field.type(), type -> new StringJoiner("\n", "declare " + type + "\n", "\nend"))
          .add("    " + field.field() + " : " + javaType(field.kind()));
    }
    types.values().forEach(type -> text.add(type.toString()));
    for (Indicator indicator : tables.indicators()) {
      indicator.options().forEach(option -> text.add(rule(indicator, option)));
    }
    Files.writeString(file, text.toString());
  }

  private static String javaType(String kind) {
    return switch (kind) {
      case "TRUTH" -> "Boolean";
      case "WHOLE" -> "Integer";
      case "DECIMAL" -> "java.math.BigDecimal";
      case "CHOICES" -> "java.util.List";
      default -> "String";
    };
  }

  private static String rule(Indicator indicator, Option option) {
    Map<String, StringJoiner> patterns = new LinkedHashMap<>();
    Condition condition = option.condition();
    for (Condition part :
        condition.operator() == Operator.ALL ? condition.parts() : List.of(condition)) {
      String type = part.leaves().findFirst().orElseThrow().type();
      patterns.computeIfAbsent(type, t -> new StringJoiner(", ", t + "( ", " )")).add(text(part));
    }
    StringJoiner rule = new StringJoiner("\n");
    rule.add("rule \"" + option.name() + "\"");
    rule.add("when");
    patterns.forEach(
        (type, pattern) ->
            rule.add((type.equals(indicator.subject()) ? "    $subject : " : "    ") + pattern));
    rule.add("then");
    rule.add(
        "    awards.give( $subject, \""
            + indicator.node()
            + "\", "
            + option.score().toPlainString()
            + " );");
    rule.add("end");
    return rule.toString();
  }

  private static String text(Condition condition) {
    if (condition.operator().joins()) {
      String sign = condition.operator() == Operator.ALL ? " && " : " || ";
      return condition.parts().stream()
          .map(DroolsText::text)
          .collect(Collectors.joining(sign, "( ", " )"));
    }
    String field = condition.field();
    String asked =
        switch (condition.operator()) {
          case IN ->
              condition.values().stream()
                  .map(value -> field + " == " + literal(condition, value))
                  .collect(Collectors.joining(" || ", "( ", " )"));
          case CONTAINS -> field + " contains " + literal(condition, condition.value());
          case LACKS -> field + " not contains " + literal(condition, condition.value());
          default ->
              field
                  + " "
                  + condition.operator().sign()
                  + " "
                  + literal(condition, condition.value());
        };
    return "( " + field + " != null && " + asked + " )";
  }

  private static String literal(Condition condition, String value) {
    return switch (condition.kind()) {
      case "TRUTH", "WHOLE" -> value;
      case "DECIMAL" -> value + "B";
      default -> "\"" + value + "\"";
    };
  }
}
