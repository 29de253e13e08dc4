package ir.sanjeh.guide;

import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one constraint of a pattern, which Drools' own parser hands over as text, and checks every
 * name and type in it against the data dictionary. What is not in this small grammar does not reach
 * the compiler.
 */
final class TestParser {
  private static final int DEEPEST = 20;
  private static final String ALLOWED =
      "a condition is field == != > >= < <= constant, field in ( ... ), list contains"
          + " Type.VALUE, or field == null, joined by && and ||";

  private final Dictionary dictionary;
  private final Map<String, Setting> settings;
  private final DeclaredType type;
  private final Scope scope;
  private final Tokens tokens;
  private int depth;

  TestParser(
      Dictionary dictionary,
      Map<String, Setting> settings,
      DeclaredType type,
      Scope scope,
      String text)
      throws RuleSyntaxException {
    this.dictionary = dictionary;
    this.settings = settings;
    this.type = type;
    this.scope = scope;
    this.tokens = new Tokens(text);
  }

  /**
   * Reads the constraint.
   *
   * @param bindings receives the name that the constraint binds, if any
   * @return the test; an empty {@link Test.All} for a mere binding
   * @throws RuleSyntaxException when something in it is not allowed
   */
  Test parse(List<Pattern.Binding> bindings) throws RuleSyntaxException {
    if (tokens.peek().kind() == Token.Kind.VARIABLE && tokens.peek(1).is(":")) {
      String variable = tokens.take().text();
      tokens.take();
      Field field = field(tokens.peek());
      if (scope.knows(variable)) {
        throw new RuleSyntaxException(
            "rules.name-taken",
            "the name " + variable + " is bound twice",
            "give every binding of a rule its own name");
      }
      bindings.add(new Pattern.Binding(variable, field.name()));
      if (tokens.peek(1).kind() == Token.Kind.END) {
        return new Test.All(List.of());
      }
    }
    Test test = any();
    if (!tokens.atEnd()) {
      throw unexpected();
    }
    return test;
  }

  private Test any() throws RuleSyntaxException {
    List<Test> tests = new ArrayList<>(List.of(all()));
    while (tokens.takeIf("||")) {
      tests.add(all());
    }
    return tests.size() == 1 ? tests.get(0) : new Test.Any(List.copyOf(tests));
  }

  private Test all() throws RuleSyntaxException {
    List<Test> tests = new ArrayList<>(List.of(single()));
    while (tokens.takeIf("&&")) {
      tests.add(single());
    }
    return tests.size() == 1 ? tests.get(0) : new Test.All(List.copyOf(tests));
  }

  private Test single() throws RuleSyntaxException {
    if (tokens.peek().is("!")) {
      throw new RuleSyntaxException(
          "rules.negation",
          "a negation, in: " + tokens.excerpt(),
          "write the opposite comparison, such as != for == or <= for >");
    }
    if (!tokens.peek().is("(")) {
      return comparison();
    }
    if (++depth > DEEPEST) {
      throw new RuleSyntaxException(
          "rules.nesting",
          "parentheses nested deeper than " + DEEPEST,
          "split the condition into several rules");
    }
    tokens.take();
    Test test = any();
    if (!tokens.takeIf(")")) {
      throw unexpected();
    }
    depth--;
    return test;
  }

  private Test comparison() throws RuleSyntaxException {
    Field field = field(tokens.take());
    FieldRef ref = new FieldRef(Optional.empty(), type.name(), field.name());
    boolean not = tokens.takeIf("not");
    if (tokens.takeIf("in")) {
      return new Test.Membership(ref, !not, literals(field));
    }
    if (tokens.takeIf("contains")) {
      return containment(field, ref, !not);
    }
    if (not) {
      throw unexpected();
    }
    Operator operator = operator();
    if (tokens.peek().is("null")) {
      tokens.take();
      if (operator.isOrder()) {
        throw new RuleSyntaxException(
            "rules.null-order",
            "a missing value has no size: " + tokens.excerpt(),
            "compare with null by == or != only");
      }
      return new Test.Presence(ref, operator == Operator.NOT_EQUAL);
    }
    checkOperator(field, operator);
    if (tokens.peek().kind() == Token.Kind.VARIABLE) {
      return new Test.FieldComparison(ref, operator, sameKind(field, reference()));
    }
    Token token = tokens.peek();
    boolean plainName = token.kind() == Token.Kind.NAME && !tokens.peek(1).is(".");
    if (plainName && type.fields().containsKey(token.text())) {
      tokens.take();
      return new Test.FieldComparison(
          ref,
          operator,
          sameKind(field, new FieldRef(Optional.empty(), type.name(), token.text())));
    }
    return new Test.Comparison(ref, operator, literal(field));
  }

