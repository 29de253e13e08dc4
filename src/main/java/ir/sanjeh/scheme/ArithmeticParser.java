package ir.sanjeh.scheme;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads arithmetic as policy staff write it: plain decimals, names, {@code + - * /}, a minus sign,
 * parentheses, {@code min( a, b )} and {@code max( a, b )}. Everything else is refused.
 *
 * <p>The text comes from strangers, so its length, its nesting, the number of its operations and
 * the digits of its numbers are bounded: no text can loop, fill the memory or exhaust the stack.
 */
public final class ArithmeticParser {
  /** The longest text that is read, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /** How many parentheses, functions and signs may stand inside one another. */
  public static final int MAX_DEPTH = 50;

  /** How many operators and functions one expression may hold. */
  public static final int MAX_OPERATIONS = 250;

  /** The most digits of one number. */
  public static final int MAX_DIGITS = 50;

  private static final String OPERAND = "a number, a name or \"(\"";

  private final String text;
  private final Set<NameKind> allowed;
  private int position;
  private int depth;
  private int operations;

  private ArithmeticParser(String text, Set<NameKind> allowed) {
    this.text = text;
    this.allowed = allowed;
  }

  /** The kinds of names that may stand in an expression, depending on who asks. */
  public enum NameKind {
    /** A named number of the scheme, {@code settings.name}. */
    SETTING("settings.name"),
    /** The score of a node, {@code score("node id")}. */
    SCORE("score(\"node id\")"),
    /** A bound value {@code $count}, or a field of a bound fact {@code $agency.field}. */
    VARIABLE("$variable or $variable.field");

    private final String form;

    NameKind(String form) {
      this.form = form;
    }
  }

  /**
   * Reads an expression.
   *
   * @param text the whole expression, with Latin digits
   * @param allowed the kinds of names that may stand in it
   * @return the expression
   * @throws ArithmeticSyntaxException when the text is anything else
   */
  public static Arithmetic parse(String text, Set<NameKind> allowed)
      throws ArithmeticSyntaxException {
    if (text.length() > MAX_LENGTH) {
      throw new ArithmeticSyntaxException(
          "the expression has "
              + text.length()
              + " characters; at most "
              + MAX_LENGTH
              + " are read",
          text.substring(MAX_LENGTH),
          MAX_LENGTH);
    }
    ArithmeticParser parser = new ArithmeticParser(text, allowed);
    Arithmetic whole = parser.sum();
    if (parser.position < text.length()) {
      throw parser.unexpected("an operator (+ - * /) or the end of the expression");
    }
    return whole;
  }

  private Arithmetic sum() throws ArithmeticSyntaxException {
    Arithmetic left = product();
    while (peek() == '+' || peek() == '-') {
      Arithmetic.Operator operator =
          peek() == '+' ? Arithmetic.Operator.ADD : Arithmetic.Operator.SUBTRACT;
      countOperation();
      position++;
      left = new Arithmetic.Operation(operator, left, product());
    }
    return left;
  }

  private Arithmetic product() throws ArithmeticSyntaxException {
    Arithmetic left = factor();
    while (peek() == '*' || peek() == '/') {
      Arithmetic.Operator operator =
          peek() == '*' ? Arithmetic.Operator.MULTIPLY : Arithmetic.Operator.DIVIDE;
      countOperation();
      position++;
      left = new Arithmetic.Operation(operator, left, factor());
    }
    return left;
  }

  private Arithmetic factor() throws ArithmeticSyntaxException {
    if (peek() != '-') {
      return primary();
    }
    enter();
    countOperation();
    position++;
    Arithmetic negated = factor();
    depth--;
    return negated instanceof Arithmetic.Number number
        ? new Arithmetic.Number(number.value().negate())
        : new Arithmetic.Operation(
            Arithmetic.Operator.SUBTRACT, new Arithmetic.Number(BigFraction.ZERO), negated);
  }

  private Arithmetic primary() throws ArithmeticSyntaxException {
    char next = peek();
    if (next == '(') {
      enter();
      position++;
      Arithmetic inner = sum();
      expect(')', "an operator (+ - * /) or \")\"");
      depth--;
      return inner;
    }
    if (next == '$') {
      return variable();
    }
    if (isDigit(next)) {
      return number();
    }
    if (isLetter(next)) {
      return named();
    }
    throw unexpected(OPERAND);
  }

