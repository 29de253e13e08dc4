package ir.sanjeh.form;

import ir.sanjeh.form.Condition.Comparison;
import ir.sanjeh.form.ConditionToken.Kind;
import ir.sanjeh.located.Excerpt;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.text.DidYouMean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads conditions in the words of the guides: a comma for "and", {@code &&}, {@code ||},
 * parentheses, {@code == != > >= < <=}, {@code contains}, {@code not contains}, {@code null}. Every
 * path must lead to a field of the form, and every value must be one that the field can have.
 */
final class ConditionParser {
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 20;

  private static final Map<String, Comparison> SIGNS =
      Map.of(
          "==", Comparison.EQUAL,
          "!=", Comparison.NOT_EQUAL,
          ">", Comparison.GREATER,
          ">=", Comparison.GREATER_OR_EQUAL,
          "<", Comparison.LESS,
          "<=", Comparison.LESS_OR_EQUAL);

  private final List<FormField> fields;
  private final String text;
  private final Place place;
  private final Problems problems;
  private final List<ConditionToken> tokens = new ArrayList<>();
  private int next;
  private int depth;

  /** Thrown after a problem was added, to stop reading. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private ConditionParser(List<FormField> fields, String text, Place place, Problems problems) {
    this.fields = fields;
    this.text = text;
    this.place = place;
    this.problems = problems;
  }

  /**
   * Reads a condition.
   *
   * @param text as written
   * @param fields those from which its paths start
   * @param place where it is written
   * @param problems where its faults are added
   * @return empty when there is any
   */
  static Optional<Condition> parse(
      String text, List<FormField> fields, Place place, Problems problems) {
    try {
      return Optional.of(new ConditionParser(fields, text, place, problems).whole());
    } catch (Broken e) {
      return Optional.empty();
    }
  }

  private Condition whole() throws Broken {
    if (text.length() > LONGEST) {
      throw broken("is longer than " + LONGEST + " characters", "Split it into several rules.");
    }
    tokens.addAll(ConditionToken.of(text));
    for (ConditionToken token : tokens) {
      if (token.kind() == Kind.OTHER) {
        throw broken(
            "has " + quote(token.text()),
            "Write comparisons such as: kinds contains G2C, visits > 0.");
      }
    }
    Condition condition = commas();
    if (peek() != ConditionToken.END) {
      throw unexpected("the condition ends", "Put a comma, && or || between two comparisons.");
    }
    return condition;
  }

