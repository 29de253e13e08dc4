package ir.sanjeh.cases;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an accumulate adds up over an agency's facts, worked out without the rule engine. */
final class Accumulated {
  private Accumulated() {}

  /** The result of a function; empty where nothing can be added up. */
  static Optional<BigDecimal> value(
      Premise.Accumulation accumulation, String variable, AgencyFacts facts) {
    Premise.Call call =
        accumulation.calls().stream()
            .filter(c -> c.variable().equals(variable))
            .findFirst()
            .orElseThrow();
    Pattern pattern = accumulation.pattern();
    List<Fact> matched =
        Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
            .filter(f -> f.type().name().equals(pattern.type()))
            .filter(f -> Conditions.hold(pattern.test(), Conditions.of(f.values())))
            .toList();
    if (call.argument().isEmpty()) {
      return Optional.of(BigDecimal.valueOf(matched.size()));
    }
    String field =
        pattern.bindings().stream()
            .filter(b -> b.variable().equals(call.argument().get()))
            .map(Pattern.Binding::field)
            .findFirst()
            .orElseThrow();
    Stream<BigDecimal> numbers =
        matched.stream()
            .map(f -> f.values().get(field))
            .filter(BigDecimal.class::isInstance)
            .map(BigDecimal.class::cast);
    return switch (call.function()) {
      case "min" -> numbers.min(BigDecimal::compareTo);
      case "max" -> numbers.max(BigDecimal::compareTo);
      default -> Optional.of(numbers.reduce(BigDecimal.ZERO, BigDecimal::add));
    };
  }
}
