package ir.sanjeh.words;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Says in a language what the rules of a guide ask and give. Immutable. */
public final class RuleWords {
  private final Language language;
  private final Grammar grammar;
  private final Numerals numerals;
  private final Units units = Units.shipped();
  private final Dictionary dictionary;
  private final Scheme scheme;

  /**
   * For the rules of a folder.
   *
   * @param language not null
   * @param dictionary whose labels and units are used, not null
   * @param scheme whose settings and nodes are named, not null
   */
  public RuleWords(Language language, Dictionary dictionary, Scheme scheme) {
    this.language = language;
    this.grammar = language == Language.FA ? new Persian() : new English();
    this.numerals = new Numerals(language);
    this.dictionary = dictionary;
    this.scheme = scheme;
  }

  /**
   * What an option asks.
   *
   * @param rule checked against the dictionary, not null
   * @return a sentence that follows "if", without a full stop
   */
  public String conditions(OptionRule rule) {
    List<String> said = new ArrayList<>();
    for (Premise premise : rule.premises()) {
      premise(premise, rule.subject()).ifPresent(said::add);
    }
    return said.isEmpty() ? grammar.always() : grammar.premises(said);
  }

  /**
   * A condition of the scheme, asked of one fact.
   *
   * @param pattern the facts that satisfy it, not null
   * @return what must be true of the fact; empty where every fact of the type satisfies it
   */
  public Optional<String> condition(Pattern pattern) {
    return test(pattern);
  }

  /**
   * What an option gives.
   *
   * @param rule checked against the dictionary, not null
   * @return a number, or how it is worked out
   */
  public String score(OptionRule rule) {
    Names names = new Names(rule);
    Optional<BigFraction> value = constant(rule.score());
    if (value.isEmpty()) {
      return arithmetic(rule.score(), names);
    }
    if (rule.score() instanceof Arithmetic.Number) {
      return numerals.of(value.get());
    }
    if (rule.score() instanceof Arithmetic.SettingValue setting) {
      return grammar.scoreSetting(title(setting.name()), numerals.of(value.get()));
    }
    return grammar.workedOut(numerals.of(value.get()), arithmetic(rule.score(), names));
  }

  /**
   * A formula over the scores of nodes.
   *
   * @param formula of a figure, not null
   * @return how it is worked out
   */
  public String formula(Arithmetic formula) {
    return arithmetic(formula, variable -> variable);
  }

  /**
   * A number with its unit.
   *
   * @param number not null
   * @param unit as the dictionary has it, if any
   * @return for instance {@code 99 percent}
   */
  public String amount(BigDecimal number, Optional<String> unit) {
    boolean isOne = number.compareTo(BigDecimal.ONE) == 0;
    return units.with(numerals.of(number), isOne, unit, language);
  }

  /**
   * The numbers from one end to another.
   *
   * @param from the lower end
   * @param fromClosed whether it belongs to them
   * @param to the upper end
   * @param toClosed whether it belongs to them
   * @return for instance {@code at least 50 and below 75}
   */
  public String between(BigDecimal from, boolean fromClosed, BigDecimal to, boolean toClosed) {
    String low = numerals.of(from);
    String high = numerals.of(to);
    return grammar.between(
        List.of(
            grammar.end(fromClosed ? Operator.AT_LEAST : Operator.ABOVE, low),
            grammar.end(toClosed ? Operator.AT_MOST : Operator.BELOW, high)));
  }

  /**
   * The numbers that a field can hold.
   *
   * @param field of the data dictionary, not null
   * @return for instance {@code at least 0 and at most 100}; empty where it has no bounds
   */
  public Optional<String> bounds(Field field) {
    List<String> ends = new ArrayList<>();
    field.min().ifPresent(min -> ends.add(grammar.end(Operator.AT_LEAST, numerals.of(min))));
    field.max().ifPresent(max -> ends.add(grammar.end(Operator.AT_MOST, numerals.of(max))));
    return ends.isEmpty() ? Optional.empty() : Optional.of(grammar.between(ends));
  }

  /**
   * A label in the quotes of the language.
   *
   * @param label not null
   * @return the label in quotes
   */
  public String quoted(String label) {
    return grammar.quoted(label);
  }

  /**
   * A unit without a number.
   *
   * @param unit as the dictionary has it
   * @return its name
   */
  public String unit(String unit) {
    return units.name(unit, language);
  }