  private Condition commas() throws Broken {
    List<Condition> parts = new ArrayList<>(List.of(ors()));
    while (skip(",")) {
      parts.add(ors());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
  }

  private Condition ors() throws Broken {
    List<Condition> parts = new ArrayList<>(List.of(ands()));
    while (skip("||")) {
      parts.add(ands());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
  }

  private Condition ands() throws Broken {
    List<Condition> parts = new ArrayList<>(List.of(atom()));
    while (skip("&&")) {
      parts.add(atom());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
  }

  private Condition atom() throws Broken {
    if (!skip("(")) {
      return test();
    }
    if (++depth > DEEPEST) {
      throw broken("has too many parentheses", "Write it flatter.");
    }
    Condition inner = commas();
    if (!skip(")")) {
      throw unexpected("a parenthesis is open", "Close it with ).");
    }
    depth--;
    return inner;
  }

  private Condition test() throws Broken {
    if (peek().kind() != Kind.WORD) {
      throw unexpected("a field should stand", "Name a field of the form, such as kinds.");
    }
    FieldPath path = FieldPath.of(take().text());
    List<FormField> named = named(path);
    if (isWord("not")) {
      take();
      if (!isWord("contains")) {
        throw unexpected("\"contains\" should follow \"not\"", "Write: not contains VALUE.");
      }
      take();
      return containing(path, named, Comparison.NOT_CONTAINS);
    }
    if (isWord("contains")) {
      take();
      return containing(path, named, Comparison.CONTAINS);
    }
    Comparison sign = peek().kind() == Kind.SIGN ? SIGNS.get(peek().text()) : null;
    if (sign == null) {
      throw unexpected(
          "a comparison should follow " + quote(path.toString()),
          "Write ==, !=, >, >=, <, <=, contains or not contains.");
    }
    take();
    return isWord("null") ? missing(path, sign) : compared(path, named, sign);
  }

  /** The fields of a path that must name one. */
  private List<FormField> named(FieldPath path) throws Broken {
    Optional<FieldPath.DeadEnd> end = path.deadEnd(fields);
    if (end.isPresent()) {
      throw broken("names " + quote(path.toString()), remedy(end.get()));
    }
    return path.fieldsIn(fields);
  }

  /** What to write instead of a path that leads nowhere. */
  static String remedy(FieldPath.DeadEnd end) {
    String step = "\"" + Excerpt.of(end.step()) + "\"";
    if (end.inList()) {
      return "The lines of a list are named by a star: LIST.*.FIELD.";
    }
    return end.known().isEmpty()
        ? "Nothing is named by " + step + " there: what stands before it has no fields of its own."
        : "There is no field "
            + step
            + " there. "
            + DidYouMean.question(end.step(), end.known())
            + "The fields there are: "
            + String.join(", ", end.known())
            + ".";
  }

  private Condition missing(FieldPath path, Comparison sign) throws Broken {
    take();
    if (sign != Comparison.EQUAL && sign != Comparison.NOT_EQUAL) {
      throw broken("compares with null by size", "Write == null or != null.");
    }
    if (sign == Comparison.EQUAL) {
      refuseAny(path, "== null");
    }
    return new Condition.Test(
        path, sign == Comparison.EQUAL ? Comparison.MISSING : Comparison.GIVEN, null);
  }

  private Condition containing(FieldPath path, List<FormField> named, Comparison comparison)
      throws Broken {
    if (named.stream().anyMatch(field -> field.kind() != FormKind.ANY_OF)) {
      throw broken(
          "asks whether " + quote(path.toString()) + " contains something, but it has no boxes",
          "Compare it with == or another sign.");
    }
    if (comparison == Comparison.NOT_CONTAINS) {
      refuseAny(path, "not contains");
    }
    return new Condition.Test(path, comparison, choice(path, named));
  }

  private Condition compared(FieldPath path, List<FormField> named, Comparison sign) throws Broken {
    if (sign == Comparison.NOT_EQUAL) {
      refuseAny(path, "!=");
    }
    FormKind kind = named.get(0).kind();
    if (named.stream().anyMatch(field -> field.kind() != kind)) {
      throw broken(
          "compares " + quote(path.toString()) + ", which are fields of several kinds",
          "Name them one by one.");
    }
    boolean equality = sign == Comparison.EQUAL || sign == Comparison.NOT_EQUAL;
    if (!equality && !kind.isNumber()) {
      throw broken(
          "compares " + quote(path.toString()) + " by size, and it is no number",
          "Write == or !=.");
    }
    Object operand =
        switch (kind) {
          case WHOLE, DECIMAL -> number(path);
          case YES_NO -> truth(path);
          case ONE_OF -> choice(path, named);
          case TEXT -> words(path);
          case ANY_OF ->
              throw broken(
                  "compares the boxes of " + quote(path.toString()),
                  "Write contains or not contains.");
          case GROUP, LIST ->
              throw broken(
                  "compares " + quote(path.toString()) + ", which is no single field",
                  "Write == null or != null, or name a field of it.");
        };
    return new Condition.Test(path, sign, operand);
  }

  private String choice(FieldPath path, List<FormField> named) throws Broken {
    Set<String> known = new TreeSet<>();
    named.forEach(field -> known.addAll(field.choices().keySet()));
    ConditionToken token = take();
    if (!known.contains(token.text())) {
      throw broken(
          "compares " + quote(path.toString()) + " with " + quote(token.text()),
          DidYouMean.question(token.text(), known)
              + "Its choices are: "
              + String.join(", ", known)
              + ".");
    }
    return token.text();
  }

  private BigDecimal number(FieldPath path) throws Broken {
    ConditionToken token = take();
    if (token.kind() != Kind.NUMBER) {
      throw broken(
          "compares " + quote(path.toString()) + " with " + quote(token.text()), "Write a number.");
    }
    return new BigDecimal(token.text());
  }

  private Boolean truth(FieldPath path) throws Broken {
    ConditionToken token = take();
    if (!token.text().equals("true") && !token.text().equals("false")) {
      throw broken(
          "compares " + quote(path.toString()) + " with " + quote(token.text()),
          "Write true or false.");
    }
    return token.text().equals("true");
  }

  private String words(FieldPath path) throws Broken {
    ConditionToken token = take();
    if (token.kind() != Kind.TEXT) {
      throw broken(
          "compares " + quote(path.toString()) + " with " + quote(token.text()),
          "Write a text in double quotes.");
    }
    return token.text().substring(1, token.text().length() - 1);
  }

  /** "None of them" and "one of them not" read alike: neither may be written. */
  private void refuseAny(FieldPath path, String what) throws Broken {
    if (path.isAny()) {
      throw broken(
          "asks " + quote(what) + " of several fields, " + quote(path.toString()),
          "Name the fields one by one, or ask what one of them is.");
    }
  }

  private boolean isWord(String word) {
    return peek().kind() == Kind.WORD && peek().text().equals(word);
  }

  private ConditionToken peek() {
    return next < tokens.size() ? tokens.get(next) : ConditionToken.END;
  }

  private ConditionToken take() {
    ConditionToken token = peek();
    next++;
    return token;
  }

  private boolean skip(String sign) {
    if (peek().is(sign)) {
      next++;
      return true;
    }
    return false;
  }

  private Broken unexpected(String expected, String remedy) {
    return broken(
        "has "
            + (peek() == ConditionToken.END ? "its end" : quote(peek().text()))
            + " where "
            + expected,
        remedy);
  }

  private Broken broken(String finding, String remedy) {
    problems.add("form.condition", place, "the condition " + quote(text) + " " + finding, remedy);
    return new Broken();
  }

  private static String quote(String text) {
    return "\"" + Excerpt.of(text) + "\"";
  }
}
