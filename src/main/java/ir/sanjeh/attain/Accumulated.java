package ir.sanjeh.attain;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Works out what an accumulate adds up, without the engine. */
final class Accumulated {
  private Accumulated() {}

  /** The results by variable; without those that there are no values for. */
  static Map<String, BigDecimal> results(Premise.Accumulation accumulation, Matching matching) {
    Pattern pattern = accumulation.pattern();
    List<Fact> facts =
        matching.facts(pattern).stream()
            .filter(fact -> matching.holds(pattern.test(), fact))
            .toList();
    Map<String, BigDecimal> results = new HashMap<>();
    for (Premise.Call call : accumulation.calls()) {
      BigDecimal result = result(call, pattern, facts, matching);
      if (result != null) {
        results.put(call.variable(), result);
      }
    }
    return results;
  }

  private static BigDecimal result(
      Premise.Call call, Pattern pattern, List<Fact> facts, Matching matching) {
    if (call.argument().isEmpty()) {
      return BigDecimal.valueOf(facts.size());
    }
    String field =
        pattern.bindings().stream()
            .filter(binding -> binding.variable().equals(call.argument().get()))
            .map(Pattern.Binding::field)
            .findFirst()
            .orElseThrow();
    List<BigDecimal> values =
        facts.stream()
            .map(fact -> (BigDecimal) matching.draft().value(fact, field))
            .filter(Objects::nonNull)
            .toList();
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (call.function()) {
      case "sum" -> sum;
      case "min" -> values.stream().min(Comparator.naturalOrder()).orElse(null);
      case "max" -> values.stream().max(Comparator.naturalOrder()).orElse(null);
      default ->
          values.isEmpty()
              ? null
              : sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    };
  }
}
