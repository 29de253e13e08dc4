package ir.sanjeh.mutate;

import ir.sanjeh.cases.Threshold;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes one thing in the conditions of a fact. */
final class TestVariants {
  private final Dictionary dictionary;

  TestVariants(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** All that a fact must satisfy, with one change each. */
  List<Variant<Test>> of(Test test) {
    List<Variant<Test>> variants = new ArrayList<>(parts(test));
    if (!(test instanceof Test.All)) {
      variants.add(
          new Variant<>(
              new Test.All(List.of()), Kind.CONDITION, RuleWords.of(test), Mutant.DROPPED));
    }
    return variants;
  }

  private List<Variant<Test>> parts(Test test) {
    if (test instanceof Test.All all) {
      return joined(all.tests(), Test.All::new, Test.Any::new);
    } else if (test instanceof Test.Any any) {
      return joined(any.tests(), Test.Any::new, Test.All::new);
    }
    List<Variant<Test>> variants = new ArrayList<>();
    if (test instanceof Test.Comparison c) {
      comparison(c, variants);
    } else if (test instanceof Test.FieldComparison c) {
      add(
          variants,
          Kind.OPERATOR,
          test,
          new Test.FieldComparison(c.field(), neighbour(c.operator()), c.other()));
    } else if (test instanceof Test.Membership m) {
      membership(m, variants);
    } else if (test instanceof Test.Containment c) {
      add(
          variants,
          Kind.OPERATOR,
          test,
          new Test.Containment(c.field(), !c.contains(), c.literal()));
      next(c.literal())
          .ifPresent(
              next ->
                  add(
                      variants,
                      Kind.VALUE,
                      test,
                      new Test.Containment(c.field(), c.contains(), next)));
    } else if (test instanceof Test.Presence p) {
      add(variants, Kind.OPERATOR, test, new Test.Presence(p.field(), !p.known()));
    }
    return variants;
  }

  private List<Variant<Test>> joined(
      List<Test> tests, Function<List<Test>, Test> same, Function<List<Test>, Test> other) {
    List<Variant<Test>> variants = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      int index = i;
      for (Variant<Test> variant : parts(tests.get(i))) {
        variants.add(variant.in(changed -> same.apply(replaced(tests, index, changed))));
      }
      // The last alternative of several cannot be left out: none at all would hold nowhere.
      boolean isPart = tests.size() > 1 || same.apply(tests) instanceof Test.All;
      if (isPart) {
        List<Test> rest = new ArrayList<>(tests);
        rest.remove(index);
        variants.add(
            new Variant<>(
                same.apply(List.copyOf(rest)),
                Kind.CONDITION,
                RuleWords.of(tests.get(i)),
                Mutant.DROPPED));
      }
    }
    if (tests.size() > 1) {
      Test now = same.apply(tests);
      Test swapped = other.apply(tests);
      variants.add(
          new Variant<>(swapped, Kind.CONDITION, RuleWords.of(now), RuleWords.of(swapped)));
    }
    return variants;
  }

  private static List<Test> replaced(List<Test> tests, int index, Test changed) {
    List<Test> copy = new ArrayList<>(tests);
    copy.set(index, changed);
    return List.copyOf(copy);
  }

  private void comparison(Test.Comparison c, List<Variant<Test>> variants) {
    // Of a truth, "is not true" is the same as "is false".
    if (!(c.literal() instanceof Literal.TruthLiteral)) {
      add(
          variants,
          Kind.OPERATOR,
          c,
          new Test.Comparison(c.field(), neighbour(c.operator()), c.literal()));
    }
    others(c.field(), c.literal())
        .forEach(
            other ->
                add(
                    variants,
                    other instanceof Literal.NumberLiteral ? Kind.THRESHOLD : Kind.VALUE,
                    c,
                    new Test.Comparison(c.field(), c.operator(), other)));
  }

  private void membership(Test.Membership m, List<Variant<Test>> variants) {
    add(variants, Kind.OPERATOR, m, new Test.Membership(m.field(), !m.in(), m.literals()));
    for (int i = 0; i < m.literals().size(); i++) {
      Literal literal = m.literals().get(i);
      List<Literal> rest = new ArrayList<>(m.literals());
      rest.remove(i);
      if (!rest.isEmpty()) {
        add(variants, Kind.VALUE, m, new Test.Membership(m.field(), m.in(), List.copyOf(rest)));
      }
      for (Literal other : others(m.field(), literal).toList()) {
        // One that is in the list already would only leave the present one out.
        if (!m.literals().contains(other)) {
          List<Literal> changed = new ArrayList<>(m.literals());
          changed.set(i, other);
          add(
              variants,
              other instanceof Literal.NumberLiteral ? Kind.THRESHOLD : Kind.VALUE,
              m,
              new Test.Membership(m.field(), m.in(), List.copyOf(changed)));
        }
      }
    }
  }

  private static void add(List<Variant<Test>> variants, Kind kind, Test from, Test to) {
    variants.add(new Variant<>(to, kind, RuleWords.of(from), RuleWords.of(to)));
  }

  /** The literals that a slip could put in the place of one. */
  private Stream<Literal> others(FieldRef field, Literal literal) {
    if (literal instanceof Literal.NumberLiteral number) {
      // A setting is changed where it is written.
      return number.setting().isPresent() ? Stream.of() : shifted(number, isWhole(field));
    } else if (literal instanceof Literal.TruthLiteral truth) {
      return Stream.of(new Literal.TruthLiteral(!truth.truth()));
    } else if (literal instanceof Literal.ChoiceLiteral choice) {
      return next(choice).<Literal>map(c -> c).stream();
    }
    return Stream.of(new Literal.TextLiteral(((Literal.TextLiteral) literal).text() + "x"));
  }

  private boolean isWhole(FieldRef field) {
    return dictionary.types().get(field.type()).fields().get(field.field()).kind()
        == FieldKind.WHOLE;
  }

  /** The number just below and just above. */
  static Stream<Literal> shifted(Literal.NumberLiteral number, boolean whole) {
    BigDecimal step = Threshold.step(number.value(), whole);
    return Stream.of(number.value().subtract(step), number.value().add(step))
        .map(value -> new Literal.NumberLiteral(value, Optional.empty()));
  }

  private Optional<Literal.ChoiceLiteral> next(Literal.ChoiceLiteral choice) {
    ChoiceType type = dictionary.choices().get(choice.type());
    List<String> values = List.copyOf(type.values().keySet());
    if (values.size() < 2) {
      return Optional.empty();
    }
    String next = values.get((values.indexOf(choice.value()) + 1) % values.size());
    return Optional.of(new Literal.ChoiceLiteral(choice.type(), next));
  }

  /** The operator that a slip could put in the place of one. */
  static Operator neighbour(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case ABOVE -> Operator.AT_LEAST;
      case AT_LEAST -> Operator.ABOVE;
      case BELOW -> Operator.AT_MOST;
      case AT_MOST -> Operator.BELOW;
    };
  }
}
