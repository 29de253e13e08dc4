package ir.sanjeh.guide;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Reads the {@code when} of one rule from Drools' syntax tree into premises. Everything that is not
 * in the closed list of a guide is refused here, before anything is compiled.
 */
final class PremiseReader {
  private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max");
  private static final int LONGEST_CONSTRAINT = 2_000;

  private final Dictionary dictionary;
  private final Map<String, Setting> settings;
  private final RuleText text;
  private final int ruleLine;
  private final Problems problems;
  private final Scope scope = new Scope();
  private final Set<String> matchedTypes = new HashSet<>();
  private int unnamed;
  private boolean complete = true;

  PremiseReader(
      Dictionary dictionary,
      Map<String, Setting> settings,
      RuleText text,
      int ruleLine,
      Problems problems) {
    this.dictionary = dictionary;
    this.settings = settings;
    this.text = text;
    this.ruleLine = ruleLine;
    this.problems = problems;
  }

  Scope scope() {
    return scope;
  }

  /** Whether everything could be read; if not, names may be missing. */
  boolean isComplete() {
    return complete;
  }

  /** The premises, as far as they could be read; problems tell of the rest. */
  List<Premise> read(AndDescr when) {
    List<Premise> premises = new ArrayList<>();
    for (BaseDescr part : when.getDescrs()) {
      try {
        read(part, premises);
      } catch (RuleSyntaxException e) {
        complete = false;
        problems.add(e.id(), place(part), e.getMessage(), e.remedy());
      }
    }
    return List.copyOf(premises);
  }

  private void read(BaseDescr part, List<Premise> premises) throws RuleSyntaxException {
    if (part instanceof AndDescr and) {
      // "A() and B()" is the same as two lines.
      for (BaseDescr inner : and.getDescrs()) {
        read(inner, premises);
      }
    } else if (part instanceof PatternDescr pattern
        && pattern.getSource() instanceof AccumulateDescr accumulate) {
      premises.add(accumulation(pattern, accumulate));
    } else if (part instanceof PatternDescr pattern) {
      premises.add(new Premise.Match(match(pattern)));
    } else if (part instanceof ExistsDescr exists) {
      premises.add(new Premise.Exists(inner(exists, "exists")));
    } else if (part instanceof NotDescr not) {
      premises.add(new Premise.Absent(inner(not, "not")));
    } else {
      throw refused(part);
    }
  }

  private RuleSyntaxException refused(BaseDescr part) {
    String lines = "write one line for each fact: Type( conditions ), exists, not or accumulate";
    if (part instanceof EvalDescr) {
      return new RuleSyntaxException("rules.eval", "eval runs code, which rules cannot", lines);
    }
    if (part instanceof OrDescr) {
      return new RuleSyntaxException(
          "rules.or",
          "or between facts makes a rule fire several times",
          "use || inside one fact, or write one rule for each case");
    }
    if (part instanceof ForallDescr) {
      return new RuleSyntaxException(
          "rules.forall", "forall is not allowed", "write not Type( the opposite condition )");
    }
    return new RuleSyntaxException(
        "rules.premise",
        "not allowed in a rule: " + part.getClass().getSimpleName().replace("Descr", ""),
        lines);
  }

  private Pattern match(PatternDescr descr) throws RuleSyntaxException {
    DeclaredType type = type(descr);
    if (!matchedTypes.add(type.name())) {
      throw new RuleSyntaxException(
          "rules.many-patterns",
          "the rule looks for two facts of type " + type.name(),
          "put all its conditions into one pattern; use exists, not or accumulate for others");
    }
    String variable = variable(descr);
    List<Pattern.Binding> bindings = new ArrayList<>();
    Test test = tests(descr, type, scope, bindings);
    scope.bindFact(variable, type.name());
    bindings.forEach(
        b ->
            scope.bindField(
                b.variable(), new FieldRef(Optional.of(variable), type.name(), b.field())));
    return new Pattern(variable, type.name(), List.copyOf(bindings), test);
  }

