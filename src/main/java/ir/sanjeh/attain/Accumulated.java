package ir.sanjeh.attain;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.rulebook.Addition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What an accumulate adds up over facts as they are drafted. */
final class Accumulated {
  private Accumulated() {}

  /** The results by variable; none where the rule would not match. */
  static Map<String, BigDecimal> results(Premise.Accumulation accumulation, Matching matching) {
    Pattern pattern = accumulation.pattern();
    List<Fact> facts =
        matching.facts(pattern).stream()
            .filter(fact -> matching.holds(pattern.test(), fact))
            .toList();
    return Addition.results(accumulation, facts, matching.draft()::value).orElse(Map.of());
  }
}