  private Arithmetic number() throws ArithmeticSyntaxException {
    int start = position;
    int digits = digits();
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      int decimals = digits();
      if (decimals == 0) {
        throw notPlain(start);
      }
      digits += decimals;
    }
    if (position < text.length() && isWordPart(text.charAt(position))) {
      throw notPlain(start);
    }
    String number = text.substring(start, position);
    if (digits > MAX_DIGITS) {
      throw new ArithmeticSyntaxException(
          "the number has " + digits + " digits; at most " + MAX_DIGITS + " are read",
          number,
          start);
    }
    return new Arithmetic.Number(Exact.of(new BigDecimal(number)));
  }

  private ArithmeticSyntaxException notPlain(int start) {
    String token = wordAt(start);
    return new ArithmeticSyntaxException(
        "\"" + token + "\" is not a plain decimal number such as 12 or 0.75", token, start);
  }

  private Arithmetic variable() throws ArithmeticSyntaxException {
    int start = position;
    position++;
    String name = word();
    if (name.isEmpty()) {
      throw refused(start, "a variable needs a name after \"$\"");
    }
    Arithmetic value = new Arithmetic.VariableValue("$" + name);
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      String field = word();
      if (field.isEmpty()) {
        throw refused(start, "the name of a field must follow the dot");
      }
      value = new Arithmetic.FieldValue("$" + name, field);
    }
    return finished(value, NameKind.VARIABLE, start);
  }

  private Arithmetic named() throws ArithmeticSyntaxException {
    int start = position;
    String name = word();
    return switch (name) {
      case "min" -> choice(Arithmetic.Operator.MIN);
      case "max" -> choice(Arithmetic.Operator.MAX);
      case "score" -> score(start);
      case "settings" -> setting(start);
      default -> throw unknown(start);
    };
  }

  private Arithmetic choice(Arithmetic.Operator operator) throws ArithmeticSyntaxException {
    String form = operator == Arithmetic.Operator.MIN ? "min( a, b )" : "max( a, b )";
    enter();
    countOperation();
    expect('(', "\"(\" as in " + form);
    Arithmetic left = sum();
    expect(',', "\",\" as in " + form);
    Arithmetic right = sum();
    expect(')', "\")\" as in " + form);
    depth--;
    return new Arithmetic.Operation(operator, left, right);
  }

  private Arithmetic score(int start) throws ArithmeticSyntaxException {
    expect('(', "\"(\" as in score(\"node id\")");
    if (peek() != '"') {
      throw unexpected("a node id in double quotes as in score(\"node id\")");
    }
    int close = text.indexOf('"', position + 1);
    if (close < 0) {
      throw refused(position, "the closing quote is missing");
    }
    String id = text.substring(position + 1, close);
    if (!Identifiers.isId(id)) {
      throw new ArithmeticSyntaxException(
          "the text in score(\"...\") is not the id of a node",
          text.substring(position, close + 1),
          position);
    }
    position = close + 1;
    expect(')', "\")\" as in score(\"node id\")");
    return finished(new Arithmetic.ScoreValue(id), NameKind.SCORE, start);
  }

  private Arithmetic setting(int start) throws ArithmeticSyntaxException {
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      String name = word();
      if (Identifiers.isName(name)) {
        return finished(new Arithmetic.SettingValue(name), NameKind.SETTING, start);
      }
    }
    throw refused(start, "a setting is written settings.name");
  }

  /** A name must not go on (a method call, a field of a field) and must be of an allowed kind. */
  private Arithmetic finished(Arithmetic value, NameKind kind, int start)
      throws ArithmeticSyntaxException {
    if (position < text.length()
        && (text.charAt(position) == '.' || isWordPart(text.charAt(position)))) {
      throw refused(start, "nothing can be called on a value, nor looked up in it");
    }
    if (peek() == '(') {
      throw refused(start, "methods cannot be called");
    }
    if (!allowed.contains(kind)) {
      throw refused(start, "a " + kind.form + " has no value here");
    }
    return value;
  }

  private ArithmeticSyntaxException unknown(int start) {
    return refused(start, "\"" + wordAt(start) + "\" is not a known name");
  }

  private ArithmeticSyntaxException refused(int start, String finding) {
    return new ArithmeticSyntaxException(
        finding + "; allowed are " + allowedForms(), wordAt(start), start);
  }

  private String allowedForms() {
    StringBuilder forms =
        new StringBuilder("numbers, + - * /, parentheses, min( a, b ), max( a, b )");
    for (NameKind kind : NameKind.values()) {
      if (allowed.contains(kind)) {
        forms.append(", ").append(kind.form);
      }
    }
    return forms.toString();
  }

  private ArithmeticSyntaxException unexpected(String expected) {
    if (peek() == '\0' && position >= text.length()) {
      return new ArithmeticSyntaxException(
          "the expression ends where " + expected + " should stand", "", text.length());
    }
    String token = wordAt(position);
    return new ArithmeticSyntaxException(
        "\"" + token + "\" stands where " + expected + " should stand", token, position);
  }

  /** Skips blanks; gives the next character, or NUL at the end, which no expression may hold. */
  private char peek() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private void expect(char wanted, String expected) throws ArithmeticSyntaxException {
    if (peek() != wanted) {
      throw unexpected(expected);
    }
    position++;
  }

  private void enter() throws ArithmeticSyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new ArithmeticSyntaxException(
          "the expression is nested more than " + MAX_DEPTH + " deep", wordAt(position), position);
    }
  }

  private void countOperation() throws ArithmeticSyntaxException {
    if (++operations > MAX_OPERATIONS) {
      throw new ArithmeticSyntaxException(
          "the expression has more than " + MAX_OPERATIONS + " operations",
          wordAt(position),
          position);
    }
  }

  private int digits() {
    int start = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    return position - start;
  }

  private String word() {
    int start = position;
    if (position < text.length() && isLetter(text.charAt(position))) {
      while (position < text.length()
          && (isLetter(text.charAt(position)) || isDigit(text.charAt(position)))) {
        position++;
      }
    }
    return text.substring(start, position);
  }

  /** The piece that a person would point at: a whole word with its dots, a quoted text, a sign. */
  private String wordAt(int start) {
    if (start >= text.length()) {
      return "";
    }
    char first = text.charAt(start);
    int end = start;
    if (first == '"' || first == '\'') {
      int close = text.indexOf(first, start + 1);
      end = close < 0 ? text.length() : close + 1;
    } else {
      while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      if (end > start && end < text.length() && text.charAt(end) == '(') {
        end++;
      }
      if (end == start) {
        end = text.offsetByCodePoints(start, 1);
      }
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** Wider than what is allowed, so that a message quotes a foreign word or number whole. */
  private static boolean isWordPart(char c) {
    return c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }
}
