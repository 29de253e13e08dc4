package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A number that a premise adds up over facts. A fact that lacks a value that is added up does not
 * take part; where none takes part there is no least and no greatest, and the rule does not match.
 *
 * @param variable the name that the result is bound to
 * @param function count, sum, min or max
 * @param field what is added up; empty for a count
 */
public record Addition(String variable, String function, Optional<String> field) {
  /** How a fact's values are read; null when one is missing. */
  @FunctionalInterface
  public interface Values extends BiFunction<Fact, String, Object> {}

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
        call.variable(),
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
   * What a premise adds up, without its limits.
   *
   * @param accumulation the premise, not null
   * @param found the facts that its pattern matches
   * @param values reads them
   * @return the results by variable, in the order of the premise; empty when the rule does not
   *     match
   */
  public static Optional<Map<String, BigDecimal>> results(
      Premise.Accumulation accumulation, List<Fact> found, Values values) {
    return results(of(accumulation), found, values);
  }

  private static Optional<Map<String, BigDecimal>> results(
      List<Addition> additions, List<Fact> found, Values values) {
    List<Fact> counting =
        found.stream()
            .filter(
                fact ->
                    additions.stream()
                        .flatMap(addition -> addition.field().stream())
                        .allMatch(field -> values.apply(fact, field) != null))
            .toList();
    Map<String, BigDecimal> results = new LinkedHashMap<>();
    for (Addition addition : additions) {
      Optional<BigDecimal> result = addition.over(counting, values);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      results.put(addition.variable(), result.get());
    }
    return Optional.of(results);
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
    return results(additions, found, (fact, field) -> fact.values().get(field))
        .filter(results -> keeps(accumulation, results))
        .map(
            results -> {
              List<Object> all = new ArrayList<>(before);
              all.addAll(results.values());
              return all;
            });
  }

  private static boolean keeps(Premise.Accumulation accumulation, Map<String, BigDecimal> results) {
    return accumulation.limits().stream()
        .allMatch(
            limit ->
                Conditions.holds(
                    results.get(limit.variable()), limit.operator(), limit.literal().value()));
  }

  private Optional<BigDecimal> over(List<Fact> facts, Values values) {
    return switch (function) {
      case "count" -> Optional.of(BigDecimal.valueOf(facts.size()));
      case "sum" -> Optional.of(numbers(facts, values).reduce(BigDecimal.ZERO, BigDecimal::add));
      case "min" -> numbers(facts, values).reduce(BigDecimal::min);
      case "max" -> numbers(facts, values).reduce(BigDecimal::max);
      default -> throw new IllegalStateException("no such function: " + function);
    };
  }

  private Stream<BigDecimal> numbers(List<Fact> facts, Values values) {
    return facts.stream().map(fact -> (BigDecimal) values.apply(fact, field.orElseThrow()));
  }
}
