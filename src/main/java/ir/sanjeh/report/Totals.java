package ir.sanjeh.report;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.texts.FieldTotal;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds up numbers of the facts that no rule asks for. */
public final class Totals {
  private Totals() {}

  /**
   * Adds them up.
   *
   * @param facts a facts file that was evaluated without problems
   * @param rulebook by which it was evaluated
   * @param totals what is added up
   * @return by agency, in the order of the totals; null for one without any value
   */
  public static Map<String, List<BigDecimal>> of(
      Path facts, Rulebook rulebook, List<FieldTotal> totals) {
    Map<String, List<BigDecimal>> sums = new HashMap<>();
    if (totals.isEmpty()) {
      return sums;
    }
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      Iterator<AgencyFacts> agencies = reader.agencies(rulebook.dictionary());
      while (agencies.hasNext()) {
        AgencyFacts agency = agencies.next();
        List<BigDecimal> own = new ArrayList<>();
        totals.forEach(total -> own.add(sum(agency, total)));
        sums.put(agency.agency().id(), own);
      }
    }
    return sums;
  }

  private static BigDecimal sum(AgencyFacts agency, FieldTotal total) {
    return Stream.concat(Stream.of(agency.agency()), agency.parts().stream())
        .filter(fact -> fact.type().name().equals(total.type()))
        .map(fact -> value(fact, total.field()))
        .filter(value -> value != null)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static BigDecimal value(Fact fact, String field) {
    return fact.values().get(field) instanceof BigDecimal number ? number : null;
  }
}
