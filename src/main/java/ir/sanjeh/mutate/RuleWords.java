package ir.sanjeh.mutate;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Exact;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions and scores as rule files write them. */
final class RuleWords {
  private RuleWords() {}

  static String of(Test test) {
    if (test instanceof Test.All all) {
      return joined(all.tests(), ", ");
    } else if (test instanceof Test.Any any) {
      return joined(any.tests(), " || ");
    } else if (test instanceof Test.Comparison c) {
      return of(c.field()) + " " + c.operator().sign() + " " + of(c.literal());
    } else if (test instanceof Test.FieldComparison c) {
      return of(c.field()) + " " + c.operator().sign() + " " + of(c.other());
    } else if (test instanceof Test.Membership m) {
      return of(m.field())
          + (m.in() ? " in ( " : " not in ( ")
          + m.literals().stream().map(RuleWords::of).collect(Collectors.joining(", "))
          + " )";
    } else if (test instanceof Test.Containment c) {
      return of(c.field()) + (c.contains() ? " contains " : " not contains ") + of(c.literal());
    }
    Test.Presence presence = (Test.Presence) test;
    return of(presence.field()) + (presence.known() ? " != null" : " == null");
  }

  private static String joined(List<Test> tests, String sign) {
    return tests.stream()
        .map(
            test ->
                test instanceof Test.All || test instanceof Test.Any
                    ? "( " + of(test) + " )"
                    : of(test))
        .collect(Collectors.joining(sign));
  }

  static String of(FieldRef field) {
    return field.variable().map(v -> v + ".").orElse("") + field.field();
  }

  static String of(Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      return number.setting().map(s -> "settings." + s).orElse(number.value().toPlainString());
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return String.valueOf(truth.truth());
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return choice.type() + "." + choice.value();
    }
    return "\"" + ((Literal.TextLiteral) literal).text() + "\"";
  }

  static String of(Pattern pattern) {
    String test = of(pattern.test());
    return pattern.type() + (test.isEmpty() ? "()" : "( " + test + " )");
  }

  static String of(Premise premise) {
    if (premise instanceof Premise.Exists) {
      return "exists " + of(premise.pattern());
    } else if (premise instanceof Premise.Absent) {
      return "not " + of(premise.pattern());
    } else if (premise instanceof Premise.Accumulation accumulation) {
      return "accumulate( "
          + of(premise.pattern())
          + accumulation.calls().stream().map(c -> "; " + of(c)).collect(Collectors.joining())
          + accumulation.limits().stream().map(l -> "; " + of(l)).collect(Collectors.joining())
          + " )";
    }
    return of(premise.pattern());
  }

  static String of(Premise.Call call) {
    return call.variable()
        + " : "
        + call.function()
        + "("
        + call.argument().map(a -> " " + a + " ").orElse("")
        + ")";
  }

  static String of(Premise.Limit limit) {
    return limit.variable() + " " + limit.operator().sign() + " " + of(limit.literal());
  }

  static String of(Arithmetic arithmetic) {
    if (arithmetic instanceof Arithmetic.Number number) {
      return Exact.text(number.value());
    } else if (arithmetic instanceof Arithmetic.SettingValue setting) {
      return "settings." + setting.name();
    } else if (arithmetic instanceof Arithmetic.FieldValue field) {
      return field.variable() + "." + field.field();
    } else if (arithmetic instanceof Arithmetic.VariableValue variable) {
      return variable.variable();
    } else if (arithmetic instanceof Arithmetic.ScoreValue score) {
      return "score(\"" + score.node() + "\")";
    }
    Arithmetic.Operation operation = (Arithmetic.Operation) arithmetic;
    String left = part(operation.left());
    String right = part(operation.right());
    return switch (operation.operator()) {
      case ADD -> left + " + " + right;
      case SUBTRACT -> left + " - " + right;
      case MULTIPLY -> left + " * " + right;
      case DIVIDE -> left + " / " + right;
      case MIN -> "min( " + of(operation.left()) + ", " + of(operation.right()) + " )";
      case MAX -> "max( " + of(operation.left()) + ", " + of(operation.right()) + " )";
    };
  }

  private static String part(Arithmetic part) {
    boolean open =
        part instanceof Arithmetic.Operation operation
            && operation.operator() != Arithmetic.Operator.MIN
            && operation.operator() != Arithmetic.Operator.MAX;
    return open ? "( " + of(part) + " )" : of(part);
  }
}
