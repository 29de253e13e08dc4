package ir.sanjeh.rulebook;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A guide as the text of a Drools package: types, a global, and one rule for every option. */
final class StockRules {
  private StockRules() {}

  static String text(Guide guide) {
    StringBuilder text = new StringBuilder("package " + RuleCompiler.PACKAGE + ";\n\n");
    text.append("global ").append(StockAwards.class.getName()).append(" awards\n\n");
    guide.dictionary().types().values().forEach(type -> text.append(type(type)));
    for (int i = 0; i < guide.rules().size(); i++) {
      text.append(rule(i, guide.rules().get(i)));
    }
    for (int i = 0; i < guide.exemptions().size(); i++) {
      Pattern pattern = guide.exemptions().get(i).pattern();
      text.append("rule \"e" + i + "\"\nwhen\n    " + pattern(pattern, Set.of()) + "\nthen\n");
      text.append(
          "    awards.exempt( " + i + ", " + Emitter.variable(pattern.variable()) + " );\n");
      text.append("end\n\n");
    }
    return text.toString();
  }

  private static String type(DeclaredType type) {
    return type.fields().values().stream()
        .map(field -> "    " + Emitter.field(field.name()) + " : " + javaType(field) + "\n")
        .collect(Collectors.joining("", "declare " + Emitter.type(type.name()) + "\n", "end\n\n"));
  }

  private static String javaType(Field field) {
    return switch (field.kind()) {
      case TEXT, CHOICE -> "String";
      case TRUTH -> "Boolean";
      case WHOLE, DECIMAL -> "java.math.BigDecimal";
      case CHOICES -> "java.util.List";
    };
  }

  private static String rule(int index, OptionRule rule) {
    String facts = array(RuleVariables.facts(rule));
    String results = array(RuleVariables.results(rule));
    return "rule \"r"
        + index
        + "\"\nwhen\n"
        + rule.premises().stream()
            .map(premise -> "    " + premise(premise) + "\n")
            .collect(Collectors.joining())
        + "then\n    awards.give( "
        + index
        + ", "
        + facts
        + ", "
        + results
        + " );\nend\n\n";
  }

  private static String array(List<String> variables) {
    return variables.stream()
        .map(Emitter::variable)
        .collect(Collectors.joining(", ", "new Object[] { ", " }"));
  }

  private static String premise(Premise premise) {
    if (premise instanceof Premise.Match match) {
      return pattern(match.pattern(), Set.of());
    } else if (premise instanceof Premise.Exists exists) {
      return "exists " + pattern(exists.pattern(), Set.of());
    } else if (premise instanceof Premise.Absent absent) {
      return "not " + pattern(absent.pattern(), Set.of());
    }
    return accumulation((Premise.Accumulation) premise);
  }

  private static String accumulation(Premise.Accumulation accumulation) {
    Set<String> added = new HashSet<>();
    List<String> calls = new ArrayList<>();
    for (Premise.Call call : accumulation.calls()) {
      call.argument().ifPresent(added::add);
      calls.add(
          Emitter.variable(call.variable())
              + " : "
              + call.function()
              + "( "
              + call.argument().map(Emitter::variable).orElse("")
              + " )");
    }
    String limits =
        accumulation.limits().stream()
            .map(
                limit ->
                    Emitter.variable(limit.variable())
                        + " "
                        + limit.operator().sign()
                        + " "
                        + Emitter.literal(limit.literal()))
            .collect(Collectors.joining(", "));
    return "accumulate( "
        + pattern(accumulation.pattern(), added)
        + "; "
        + String.join(", ", calls)
        + (limits.isEmpty() ? "" : "; " + limits)
        + " )";
  }

  private static String pattern(Pattern pattern, Set<String> added) {
    List<String> constraints = new ArrayList<>(Emitter.constraints(pattern.test()));
    for (Pattern.Binding binding : pattern.bindings()) {
      if (added.contains(binding.variable())) {
        constraints.add(Emitter.field(binding.field()) + " != null");
        constraints.add(
            Emitter.variable(binding.variable()) + " : " + Emitter.field(binding.field()));
      }
    }
    // An empty "all" stands for a pattern without a test.
    constraints.removeIf(constraint -> constraint.equals("(  )"));
    return Emitter.variable(pattern.variable())
        + " : "
        + Emitter.type(pattern.type())
        + constraints.stream().collect(Collectors.joining(", ", "( ", " )"));
  }
}
