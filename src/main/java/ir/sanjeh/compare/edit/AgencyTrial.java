package ir.sanjeh.compare.edit;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.compare.edit.Combinations.Mixed;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.score.NodeScore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Evaluates one agency with some of the edits. For use by one thread. */
final class AgencyTrial {
  private final Combinations combinations;
  private final List<Cell> cells;
  private final AgencyFacts factsBefore;
  private final AgencyFacts factsAfter;
  private final FactPairs facts;
  private final Map<Cell, Given> before = new HashMap<>();
  private final Map<Cell, Given> after = new HashMap<>();
  private final Map<Mixed, Given> mixed = new HashMap<>();
  private final Map<Fact, Map<String, Award>> untouched = new IdentityHashMap<>();
  private final Map<Fact, Set<String>> exempt = new IdentityHashMap<>();

  /**
   * Prepares an agency.
   *
   * @param combinations the sets of edits
   * @param cells what they can change
   * @param factsBefore the facts as the folder before binds them
   * @param factsAfter the same facts as the folder after binds them
   * @param awardsBefore what the folder before gives
   * @param awardsAfter what the folder after gives
   */
  AgencyTrial(
      Combinations combinations,
      List<Cell> cells,
      AgencyFacts factsBefore,
      AgencyFacts factsAfter,
      AgencyAwards awardsBefore,
      AgencyAwards awardsAfter) {
    this.combinations = combinations;
    this.cells = cells;
    this.factsBefore = factsBefore;
    this.factsAfter = factsAfter;
    this.facts = new FactPairs(awardsBefore.facts(), awardsAfter.facts());
    for (Cell cell : cells) {
      before.put(cell, facts.given(cell, awardsBefore, false));
      after.put(cell, facts.given(cell, awardsAfter, true));
    }
    awardsBefore.awards().forEach((fact, awards) -> untouched.put(fact, new HashMap<>(awards)));
    awardsBefore.exempt().forEach((fact, names) -> exempt.put(fact, new HashSet<>(names)));
    for (Cell cell : cells) {
      if (cell.isCondition()) {
        exempt.values().forEach(names -> names.remove(cell.name()));
      } else {
        untouched.values().forEach(awards -> awards.remove(cell.name()));
      }
    }
  }

  /** Whether a set of pieces can change what the rules give this agency. */
  boolean isTouchedBy(Set<Piece> pieces) {
    return cells.stream()
        .filter(cell -> cell.governs().stream().anyMatch(pieces::contains))
        .anyMatch(
            cell ->
                !pieces.containsAll(cell.governs()) || !before.get(cell).isSameAs(after.get(cell)));
  }

  /**
   * The total with some of the edits.
   *
   * @param set the players, one bit for each
   * @return exact; 0 where nothing is scored
   */
  BigFraction total(int set) {
    Map<Fact, Map<String, Award>> awards = new IdentityHashMap<>();
    untouched.forEach((fact, given) -> awards.put(fact, new HashMap<>(given)));
    Map<Fact, Set<String>> exempted = new IdentityHashMap<>();
    exempt.forEach((fact, names) -> exempted.put(fact, new HashSet<>(names)));
    Set<Piece> applied = combinations.applied(set);
    for (Cell cell : cells) {
      Given given = given(cell, applied);
      given
          .awards()
          .forEach(
              (position, award) -> {
                Fact fact = facts.at(position);
                awards
                    .computeIfAbsent(fact, f -> new HashMap<>())
                    .put(cell.name(), new Award(award.rule(), fact, award.score(), award.values()));
              });
      for (int position : given.exempt()) {
        exempted.computeIfAbsent(facts.at(position), f -> new HashSet<>()).add(cell.name());
      }
    }
    NodeScore root = combinations.scorer(set).root(new AgencyAwards(facts.all(), awards, exempted));
    return root.share() == null ? BigFraction.ZERO : root.score();
  }

  private Given given(Cell cell, Set<Piece> applied) {
    if (cell.governs().stream().noneMatch(applied::contains)) {
      return before.get(cell);
    }
    if (applied.containsAll(cell.governs())) {
      return after.get(cell);
    }
    Optional<Mixed> rules = combinations.mixed(cell, applied);
    return mixed.computeIfAbsent(rules.orElseThrow(), r -> fired(cell, r));
  }

  /** Rules that contradict each other with some of the edits only: then as before. */
  private Given fired(Cell cell, Mixed rules) {
    try {
      AgencyAwards awards = rules.evaluator().awards(rules.isAfter() ? factsAfter : factsBefore);
      return facts.given(cell, awards, rules.isAfter());
    } catch (UnusableInputException e) {
      return before.get(cell);
    }
  }
}
