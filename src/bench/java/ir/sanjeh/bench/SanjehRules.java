package ir.sanjeh.bench;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.rulebook.Trial;
import ir.sanjeh.scheme.Exact;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sanjeh: awards that know their rule, its file and line and the values it saw. The rules run in
 * the form that Sanjeh makes of them, or as written: a rule of the engine for every option.
 */
final class SanjehRules implements Candidate {
  private final Rulebook rulebook;
  private final boolean asWritten;
  private final List<AgencyFacts> agencies = new ArrayList<>();

  SanjehRules(Path rules, List<Path> facts, boolean asWritten) {
    this.rulebook = Rulebook.open(rules);
    this.asWritten = asWritten;
    for (Path file : facts) {
      try (FactsReader reader = FactsReader.open(file, Problems.DEFAULT_LIMIT)) {
        reader.agencies(rulebook.dictionary()).forEachRemaining(agencies::add);
      }
    }
  }

  @Override
  public int agencies() {
    return agencies.size();
  }

  @Override
  public Object score(int agency) {
    AgencyFacts facts = agencies.get(agency);
    return asWritten ? rulebook.tryOutAsWritten(facts) : rulebook.fire(facts);
  }

  @Override
  public void tell(int agency, Object scores, Told told) {
    List<Fact> facts = agencies.get(agency).all();
    if (scores instanceof Trial trial) {
      trial.awards().forEach(award -> tell(facts, award, told));
    } else {
      ((AgencyAwards) scores)
          .awards().values().stream()
              .map(Map::values)
              .forEach(awards -> awards.forEach(award -> tell(facts, award, told)));
    }
  }

  private static void tell(List<Fact> facts, Award award, Told told) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i) == award.subject()) {
        told.score(i, award.rule().node(), new BigDecimal(Exact.text(award.score())));
      }
    }
  }
}
