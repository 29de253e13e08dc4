package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.AssessedAgency;
import ir.sanjeh.cases.AssessedRound;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries a mutant by making the whole rulebook anew and evaluating everything: slow, and right for
 * every case. Where the rules see other facts than the file has, because some evidence does not
 * count, there is no other way.
 */
final class TryingAsWhole extends Trying {
  private final Rulebook rulebook;
  private final Change change;
  private Rulebook changed;

  TryingAsWhole(Rulebook rulebook, Change change) {
    this.rulebook = rulebook;
    this.change = change;
  }

  @Override
  Optional<String> noticed(PreparedCases cases) {
    List<AgencyAwards> awards = new ArrayList<>();
    try {
      if (changed == null) {
        changed = change.in(rulebook);
      }
      Scorer scorer = new Scorer(changed.scheme(), changed.rules());
      ReadingEvaluator evaluator = new ReadingEvaluator(changed, scorer);
      for (AgencyFacts facts : cases.facts()) {
        awards.add(evaluator.awards(facts));
      }
    } catch (UnusableInputException e) {
      return told(cases, "all", e.problems().get(0).message());
    } catch (IllegalArgumentException e) {
      return told(cases, "all", "nothing can be added up: " + e.getMessage());
    }
    AssessedRound round = AssessedRound.of(changed.scheme(), changed.rules(), awards);
    int index = 0;
    for (AssessedAgency agency : round.agencies().values()) {
      Optional<String> difference = ofScores(cases, index++, agency);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return ofRound(cases, round);
  }
}
