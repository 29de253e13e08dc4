package ir.sanjeh.sample;

import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Literal;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Test;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers that rules compare each field with. */
final class Thresholds {
  private final Map<FieldRef, SortedSet<BigDecimal>> numbers = new HashMap<>();

  Thresholds(List<OptionRule> rules) {
    rules.stream()
        .flatMap(r -> r.premises().stream())
        .flatMap(p -> p.pattern().test().walk())
        .forEach(this::note);
  }

  private void note(Test test) {
    if (test instanceof Test.Comparison comparison) {
      note(comparison.field(), comparison.literal());
    } else if (test instanceof Test.Membership membership) {
      membership.literals().forEach(l -> note(membership.field(), l));
    }
  }

  private void note(FieldRef field, Literal literal) {
    if (literal instanceof Literal.NumberLiteral number && field.variable().isEmpty()) {
      numbers.computeIfAbsent(field, f -> new TreeSet<>()).add(number.value());
    }
  }

  /** In ascending order; empty when no rule compares the field with a number. */
  List<BigDecimal> of(String type, String field) {
    return List.copyOf(
        numbers.getOrDefault(
            new FieldRef(java.util.Optional.empty(), type, field), new TreeSet<>()));
  }
}
