package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that a premise adds up over facts. A fact that lacks a value that is added up does not
 * take part; where none takes part there is no least and no greatest, and the rule does not match.
 *
 * @param function count, sum, min or max
 * @param field what is added up; empty for a count
 */
record Addition(String function, Optional<String> field) {
  /** The functions of a premise; none where it adds up nothing. */
  static List<Addition> of(Premise premise) {
    return premise instanceof Premise.Accumulation accumulation
        ? accumulation.calls().stream()
            .map(call -> of(call, accumulation.pattern().bindings()))
            .toList()
        : List.of();
  }

  private static Addition of(Premise.Call call, List<Pattern.Binding> bindings) {
    return new Addition(
        call.function(),
        call.argument()
            .map(
                variable ->
                    bindings.stream()
                        .filter(binding -> binding.variable().equals(variable))
                        .findFirst()
                        .orElseThrow()
                        .field()));
  }

  /**
   * Adds up over facts and asks the premise's limits.
   *
   * @param before the results of the premises before it
   * @return the results with those of this premise; empty when the rule does not match
   */
  static Optional<List<Object>> all(
      Premise.Accumulation accumulation,
      List<Addition> additions,
      List<Fact> found,
      List<Object> before) {
    List<Fact> counting =
        found.stream()
            .filter(
                fact ->
                    additions.stream()
                        .flatMap(addition -> addition.field().stream())
                        .allMatch(field -> fact.values().containsKey(field)))
            .toList();
    List<Object> results = new ArrayList<>(before);
    for (Addition addition : additions) {
      Optional<BigDecimal> result = addition.over(counting);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      results.add(result.get());
    }
    for (Premise.Limit limit : accumulation.limits()) {
      Object result = results.get(before.size() + index(accumulation, limit.variable()));
      if (!Conditions.holds(result, limit.operator(), limit.literal().value())) {
        return Optional.empty();
      }
    }
    return Optional.of(results);
  }

  private static int index(Premise.Accumulation accumulation, String variable) {
    return accumulation.calls().stream().map(Premise.Call::variable).toList().indexOf(variable);
  }

  private Optional<BigDecimal> over(List<Fact> facts) {
    return switch (function) {
      case "count" -> Optional.of(BigDecimal.valueOf(facts.size()));
      case "sum" -> Optional.of(values(facts).reduce(BigDecimal.ZERO, BigDecimal::add));
      case "min" -> values(facts).reduce(BigDecimal::min);
      case "max" -> values(facts).reduce(BigDecimal::max);
      default -> throw new IllegalStateException("no such function: " + function);
    };
  }

  private Stream<BigDecimal> values(List<Fact> facts) {
    return facts.stream()
        .map(fact -> (BigDecimal) fact.values().get(field.orElseThrow()))
        .filter(Objects::nonNull);
  }
}