  private Test containment(Field field, FieldRef ref, boolean contains) throws RuleSyntaxException {
    if (field.kind() != FieldKind.CHOICES) {
      throw new RuleSyntaxException(
          "rules.type-mismatch",
          type.name() + "." + field.name() + " is not a list, in: " + tokens.excerpt(),
          "contains is for fields declared as List");
    }
    return new Test.Containment(ref, contains, choice(field));
  }

  private Operator operator() throws RuleSyntaxException {
    Token token = tokens.peek();
    for (Operator operator : Operator.values()) {
      if (token.is(operator.sign())) {
        tokens.take();
        return operator;
      }
    }
    throw unexpected();
  }

  private void checkOperator(Field field, Operator operator) throws RuleSyntaxException {
    if (field.kind() == FieldKind.CHOICES || (operator.isOrder() && !field.kind().isNumber())) {
      throw new RuleSyntaxException(
          "rules.type-mismatch",
          type.name()
              + "."
              + field.name()
              + " is "
              + Wording.of(field)
              + " and cannot be compared by "
              + operator.sign()
              + ", in: "
              + tokens.excerpt(),
          field.kind() == FieldKind.CHOICES
              ? "use contains or not contains"
              : "use == or !=, or declare the field as a number in facts.drl");
    }
  }

  private FieldRef reference() throws RuleSyntaxException {
    String variable = tokens.take().text();
    if (tokens.takeIf(".")) {
      String factType = scope.factType(variable).orElse(null);
      Token name = tokens.take();
      if (factType == null) {
        throw unknownName(variable);
      }
      DeclaredType declared = dictionary.types().get(factType);
      if (!declared.fields().containsKey(name.text())) {
        throw unknownField(declared, name.text());
      }
      if (tokens.peek().is("(") || tokens.peek().is(".")) {
        throw unexpected();
      }
      return new FieldRef(Optional.of(variable), factType, name.text());
    }
    return scope.field(variable).orElseThrow(() -> unknownName(variable));
  }

  private FieldRef sameKind(Field field, FieldRef other) throws RuleSyntaxException {
    Field second = dictionary.types().get(other.type()).fields().get(other.field());
    boolean numbers = field.kind().isNumber() && second.kind().isNumber();
    boolean same = field.kind() == second.kind() && field.choiceType().equals(second.choiceType());
    if ((!numbers && !same) || field.kind() == FieldKind.CHOICES) {
      throw new RuleSyntaxException(
          "rules.type-mismatch",
          type.name()
              + "."
              + field.name()
              + " is "
              + Wording.of(field)
              + ", "
              + other.type()
              + "."
              + other.field()
              + " is "
              + Wording.of(second)
              + ", in: "
              + tokens.excerpt(),
          "compare fields of the same kind");
    }
    return other;
  }

  private List<Literal> literals(Field field) throws RuleSyntaxException {
    if (!tokens.takeIf("(")) {
      throw unexpected();
    }
    if (field.kind() == FieldKind.CHOICES) {
      throw new RuleSyntaxException(
          "rules.type-mismatch",
          type.name() + "." + field.name() + " is a list, in: " + tokens.excerpt(),
          "use contains or not contains");
    }
    List<Literal> literals = new ArrayList<>(List.of(literal(field)));
    while (tokens.takeIf(",")) {
      literals.add(literal(field));
    }
    if (!tokens.takeIf(")")) {
      throw unexpected();
    }
    return List.copyOf(literals);
  }

  private Literal literal(Field field) throws RuleSyntaxException {
    return switch (field.kind()) {
      case WHOLE, DECIMAL -> number(field);
      case TEXT -> {
        Token token = tokens.take();
        if (token.kind() != Token.Kind.TEXT) {
          throw mismatch(field, token, "a text in double quotes");
        }
        yield new Literal.TextLiteral(token.text());
      }
      case TRUTH -> {
        Token token = tokens.take();
        if (!token.is("true") && !token.is("false")) {
          throw mismatch(field, token, "true or false");
        }
        yield new Literal.TruthLiteral(token.is("true"));
      }
      case CHOICE, CHOICES -> choice(field);
    };
  }

  private Literal.ChoiceLiteral choice(Field field) throws RuleSyntaxException {
    ChoiceType choices = dictionary.choices().get(field.choiceType().orElseThrow());
    String expected =
        choices.name() + ". and one of " + String.join(", ", choices.values().keySet());
    Token token = tokens.take();
    if (!token.is(choices.name()) || !tokens.takeIf(".")) {
      throw mismatch(field, token, expected);
    }
    Token value = tokens.take();
    return new Literal.ChoiceLiteral(
        choices.name(),
        choices.value(value.text()).orElseThrow(() -> mismatch(field, value, expected)));
  }

