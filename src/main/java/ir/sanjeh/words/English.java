package ir.sanjeh.words;

import ir.sanjeh.guide.Operator;
import ir.sanjeh.scheme.Arithmetic;
import java.util.List;
import java.util.Optional;

/** Conditions and scores in English. */
final class English implements Grammar {
  @Override
  public String quoted(String label) {
    return "“" + label + "”";
  }

  @Override
  public String fieldOf(String field, String owner) {
    return quoted(field) + " of the " + quoted(owner);
  }

  @Override
  public String fieldOfSame(String field, String owner) {
    return quoted(field) + " of the scored " + quoted(owner);
  }

  @Override
  public String setting(String title, String value) {
    return quoted(title) + " (" + value + ")";
  }

  @Override
  public String scoreSetting(String title, String value) {
    return value + " (" + quoted(title) + ")";
  }

  @Override
  public String end(Operator operator, String amount) {
    return switch (operator) {
      case EQUAL -> equal(true, amount);
      case NOT_EQUAL -> equal(false, amount);
      case ABOVE -> "above " + amount;
      case AT_LEAST -> "at least " + amount;
      case BELOW -> "below " + amount;
      case AT_MOST -> "at most " + amount;
    };
  }

  @Override
  public String equal(boolean is, String amount) {
    return is ? amount : "not " + amount;
  }

  @Override
  public String between(List<String> ends) {
    return list(ends, "and");
  }

  @Override
  public String range(String field, List<String> ends) {
    return field + " is " + between(ends);
  }

  @Override
  public String oneOf(String field, boolean in, List<String> values) {
    if (values.size() == 1) {
      return field + (in ? " is " : " is not ") + values.get(0);
    }
    if (values.size() == 2) {
      return in
          ? field + " is " + list(values, "or")
          : field + " is neither " + list(values, "nor");
    }
    return in
        ? field + " is one of " + list(values, "or")
        : field + " is none of " + list(values, "and");
  }

  @Override
  public String truth(String field, boolean truth) {
    return field + (truth ? " is true" : " is false");
  }

  @Override
  public String ticks(String field, boolean has, boolean all, List<String> values) {
    if (values.size() == 1) {
      return field + (has ? " includes " : " does not include ") + values.get(0);
    }
    String listed = list(values, "and");
    if (has) {
      return field + (all ? " includes all of " : " includes at least one of ") + listed;
    }
    return field + (all ? " includes none of " : " lacks at least one of ") + listed;
  }

  @Override
  public String known(List<String> fields, boolean known, boolean all) {
    String state = known ? "known" : "missing";
    if (fields.size() == 1) {
      return fields.get(0) + " is " + state;
    }
    return all
        ? list(fields, "and") + (fields.size() == 2 ? " are both " : " are all ") + state
        : "at least one of " + list(fields, "and") + " is " + state;
  }

  @Override
  public String against(String field, Operator operator, String other) {
    String same =
        switch (operator) {
          case EQUAL -> "the same as " + other;
          case NOT_EQUAL -> "not the same as " + other;
          default -> end(operator, other);
        };
    return field + " is " + same;
  }

  @Override
  public String all(List<String> clauses) {
    return String.join(", and ", clauses);
  }

  @Override
  public String any(List<String> clauses) {
    return String.join(", or ", clauses);
  }

  @Override
  public String grouped(String part) {
    return "(" + part + ")";
  }

  @Override
  public String premises(List<String> premises) {
    return String.join("; and ", premises);
  }

  @Override
  public String always() {
    return "always";
  }

  @Override
  public String fact(String type, boolean many, Optional<String> test) {
    String there = many ? "there is a " + quoted(type) : quoted(type) + " is given";
    return test.map(t -> many ? there + " where " + t : "in " + quoted(type) + ": " + t)
        .orElse(there);
  }

  @Override
  public String exists(String type, boolean many, Optional<String> test) {
    String there = many ? "there is at least one " + quoted(type) : quoted(type) + " is given";
    return there + where(test);
  }

  @Override
  public String absent(String type, boolean many, Optional<String> test) {
    String there = many || test.isPresent() ? "there is no " + quoted(type) : quoted(type);
    return many || test.isPresent() ? there + where(test) : there + " is not given";
  }

  @Override
  public String accumulated(
      String function, Optional<String> field, String type, Optional<String> test) {
    String of = quoted(type) + where(test);
    return switch (function) {
      case "count" -> "the number of " + of;
      case "sum" -> "the sum of " + field.orElse("") + " over " + of;
      case "min" -> "the least " + field.orElse("") + " over " + of;
      case "max" -> "the greatest " + field.orElse("") + " over " + of;
      default -> "the " + function + " of " + field.orElse("") + " over " + of;
    };
  }

  @Override
  public String limit(String quantity, String end) {
    return quantity + " is " + end;
  }

  @Override
  public String operation(Arithmetic.Operator operator, String left, String right) {
    return switch (operator) {
      case ADD -> left + " + " + right;
      case SUBTRACT -> left + " \u2212 " + right;
      case MULTIPLY -> left + " × " + right;
      case DIVIDE -> left + " ÷ " + right;
      case MIN -> "the smaller of " + left + " and " + right;
      case MAX -> "the greater of " + left + " and " + right;
    };
  }

  @Override
  public String scoreOf(String node) {
    return "the score of " + quoted(node);
  }

  @Override
  public String workedOut(String value, String how) {
    return value + ", which is " + how;
  }

  private static String where(Optional<String> test) {
    return test.map(t -> " where " + t).orElse("");
  }

  private static String list(List<String> parts, String word) {
    int last = parts.size() - 1;
    if (last == 0) {
      return parts.get(0);
    }
    return String.join(", ", parts.subList(0, last)) + " " + word + " " + parts.get(last);
  }
}