  /**
   * What one line of a rule asks.
   *
   * @param premise of a rule checked against the dictionary, not null
   * @param subject the variable of the fact that gets the award
   * @return a part of a sentence that follows "if"; empty where it asks nothing
   */
  public Optional<String> premise(Premise premise, String subject) {
    Pattern pattern = premise.pattern();
    DeclaredType type = dictionary.types().get(pattern.type());
    String label = language.of(type.label());
    boolean many = type.nesting() == DeclaredType.Nesting.MANY;
    if (premise instanceof Premise.Accumulation accumulation) {
      return limits(accumulation);
    }
    if (premise instanceof Premise.Exists) {
      return Optional.of(grammar.exists(label, many, test(pattern)));
    }
    if (premise instanceof Premise.Absent) {
      return Optional.of(grammar.absent(label, many, test(pattern)));
    }
    Optional<String> test = test(pattern);
    boolean isSubject = pattern.variable().equals(subject);
    // The scored fact and the agency around it are always there.
    boolean isThere = isSubject || type.nesting() == DeclaredType.Nesting.ROOT;
    if (test.isEmpty() && isThere) {
      return Optional.empty();
    }
    return Optional.of(isSubject ? test.orElseThrow() : grammar.fact(label, many, test));
  }

  /** What a fact must satisfy, if anything. */
  private Optional<String> test(Pattern pattern) {
    Clause clause = Clauses.of(pattern.test());
    boolean isEmpty = clause instanceof Clause.All all && all.clauses().isEmpty();
    return isEmpty ? Optional.empty() : Optional.of(said(clause, pattern.type()));
  }

  private String said(Clause clause, String type) {
    if (clause instanceof Clause.All all) {
      return grammar.all(all.clauses().stream().map(c -> part(c, type)).toList());
    } else if (clause instanceof Clause.Any any) {
      return grammar.any(any.clauses().stream().map(c -> part(c, type)).toList());
    } else if (clause instanceof Clause.Range range) {
      List<String> ends =
          range.ends().stream()
              .map(end -> grammar.end(end.operator(), amount(end.number(), unit(range.field()))))
              .toList();
      return grammar.range(field(range.field(), type), ends);
    } else if (clause instanceof Clause.OneOf oneOf) {
      List<String> values =
          oneOf.values().stream().map(value -> value(value, oneOf.field())).toList();
      return grammar.oneOf(field(oneOf.field(), type), oneOf.in(), values);
    } else if (clause instanceof Clause.Truth truth) {
      return grammar.truth(field(truth.field(), type), truth.truth());
    } else if (clause instanceof Clause.Ticks ticks) {
      List<String> values =
          ticks.values().stream().map(value -> value(value, ticks.field())).toList();
      return grammar.ticks(field(ticks.field(), type), ticks.has(), ticks.all(), values);
    } else if (clause instanceof Clause.Known known) {
      return grammar.known(
          known.fields().stream().map(field -> field(field, type)).toList(),
          known.known(),
          known.all());
    }
    Clause.Against against = (Clause.Against) clause;
    return grammar.against(
        field(against.field(), type), against.operator(), field(against.other(), type));
  }

  private String part(Clause clause, String type) {
    String said = said(clause, type);
    boolean isJoined = clause instanceof Clause.All || clause instanceof Clause.Any;
    return isJoined ? grammar.grouped(said) : said;
  }

  private String field(FieldRef ref, String type) {
    DeclaredType owner = dictionary.types().get(ref.type());
    String label = language.of(declared(ref).label());
    if (!ref.type().equals(type)) {
      return grammar.fieldOf(label, language.of(owner.label()));
    }
    return ref.variable().isPresent() && owner.nesting() == DeclaredType.Nesting.MANY
        ? grammar.fieldOfSame(label, language.of(owner.label()))
        : grammar.quoted(label);
  }

  private Field declared(FieldRef ref) {
    return dictionary.types().get(ref.type()).fields().get(ref.field());
  }

  private Optional<String> unit(FieldRef ref) {
    return declared(ref).unit();
  }

  private String value(Literal literal, FieldRef field) {
    if (literal instanceof Literal.NumberLiteral number) {
      return amount(number, unit(field));
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return grammar.quoted(
          language.of(dictionary.choices().get(choice.type()).values().get(choice.value())));
    }
    return grammar.quoted(((Literal.TextLiteral) literal).text());
  }

  private String amount(Literal.NumberLiteral number, Optional<String> unit) {
    String amount = amount(number.value(), unit);
    return number.setting().map(name -> grammar.setting(title(name), amount)).orElse(amount);
  }

  /** What the results must satisfy; a result that only the score uses asks nothing. */
  private Optional<String> limits(Premise.Accumulation accumulation) {
    Map<String, String> results = results(accumulation);
    List<String> said = new ArrayList<>();
    for (Premise.Limit limit : accumulation.limits()) {
      Premise.Call call =
          accumulation.calls().stream()
              .filter(c -> c.variable().equals(limit.variable()))
              .findFirst()
              .orElseThrow();
      Optional<String> unit = argument(accumulation, call).flatMap(ref -> declared(ref).unit());
      said.add(
          grammar.limit(
              results.get(limit.variable()),
              grammar.end(limit.operator(), amount(limit.literal(), unit))));
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.size() == 1 ? said.get(0) : grammar.all(said));
  }