  private Literal.NumberLiteral number(Field field) throws RuleSyntaxException {
    Literal.NumberLiteral number = number(tokens, settings);
    if (field.kind() == FieldKind.WHOLE && number.value().stripTrailingZeros().scale() > 0) {
      throw new RuleSyntaxException(
          "rules.type-mismatch",
          type.name()
              + "."
              + field.name()
              + " is a whole number, but is compared with "
              + number.value().toPlainString()
              + ", in: "
              + tokens.excerpt(),
          "compare it with a whole number");
    }
    return number;
  }

  /** Reads a number or a setting. */
  static Literal.NumberLiteral number(Tokens tokens, Map<String, Setting> settings)
      throws RuleSyntaxException {
    if (tokens.peek().is("settings")) {
      tokens.take();
      if (!tokens.takeIf(".")) {
        throw unexpected(tokens);
      }
      String name = tokens.take().text();
      Setting setting = settings.get(name);
      if (setting == null) {
        throw new RuleSyntaxException(
            "rules.unknown-setting",
            "there is no setting \"" + name + "\", in: " + tokens.excerpt(),
            "add it under settings in scheme.yaml, or use one of "
                + (settings.isEmpty() ? "none" : String.join(", ", settings.keySet())));
      }
      return new Literal.NumberLiteral(decimal(setting), Optional.of(name));
    }
    boolean negative = tokens.takeIf("-");
    Token token = tokens.take();
    if (token.kind() != Token.Kind.NUMBER) {
      throw new RuleSyntaxException(
          "rules.type-mismatch",
          "a number is compared with " + token.text() + ", in: " + tokens.excerpt(),
          "write a number such as 0.6, or settings.name");
    }
    if (!Character.isDigit(token.text().charAt(token.text().length() - 1))) {
      throw new RuleSyntaxException(
          "rules.literal",
          "the number " + token.text() + " ends in a letter, in: " + tokens.excerpt(),
          "write the plain number; decimals are compared exactly");
    }
    BigDecimal value = new BigDecimal(token.text());
    return new Literal.NumberLiteral(negative ? value.negate() : value, Optional.empty());
  }

  private static BigDecimal decimal(Setting setting) throws RuleSyntaxException {
    String exact = Exact.text(setting.quantity().value());
    if (exact.contains("/")) {
      throw new RuleSyntaxException(
          "rules.setting-fraction",
          "setting \"" + setting.name() + "\" is " + exact + ", which is no decimal",
          "give a setting that conditions use a decimal value");
    }
    return new BigDecimal(exact);
  }

  private Field field(Token token) throws RuleSyntaxException {
    if (token.kind() != Token.Kind.NAME) {
      throw new RuleSyntaxException(
          "rules.condition",
          "a condition begins with " + token.text() + ": " + tokens.excerpt(),
          ALLOWED);
    }
    if (tokens.peek().is("(")) {
      throw new RuleSyntaxException(
          "rules.call", "a call of " + token.text() + "( ), in: " + tokens.excerpt(), ALLOWED);
    }
    Field field = type.fields().get(token.text());
    if (field == null) {
      throw unknownField(type, token.text());
    }
    return field;
  }

  private RuleSyntaxException unknownField(DeclaredType declared, String name) {
    return new RuleSyntaxException(
        "rules.unknown-field",
        declared.name() + " has no field \"" + name + "\", in: " + tokens.excerpt(),
        "declare it in facts.drl, or use one of " + String.join(", ", declared.fields().keySet()));
  }

  private RuleSyntaxException unknownName(String variable) {
    return new RuleSyntaxException(
        "rules.unknown-name",
        "the name " + variable + " is not bound here, in: " + tokens.excerpt(),
        "bind it in an earlier line of the rule; known here: " + scope.names());
  }

  private RuleSyntaxException mismatch(Field field, Token found, String expected) {
    return new RuleSyntaxException(
        "rules.type-mismatch",
        type.name()
            + "."
            + field.name()
            + " is "
            + Wording.of(field)
            + ", but is compared with "
            + found.text()
            + ", in: "
            + tokens.excerpt(),
        "write " + expected);
  }

  private RuleSyntaxException unexpected() {
    return unexpected(tokens);
  }

  static RuleSyntaxException unexpected(Tokens tokens) {
    return new RuleSyntaxException(
        "rules.condition",
        "not allowed here: " + tokens.rest() + ", in: " + tokens.excerpt(),
        ALLOWED);
  }
}
