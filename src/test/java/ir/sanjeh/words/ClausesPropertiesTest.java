package ir.sanjeh.words;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.Conditions;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.Operator;
import ir.sanjeh.guide.Test;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Putting conditions together never changes what they mean, also where values are missing. */
class ClausesPropertiesTest {
  private static final List<String> LETTERS = List.of("A", "B", "C");

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void aClauseHoldsWhereItsTestHolds(
      @ForAll("tests") Test test, @ForAll("facts") Map<String, Object> facts) {
    assertThat(holds(Clauses.of(test), facts))
        .as(test + " for " + facts)
        .isEqualTo(Conditions.hold(test, Conditions.of(facts)));
  }

  @Provide
  Arbitrary<Test> tests() {
    return Arbitraries.recursive(
        this::singles,
        inner ->
            Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(4).map(Test.All::new),
                inner.list().ofMinSize(1).ofMaxSize(4).map(Test.Any::new)),
        0,
        3);
  }

  private Arbitrary<Test> singles() {
    Arbitrary<Boolean> truth = Arbitraries.of(true, false);
    Arbitrary<Literal> numbers =
        Arbitraries.integers()
            .between(0, 3)
            .map(n -> new Literal.NumberLiteral(BigDecimal.valueOf(n), Optional.empty()));
    Arbitrary<Literal.ChoiceLiteral> choices =
        Arbitraries.of(LETTERS).map(letter -> new Literal.ChoiceLiteral("Letter", letter));
    Arbitrary<Literal> truths = truth.map(Literal.TruthLiteral::new);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.of("n", "m"), Arbitraries.of(Operator.class), numbers)
            .as((field, operator, number) -> new Test.Comparison(ref(field), operator, number)),
        Combinators.combine(Arbitraries.of(Operator.class), truth)
            .as((operator, swap) -> against(operator, swap)),
        Combinators.combine(equality(), truths)
            .as((operator, literal) -> new Test.Comparison(ref("t"), operator, literal)),
        Combinators.combine(equality(), choices)
            .as((operator, literal) -> new Test.Comparison(ref("c"), operator, literal)),
        Combinators.combine(truth, numbers.list().ofMinSize(1).ofMaxSize(3))
            .as((in, list) -> new Test.Membership(ref("n"), in, list)),
        Combinators.combine(truth, truths.list().ofMinSize(1).ofMaxSize(2))
            .as((in, list) -> new Test.Membership(ref("t"), in, list)),
        Combinators.combine(truth, choices)
            .as((contains, choice) -> new Test.Containment(ref("k"), contains, choice)),
        Combinators.combine(Arbitraries.of("n", "t", "c", "k"), truth)
            .as((field, known) -> new Test.Presence(ref(field), known)));
  }

  private static Arbitrary<Operator> equality() {
    return Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL);
  }

  private static Test against(Operator operator, boolean swap) {
    return new Test.FieldComparison(ref(swap ? "m" : "n"), operator, ref(swap ? "n" : "m"));
  }

  private static FieldRef ref(String field) {
    return new FieldRef(Optional.empty(), "Fact", field);
  }

  @Provide
  Arbitrary<Map<String, Object>> facts() {
    Arbitrary<Object> number =
        Arbitraries.integers().between(0, 3).map(n -> (Object) BigDecimal.valueOf(n));
    Arbitrary<Object> truth = Arbitraries.of(true, false).map(t -> (Object) t);
    Arbitrary<Object> choice = Arbitraries.of(LETTERS).map(c -> (Object) c);
    Arbitrary<Object> ticks =
        Arbitraries.of(LETTERS).set().ofMaxSize(3).map(set -> (Object) List.copyOf(set));
    return Combinators.combine(
            number.injectNull(0.2),
            number.injectNull(0.2),
            truth.injectNull(0.2),
            choice.injectNull(0.2),
            ticks.injectNull(0.2))
        .as(
            (n, m, t, c, k) -> {
              Map<String, Object> facts = new HashMap<>();
              facts.put("n", n);
              facts.put("m", m);
              facts.put("t", t);
              facts.put("c", c);
              facts.put("k", k);
              return facts;
            });
  }

  private static boolean holds(Clause clause, Map<String, Object> facts) {
    if (clause instanceof Clause.All all) {
      return all.clauses().stream().allMatch(c -> holds(c, facts));
    } else if (clause instanceof Clause.Any any) {
      return any.clauses().stream().anyMatch(c -> holds(c, facts));
    } else if (clause instanceof Clause.Known known) {
      List<Boolean> each =
          known.fields().stream()
              .map(f -> (facts.get(f.field()) != null) == known.known())
              .toList();
      return known.all() ? !each.contains(false) : each.contains(true);
    } else if (clause instanceof Clause.Against against) {
      Object left = facts.get(against.field().field());
      Object right = facts.get(against.other().field());
      return left != null && right != null && keeps(left, against.operator(), right);
    } else if (clause instanceof Clause.Range range) {
      Object value = facts.get(range.field().field());
      return value != null
          && range.ends().stream().allMatch(e -> keeps(value, e.operator(), e.number().value()));
    } else if (clause instanceof Clause.OneOf oneOf) {
      Object value = facts.get(oneOf.field().field());
      return value != null
          && oneOf.in() == oneOf.values().stream().anyMatch(l -> value.equals(plain(l)));
    } else if (clause instanceof Clause.Truth truth) {
      return Boolean.valueOf(truth.truth()).equals(facts.get(truth.field().field()));
    }
    Clause.Ticks ticks = (Clause.Ticks) clause;
    if (!(facts.get(ticks.field().field()) instanceof Collection<?> set)) {
      return false;
    }
    List<Boolean> each =
        ticks.values().stream().map(v -> set.contains(v.value()) == ticks.has()).toList();
    return ticks.all() ? !each.contains(false) : each.contains(true);
  }

  private static boolean keeps(Object left, Operator operator, Object right) {
    int order = ((BigDecimal) left).compareTo((BigDecimal) right);
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
    };
  }

  private static Object plain(Literal literal) {
    return literal instanceof Literal.NumberLiteral number
        ? number.value()
        : ((Literal.ChoiceLiteral) literal).value();
  }
}
