package ir.sanjeh.cases;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.rulebook.Addition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an accumulate adds up over an agency's facts. */
final class Accumulated {
  private Accumulated() {}

  /** The result of a function; empty where nothing can be added up. */
  static Optional<BigDecimal> value(
      Premise.Accumulation accumulation, String variable, AgencyFacts facts) {
    Pattern pattern = accumulation.pattern();
    List<Fact> matched =
        Stream.concat(Stream.of(facts.agency()), facts.parts().stream())
            .filter(f -> f.type().name().equals(pattern.type()))
            .filter(f -> Conditions.hold(pattern.test(), Conditions.of(f.values())))
            .toList();
    return Addition.results(accumulation, matched, (fact, field) -> fact.values().get(field))
        .map(results -> results.get(variable));
  }
}
