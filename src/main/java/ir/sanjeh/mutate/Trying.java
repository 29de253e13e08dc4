package ir.sanjeh.mutate;

import ir.sanjeh.cases.AssessedAgency;
import ir.sanjeh.cases.AssessedRound;
import ir.sanjeh.cases.Check;
import ir.sanjeh.cases.Term;
import java.util.List;
import java.util.Optional;

/** Tries one mutant on the cases of a file, up to the first expectation that no longer holds. */
abstract class Trying {
  /**
   * Looks whether a file's cases notice the mutant.
   *
   * @return the first that does, and what it sees; empty when none does
   */
  abstract Optional<String> noticed(PreparedCases cases);

  /** The first expectation of the agencies' places and of the round that does not hold. */
  static Optional<String> ofRound(PreparedCases cases, AssessedRound round) {
    int index = 0;
    for (AssessedAgency agency : round.agencies().values()) {
      Optional<String> difference = first(cases.ofStandings(index), agency);
      if (difference.isPresent()) {
        return told(cases, agency.subject().id(), difference.get());
      }
      index++;
    }
    for (Check check : cases.file().round()) {
      Term actual = round.actual(check);
      if (!check.wanted().says(actual)) {
        return told(cases, "round", words(check, actual));
      }
    }
    return Optional.empty();
  }

  /** The first expectation of an agency's own scores that does not hold. */
  static Optional<String> ofScores(PreparedCases cases, int index, AssessedAgency agency) {
    return first(cases.ofScores(index), agency)
        .flatMap(difference -> told(cases, agency.subject().id(), difference));
  }

  static Optional<String> told(PreparedCases cases, String who, String what) {
    return Optional.of(cases.file().name() + ", " + who + ": " + what);
  }

  private static Optional<String> first(List<Check> checks, AssessedAgency agency) {
    for (Check check : checks) {
      Term actual = agency.actual(check).orElse(new Term.Nothing());
      if (!check.wanted().says(actual)) {
        return Optional.of(words(check, actual));
      }
    }
    return Optional.empty();
  }

  private static String words(Check check, Term actual) {
    return check.path() + " is " + actual.text() + " and not " + check.wanted().text();
  }
}
