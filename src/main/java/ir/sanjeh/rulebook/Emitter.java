package ir.sanjeh.rulebook;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes tests in the words that Drools compiles. Names of strangers get a prefix, so that none can
 * be a keyword; numbers are compared as decimals; and a missing value never satisfies a comparison.
 */
final class Emitter {
  private static final String KNOWN = " != null";

  private Emitter() {}

  static String type(String type) {
    return "T_" + type;
  }

  static String field(String field) {
    return "f_" + field;
  }

  static String variable(String variable) {
    return "$v" + variable.substring(1);
  }

  private static String field(FieldRef ref) {
    return ref.variable().map(v -> variable(v) + ".").orElse("") + field(ref.field());
  }

  /** The test as Drools' constraints, one for each part that must hold. */
  static List<String> constraints(Test test) {
    return test instanceof Test.All all
        ? all.tests().stream().map(Emitter::expression).toList()
        : List.of(expression(test));
  }

  private static String expression(Test test) {
    if (test instanceof Test.All all) {
      return joined(all.tests(), " && ");
    } else if (test instanceof Test.Any any) {
      return joined(any.tests(), " || ");
    } else if (test instanceof Test.Presence presence) {
      return field(presence.field()) + (presence.known() ? KNOWN : " == null");
    } else if (test instanceof Test.Comparison comparison) {
      return guarded(
          field(comparison.field()),
          compared(field(comparison.field()), comparison.operator(), comparison.literal()));
    } else if (test instanceof Test.FieldComparison comparison) {
      String left = field(comparison.field());
      String right = field(comparison.other());
      return guarded(
          left, right + KNOWN + " && " + left + " " + comparison.operator().sign() + " " + right);
    } else if (test instanceof Test.Membership membership) {
      String field = field(membership.field());
      Operator operator = membership.in() ? Operator.EQUAL : Operator.NOT_EQUAL;
      return guarded(
          field,
          membership.literals().stream()
              .map(literal -> compared(field, operator, literal))
              .collect(Collectors.joining(membership.in() ? " || " : " && ", "( ", " )")));
    }
    Test.Containment containment = (Test.Containment) test;
    String field = field(containment.field());
    String contains = "( " + field + " contains " + literal(containment.literal()) + " )";
    return guarded(field, (containment.contains() ? "" : "!") + contains);
  }

  private static String joined(List<Test> tests, String sign) {
    return tests.stream().map(Emitter::expression).collect(Collectors.joining(sign, "( ", " )"));
  }

  private static String guarded(String field, String comparison) {
    return "( " + field + KNOWN + " && " + comparison + " )";
  }

  private static String compared(String field, Operator operator, Literal literal) {
    return field + " " + operator.sign() + " " + literal(literal);
  }

  static String literal(Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      return number(number.value());
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return String.valueOf(truth.truth());
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return quoted(choice.value());
    }
    return quoted(((Literal.TextLiteral) literal).text());
  }

  /** In the canonical form of the facts, since Drools may look equal numbers up by their hash. */
  private static String number(BigDecimal value) {
    return Exact.canonical(value).toPlainString() + "B";
  }

  /** Only plain Latin text is written as it is; the rest as escapes. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
