package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.CaseFacts;
import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.Scorer;
import java.util.List;

/** Prepares the cases of one file as a run does. */
final class Prepared {
  private Prepared() {}

  static PreparedCases of(CaseFile file, Rulebook rulebook, Rulebooks rulebooks) {
    List<AgencyFacts> facts = CaseFacts.read(file, rulebook, rulebooks);
    List<AgencyAwards> awards = facts.stream().map(rulebook::fire).toList();
    return new PreparedCases(
        file, "", facts, awards, new Scorer(rulebook.scheme(), rulebook.rules()));
  }
}
