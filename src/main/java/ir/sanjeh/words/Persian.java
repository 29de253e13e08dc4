package ir.sanjeh.words;

import ir.sanjeh.guide.Operator;
import ir.sanjeh.scheme.Arithmetic;
import java.util.List;
import java.util.Optional;

/**
 * Conditions and scores in Persian. Conditions stand after "if", so their verbs are subjunctive.
 * Arithmetic is said in words: signs between numbers and words of a text from right to left can be
 * read both ways.
 */
final class Persian implements Grammar {
  @Override
  public String quoted(String label) {
    // A quotation inside a label stands in the other kind of quotes.
    return "«" + label.replace('«', '“').replace('»', '”') + "»";
  }

  @Override
  public String fieldOf(String field, String owner) {
    return quoted(field) + " در " + quoted(owner);
  }

  @Override
  public String fieldOfSame(String field, String owner) {
    return quoted(field) + " در همان " + quoted(owner) + " مورد امتیازدهی";
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
      case EQUAL -> "برابر با " + amount;
      case NOT_EQUAL -> "نابرابر با " + amount;
      case ABOVE -> "بیشتر از " + amount;
      case AT_LEAST -> "دست‌کم " + amount;
      case BELOW -> "کمتر از " + amount;
      case AT_MOST -> "حداکثر " + amount;
    };
  }

  @Override
  public String equal(boolean is, String amount) {
    return end(is ? Operator.EQUAL : Operator.NOT_EQUAL, amount);
  }

  @Override
  public String between(List<String> ends) {
    return list(ends, "و");
  }

  @Override
  public String range(String field, List<String> ends) {
    return field + " " + between(ends) + " باشد";
  }

  @Override
  public String oneOf(String field, boolean in, List<String> values) {
    if (values.size() == 1) {
      return field + " برابر با " + values.get(0) + (in ? " باشد" : " نباشد");
    }
    if (values.size() == 2 && in) {
      return field + " برابر با " + list(values, "یا") + " باشد";
    }
    return in
        ? field + " یکی از " + list(values, "یا") + " باشد"
        : field + " هیچ‌یک از " + list(values, "و") + " نباشد";
  }

  @Override
  public String truth(String field, boolean truth) {
    return field + (truth ? " برقرار باشد" : " برقرار نباشد");
  }

  @Override
  public String ticks(String field, boolean has, boolean all, List<String> values) {
    if (values.size() == 1) {
      return field + " شامل " + values.get(0) + (has ? " باشد" : " نباشد");
    }
    if (has) {
      return all
          ? field + " شامل همه این موارد باشد: " + list(values, "و")
          : field + " شامل دست‌کم یکی از این موارد باشد: " + list(values, "و");
    }
    return all
        ? field + " شامل هیچ‌یک از این موارد نباشد: " + list(values, "و")
        : field + " دست‌کم یکی از این موارد را نداشته باشد: " + list(values, "و");
  }

  @Override
  public String known(List<String> fields, boolean known, boolean all) {
    String state = known ? " معلوم باشد" : " معلوم نباشد";
    if (fields.size() == 1) {
      return fields.get(0) + state;
    }
    String which =
        all ? known ? "همه این موارد" : "هیچ‌یک از این موارد" : "دست‌کم یکی از این موارد";
    return which + state + ": " + list(fields, "و");
  }

  @Override
  public String against(String field, Operator operator, String other) {
    String order =
        switch (operator) {
          case AT_LEAST -> "بیشتر از " + other + " یا برابر با آن";
          case AT_MOST -> "کمتر از " + other + " یا برابر با آن";
          default -> end(operator, other);
        };
    return field + " " + order + " باشد";
  }

  @Override
  public String all(List<String> clauses) {
    return String.join("، و ", clauses);
  }

  @Override
  public String any(List<String> clauses) {
    return String.join("، یا ", clauses);
  }

  @Override
  public String grouped(String part) {
    return "(" + part + ")";
  }

  @Override
  public String premises(List<String> premises) {
    return String.join("؛ و ", premises);
  }

  @Override
  public String always() {
    return "همیشه";
  }

  @Override
  public String fact(String type, boolean many, Optional<String> test) {
    if (many) {
      return exists(type, true, test);
    }
    return test.map(t -> "در " + quoted(type) + "، " + t).orElse(quoted(type) + " داده شده باشد");
  }

  @Override
  public String exists(String type, boolean many, Optional<String> test) {
    String there =
        many ? "دست‌کم یک " + quoted(type) + " وجود داشته باشد" : quoted(type) + " داده شده باشد";
    return there + where(test);
  }

  @Override
  public String absent(String type, boolean many, Optional<String> test) {
    return many || test.isPresent()
        ? "هیچ " + quoted(type) + " وجود نداشته باشد" + where(test)
        : quoted(type) + " داده نشده باشد";
  }

  @Override
  public String accumulated(
      String function, Optional<String> field, String type, Optional<String> test) {
    String of = quoted(type) + where(test);
    return switch (function) {
      case "count" -> "تعداد " + of;
      case "sum" -> "جمع " + field.orElse("") + " در همه " + of;
      case "min" -> "کمترین " + field.orElse("") + " در میان همه " + of;
      case "max" -> "بیشترین " + field.orElse("") + " در میان همه " + of;
      default -> function + " " + field.orElse("") + " در همه " + of;
    };
  }

  @Override
  public String limit(String quantity, String end) {
    return quantity + " " + end + " باشد";
  }

  @Override
  public String operation(Arithmetic.Operator operator, String left, String right) {
    return switch (operator) {
      case ADD -> left + " به‌علاوه " + right;
      case SUBTRACT -> left + " منهای " + right;
      case MULTIPLY -> left + " ضربدر " + right;
      case DIVIDE -> left + " تقسیم بر " + right;
      case MIN -> "کوچک‌ترِ " + left + " و " + right;
      case MAX -> "بزرگ‌ترِ " + left + " و " + right;
    };
  }

  @Override
  public String scoreOf(String node) {
    return "امتیاز " + quoted(node);
  }

  @Override
  public String workedOut(String value, String how) {
    return value + "، یعنی " + how;
  }

  private static String where(Optional<String> test) {
    return test.map(t -> " که در آن " + t).orElse("");
  }

  private static String list(List<String> parts, String word) {
    int last = parts.size() - 1;
    if (last == 0) {
      return parts.get(0);
    }
    return String.join("، ", parts.subList(0, last)) + " " + word + " " + parts.get(last);
  }
}
