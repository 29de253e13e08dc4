package ir.sanjeh.check.proof;

import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.guide.Test;
import ir.sanjeh.scheme.Arithmetic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What rules and conditions read of the facts, and what they compare it with. */
public final class Reads {
  private final Map<FieldKey, Use> uses = new LinkedHashMap<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> crowds = new LinkedHashSet<>();
  private final Map<String, SortedSet<Integer>> counts = new HashMap<>();

  /**
   * Gathers what is read.
   *
   * @param rules any rules
   * @param conditions patterns of the scheme's conditions
   */
  public Reads(Collection<OptionRule> rules, Collection<Pattern> conditions) {
    rules.forEach(this::add);
    conditions.forEach(this::add);
  }

  /**
   * The fields that are read.
   *
   * @return by field, in the order of the rules
   */
  public Map<FieldKey, Use> uses() {
    return Collections.unmodifiableMap(uses);
  }

  /**
   * The declared types that are looked for.
   *
   * @return in the order of the rules
   */
  public Set<String> types() {
    return Collections.unmodifiableSet(types);
  }

  /**
   * The types of which it matters how many facts there are: those that stand behind {@code exists},
   * {@code not} or {@code accumulate}, and those that a rule matches beside the fact it gives its
   * award to.
   */
  Set<String> crowds() {
    return Collections.unmodifiableSet(crowds);
  }

  /** The numbers of facts of a type on both sides of every limit on a count. */
  SortedSet<Integer> counts(String type) {
    return Collections.unmodifiableSortedSet(counts.getOrDefault(type, new TreeSet<>()));
  }

  private void add(OptionRule rule) {
    Map<String, String> facts = new HashMap<>();
    Map<String, FieldKey> numbers = new HashMap<>();
    for (Premise premise : rule.premises()) {
      Pattern pattern = premise.pattern();
      add(pattern);
      pattern
          .bindings()
          .forEach(b -> numbers.put(b.variable(), new FieldKey(pattern.type(), b.field())));
      if (premise instanceof Premise.Match) {
        facts.put(pattern.variable(), pattern.type());
      }
      if (premise instanceof Premise.Match || premise instanceof Premise.Exists) {
        await(pattern.test());
      }
      if (!(premise instanceof Premise.Match) || !pattern.type().equals(rule.subjectType())) {
        crowds.add(pattern.type());
      }
      if (premise instanceof Premise.Accumulation accumulation) {
        add(accumulation, numbers);
      }
    }
    rule.score()
        .walk()
        .forEach(
            part -> {
              if (part instanceof Arithmetic.FieldValue value) {
                use(new FieldKey(facts.get(value.variable()), value.field())).score();
              } else if (part instanceof Arithmetic.VariableValue value
                  && numbers.containsKey(value.variable())) {
                use(numbers.get(value.variable())).score();
              }
            });
  }

  /** A result that is added up stands for the field that it adds up. */
  private void add(Premise.Accumulation accumulation, Map<String, FieldKey> numbers) {
    for (Premise.Call call : accumulation.calls()) {
      call.argument().map(numbers::get).ifPresent(field -> numbers.put(call.variable(), field));
      for (Premise.Limit limit : accumulation.limits()) {
        if (limit.variable().equals(call.variable())) {
          BigDecimal number = limit.literal().value();
          if (call.argument().isEmpty()) {
            addCount(accumulation.pattern().type(), number);
          } else {
            use(numbers.get(call.variable())).number(number);
          }
        }
      }
    }
  }

  private void addCount(String type, BigDecimal limit) {
    int count = limit.setScale(0, RoundingMode.FLOOR).intValue();
    SortedSet<Integer> known = counts.computeIfAbsent(type, t -> new TreeSet<>());
    for (int n = count - 1; n <= count + 1; n++) {
      known.add(n);
    }
  }

  private void add(Pattern pattern) {
    types.add(pattern.type());
    pattern.bindings().forEach(b -> use(new FieldKey(pattern.type(), b.field())));
    pattern.test().walk().forEach(this::add);
    pattern.test().fields().forEach(ref -> types.add(ref.type()));
  }

  private void add(Test test) {
    if (test instanceof Test.Comparison comparison) {
      note(use(FieldKey.of(comparison.field())), comparison.literal());
    } else if (test instanceof Test.Membership membership) {
      membership.literals().forEach(l -> note(use(FieldKey.of(membership.field())), l));
    } else if (test instanceof Test.Containment containment) {
      note(use(FieldKey.of(containment.field())), containment.literal());
    } else if (test instanceof Test.Presence presence) {
      use(FieldKey.of(presence.field())).ask();
    } else if (test instanceof Test.FieldComparison comparison) {
      FieldKey left = FieldKey.of(comparison.field());
      FieldKey right = FieldKey.of(comparison.other());
      use(left).partner(right);
      use(right).partner(left);
    }
  }

  private void await(Test test) {
    test.walk()
        .filter(Test.Presence.class::isInstance)
        .map(Test.Presence.class::cast)
        .filter(presence -> !presence.known())
        .forEach(presence -> use(FieldKey.of(presence.field())).await());
  }

  private static void note(Use use, Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      use.number(number.value());
    } else if (literal instanceof Literal.TextLiteral text) {
      use.text(text.text());
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      use.choice(choice.value());
    }
  }

  private Use use(FieldKey field) {
    return uses.computeIfAbsent(field, f -> new Use());
  }
}