  /** What the accumulate functions work out, by variable. */
  private Map<String, String> results(Premise.Accumulation accumulation) {
    Pattern pattern = accumulation.pattern();
    String type = language.of(dictionary.types().get(pattern.type()).label());
    Map<String, String> results = new HashMap<>();
    for (Premise.Call call : accumulation.calls()) {
      Optional<String> field = argument(accumulation, call).map(ref -> field(ref, pattern.type()));
      results.put(
          call.variable(),
          "[" + grammar.accumulated(call.function(), field, type, test(pattern)) + "]");
    }
    return results;
  }

  private static Optional<FieldRef> argument(Premise.Accumulation accumulation, Premise.Call call) {
    Pattern pattern = accumulation.pattern();
    return call.argument()
        .flatMap(
            argument ->
                pattern.bindings().stream().filter(b -> b.variable().equals(argument)).findFirst())
        .map(binding -> new FieldRef(Optional.empty(), pattern.type(), binding.field()));
  }

  private String title(String setting) {
    return language.of(scheme.settings().get(setting).title());
  }

  /** The value of arithmetic that needs no facts. */
  private Optional<BigFraction> constant(Arithmetic arithmetic) {
    boolean ofFacts =
        arithmetic
            .walk()
            .anyMatch(
                part ->
                    part instanceof Arithmetic.FieldValue
                        || part instanceof Arithmetic.VariableValue);
    return ofFacts
        ? Optional.empty()
        : Optional.of(
            arithmetic.evaluate(
                name ->
                    scheme
                        .settings()
                        .get(((Arithmetic.SettingValue) name).name())
                        .quantity()
                        .value()));
  }

  private String arithmetic(Arithmetic arithmetic, VariableNames names) {
    if (arithmetic instanceof Arithmetic.Number number) {
      return numerals.of(number.value());
    } else if (arithmetic instanceof Arithmetic.SettingValue named) {
      Setting setting = scheme.settings().get(named.name());
      return grammar.setting(language.of(setting.title()), numerals.of(setting.quantity().value()));
    } else if (arithmetic instanceof Arithmetic.FieldValue value) {
      return names.of(value.variable() + "." + value.field());
    } else if (arithmetic instanceof Arithmetic.VariableValue value) {
      return names.of(value.variable());
    } else if (arithmetic instanceof Arithmetic.ScoreValue score) {
      return grammar.scoreOf(
          scheme.node(score.node()).map(node -> language.of(node.title())).orElse(score.node()));
    }
    Arithmetic.Operation operation = (Arithmetic.Operation) arithmetic;
    return grammar.operation(
        operation.operator(),
        operand(operation.left(), operation.operator(), false, names),
        operand(operation.right(), operation.operator(), true, names));
  }

  private String operand(
      Arithmetic part, Arithmetic.Operator around, boolean right, VariableNames names) {
    String said = arithmetic(part, names);
    return part instanceof Arithmetic.Operation inner && isGrouped(inner.operator(), around, right)
        ? grammar.grouped(said)
        : said;
  }

  private static boolean isGrouped(
      Arithmetic.Operator inner, Arithmetic.Operator around, boolean right) {
    if (binding(inner) == 0 || binding(around) == 0) {
      return true;
    }
    boolean turns = around == Arithmetic.Operator.SUBTRACT || around == Arithmetic.Operator.DIVIDE;
    return binding(inner) < binding(around)
        || (right && turns && binding(inner) == binding(around));
  }

  private static int binding(Arithmetic.Operator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> 1;
      case MULTIPLY, DIVIDE -> 2;
      case MIN, MAX -> 0;
    };
  }

  /** What the variables of a score are called. */
  private interface VariableNames {
    String of(String variable);
  }

  /** The names that a rule binds. */
  private final class Names implements VariableNames {
    private final OptionRule rule;
    private final Map<String, String> bound = new HashMap<>();

    Names(OptionRule rule) {
      this.rule = rule;
      for (Premise premise : rule.premises()) {
        Pattern pattern = premise.pattern();
        for (Pattern.Binding binding : pattern.bindings()) {
          bound.put(binding.variable(), label(pattern, binding.field()));
        }
        for (Field field : dictionary.types().get(pattern.type()).fields().values()) {
          bound.put(pattern.variable() + "." + field.name(), label(pattern, field.name()));
        }
        if (premise instanceof Premise.Accumulation accumulation) {
          bound.putAll(results(accumulation));
        }
      }
    }

    private String label(Pattern pattern, String field) {
      return field(new FieldRef(Optional.empty(), pattern.type(), field), rule.subjectType());
    }

    @Override
    public String of(String variable) {
      return bound.get(variable);
    }
  }
}
