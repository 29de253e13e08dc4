package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.Check;
import ir.sanjeh.cases.ExpectedAgency;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The agencies of one case file, evaluated once by the rules as they are; a mutant only changes
 * what it touches.
 */
final class PreparedCases {
  private final CaseFile file;
  private final String digest;
  private final List<AgencyFacts> facts;
  private final List<AgencyAwards> awards;
  private final List<AgencyScorecard> cards = new ArrayList<>();
  private final Map<Integer, List<Check>> ofScores = new HashMap<>();
  private final Map<Integer, List<Check>> ofStandings = new HashMap<>();

  /**
   * Prepares a file whose cases all hold.
   *
   * @param file the case file
   * @param digest of everything that its outcome hangs on, but for the rules
   * @param facts of its agencies
   * @param awards what the rules give each of them
   * @param scorer of the rules as they are
   */
  PreparedCases(
      CaseFile file,
      String digest,
      List<AgencyFacts> facts,
      List<AgencyAwards> awards,
      Scorer scorer) {
    this.file = file;
    this.digest = digest;
    this.facts = List.copyOf(facts);
    this.awards = List.copyOf(awards);
    Map<String, Integer> byId = new HashMap<>();
    for (AgencyAwards agency : awards) {
      byId.put(agency.facts().agency().id(), cards.size());
      cards.add(scorer.score(agency));
    }
    for (ExpectedAgency expected : file.agencies()) {
      if (expected.confirmed().given()) {
        int index = byId.get(expected.id());
        ofScores.put(index, checks(expected).filter(c -> !c.isOfStanding()).toList());
        ofStandings.put(index, checks(expected).filter(Check::isOfStanding).toList());
      }
    }
  }

  private static Stream<Check> checks(ExpectedAgency expected) {
    return expected.checks().stream();
  }

  CaseFile file() {
    return file;
  }

  String digest() {
    return digest;
  }

  /** The facts of each agency. */
  List<AgencyFacts> facts() {
    return facts;
  }

  /** Whether rules saw other facts than the file has: some evidence does not count. */
  @SuppressWarnings("ReferenceEquality") // Facts that are left as they are stay the same object.
  boolean needsTheWhole() {
    for (int i = 0; i < facts.size(); i++) {
      if (awards.get(i).facts() != facts.get(i) || !awards.get(i).views().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What the rules gave each agency. */
  List<AgencyAwards> awards() {
    return awards;
  }

  /** The scores of each agency. */
  List<AgencyScorecard> cards() {
    return cards;
  }

  /** What is expected of an agency's own scores. */
  List<Check> ofScores(int agency) {
    return ofScores.getOrDefault(agency, List.of());
  }

  /** What is expected of an agency's place among the others. */
  List<Check> ofStandings(int agency) {
    return ofStandings.getOrDefault(agency, List.of());
  }

  /** Whether anything hangs on more than one agency. */
  boolean looksAtTheRound() {
    return !file.round().isEmpty() || ofStandings.values().stream().anyMatch(c -> !c.isEmpty());
  }
}