  private Pattern inner(ConditionalElementDescr element, String word) throws RuleSyntaxException {
    List<? extends BaseDescr> descrs = element.getDescrs();
    if (descrs.size() != 1
        || !(descrs.get(0) instanceof PatternDescr descr)
        || descr.getSource() != null) {
      throw new RuleSyntaxException(
          "rules.nested",
          word + " holds more than one plain fact",
          "write " + word + " Type( conditions )");
    }
    DeclaredType type = type(descr);
    List<Pattern.Binding> bindings = new ArrayList<>();
    Test test = tests(descr, type, scope.inner(), bindings);
    return new Pattern(variable(descr), type.name(), List.copyOf(bindings), test);
  }

  private Premise accumulation(PatternDescr descr, AccumulateDescr accumulate)
      throws RuleSyntaxException {
    BaseDescr input = accumulate.getInput();
    if (input instanceof AndDescr and && and.getDescrs().size() == 1) {
      input = and.getDescrs().get(0);
    }
    if (!(input instanceof PatternDescr source)
        || source.getSource() != null
        || accumulate.getInitCode() != null
        || accumulate.getFunctions().isEmpty()
        || !"Object".equals(descr.getObjectType())) {
      throw new RuleSyntaxException(
          "rules.accumulate",
          "this accumulate is not over one plain fact with built-in functions",
          "write accumulate( Type( conditions, $v : field ); $n : count(), $s : sum( $v ); $n >="
              + " 5 )");
    }
    DeclaredType type = type(source);
    Scope inner = scope.inner();
    List<Pattern.Binding> bindings = new ArrayList<>();
    Test test = tests(source, type, inner, bindings);
    List<Premise.Call> calls = new ArrayList<>();
    for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
      calls.add(call(function, type, bindings));
    }
    calls.forEach(scope::bindResult);
    List<Premise.Limit> limits = new ArrayList<>();
    for (BaseDescr limit : descr.getDescrs()) {
      limits.add(limit(expression(limit)));
    }
    return new Premise.Accumulation(
        new Pattern(variable(source), type.name(), List.copyOf(bindings), test),
        List.copyOf(calls),
        List.copyOf(limits));
  }

  private Premise.Call call(
      AccumulateDescr.AccumulateFunctionCallDescr function,
      DeclaredType type,
      List<Pattern.Binding> bindings)
      throws RuleSyntaxException {
    String name = function.getFunction();
    String variable = function.getBind();
    if (!FUNCTIONS.contains(name) || variable == null || function.isUnification()) {
      throw new RuleSyntaxException(
          "rules.accumulate",
          "the accumulate function "
              + name
              + (variable == null ? " is not bound to a name" : " is not allowed"),
          "bind count, sum, min or max, as in $n : count(); for an average divide a sum by a count"
              + " in the score");
    }
    if (scope.knows(variable)) {
      throw new RuleSyntaxException(
          "rules.name-taken",
          "the name " + variable + " is bound twice",
          "give every binding of a rule its own name");
    }
    String[] arguments = function.getParams();
    if (name.equals("count") && arguments.length == 0) {
      return new Premise.Call(variable, name, Optional.empty());
    }
    Optional<Field> summed =
        arguments.length == 1
            ? bindings.stream()
                .filter(b -> b.variable().equals(arguments[0]))
                .map(b -> type.fields().get(b.field()))
                .findFirst()
            : Optional.empty();
    if (name.equals("count") || summed.filter(f -> f.kind().isNumber()).isEmpty()) {
      throw new RuleSyntaxException(
          "rules.accumulate",
          name + "( " + String.join(", ", arguments) + " ) does not add up a number",
          "bind a numeric field inside, as in $v : field, and write "
              + name
              + "( $v ); count()"
              + " takes nothing");
    }
    return new Premise.Call(variable, name, Optional.of(arguments[0]));
  }

  private Premise.Limit limit(String expression) throws RuleSyntaxException {
    Tokens tokens = new Tokens(expression);
    Token variable = tokens.take();
    if (!scope.isResult(variable.text())) {
      throw TestParser.unexpected(new Tokens(expression));
    }
    for (Operator operator : Operator.values()) {
      if (tokens.takeIf(operator.sign())) {
        Literal.NumberLiteral number = TestParser.number(tokens, settings);
        if (tokens.atEnd()) {
          return new Premise.Limit(variable.text(), operator, number);
        }
      }
    }
    throw TestParser.unexpected(tokens);
  }

  private Test tests(
      PatternDescr descr, DeclaredType type, Scope known, List<Pattern.Binding> bindings)
      throws RuleSyntaxException {
    List<Test> tests = new ArrayList<>();
    for (BaseDescr constraint : descr.getConstraint().getDescrs()) {
      try {
        Test test =
            new TestParser(dictionary, settings, type, known, expression(constraint))
                .parse(bindings);
        if (!(test instanceof Test.All all && all.tests().isEmpty())) {
          tests.add(test);
        }
      } catch (RuleSyntaxException e) {
        complete = false;
        problems.add(e.id(), place(constraint), e.getMessage(), e.remedy());
      }
    }
    return tests.size() == 1 ? tests.get(0) : new Test.All(List.copyOf(tests));
  }

  private static String expression(BaseDescr constraint) throws RuleSyntaxException {
    if (!(constraint instanceof ExprConstraintDescr expression)
        || expression.getType() != ExprConstraintDescr.Type.NAMED) {
      throw new RuleSyntaxException(
          "rules.positional", "a condition without a field", "write field == value");
    }
    if (expression.getExpression().length() > LONGEST_CONSTRAINT) {
      throw new RuleSyntaxException(
          "rules.too-large",
          "a condition of " + expression.getExpression().length() + " characters",
          "write at most " + LONGEST_CONSTRAINT + ", or several rules");
    }
    return expression.getExpression();
  }

  private DeclaredType type(PatternDescr descr) throws RuleSyntaxException {
    String what = String.valueOf(descr.getObjectType());
    if (descr.getSource() != null) {
      throw new RuleSyntaxException(
          "rules.from",
          what + " is taken from elsewhere (from, collect or accumulate)",
          "match declared types only; accumulate( Type( ... ); $n : count() ) stands on its own");
    }
    if (!descr.getBehaviors().isEmpty()) {
      throw new RuleSyntaxException(
          "rules.window", what + " has a window (over)", "remove it: facts do not pass by");
    }
    if (descr.isQuery() || descr.isUnification() || !descr.getAnnotationNames().isEmpty()) {
      throw new RuleSyntaxException(
          "rules.premise",
          what + " is a query, a unification or annotated",
          "write $name : Type( conditions )");
    }
    DeclaredType type = dictionary.types().get(what);
    if (type == null) {
      throw new RuleSyntaxException(
          "rules.unknown-type",
          "there is no type " + what,
          "match one of the types of facts.drl: " + String.join(", ", dictionary.types().keySet()));
    }
    return type;
  }

  private String variable(PatternDescr descr) throws RuleSyntaxException {
    String variable = descr.getIdentifier();
    if (variable == null) {
      return "$" + ++unnamed;
    }
    if (!variable.matches("\\$[A-Za-z][A-Za-z0-9_]*")) {
      throw new RuleSyntaxException(
          "rules.name", "the name " + variable + " of a fact", "write a name such as $agency");
    }
    if (scope.knows(variable)) {
      throw new RuleSyntaxException(
          "rules.name-taken",
          "the name " + variable + " is bound twice",
          "give every fact of a rule its own name");
    }
    return variable;
  }

  private Place place(BaseDescr descr) {
    int line = descr.getLine() > 0 ? descr.getLine() : ruleLine;
    return descr.getColumn() >= 0 && descr.getLine() > 0
        ? new Place(text.file(), line, descr.getColumn() + 1)
        : Place.of(text.file(), line);
  }
}
