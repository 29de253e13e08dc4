package ir.sanjeh.watch;

import ir.sanjeh.check.Catalogue;
import ir.sanjeh.check.CheckedFolder;
import ir.sanjeh.check.FolderCheck;
import ir.sanjeh.check.kind.AllChecks;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known after a save.
 *
 * @param problems what keeps the rules or the facts from being used
 * @param moreProblems how many more there are than are kept
 * @param check what the check found; empty where the rules cannot be read
 * @param cases what became of the cases; empty likewise
 * @param state where the agencies stand; empty where there are problems
 */
record Look(
    List<Problem> problems,
    int moreProblems,
    Optional<CheckedFolder> check,
    Optional<CasesSeen> cases,
    Optional<RoundState> state) {

  /** Looks at everything now. */
  static Look at(Watched watched) {
    Rulebook rulebook;
    try {
      rulebook = Rulebook.open(watched.rules());
    } catch (UnusableInputException e) {
      return new Look(e.problems(), more(e), Optional.empty(), Optional.empty(), Optional.empty());
    }
    CheckedFolder check =
        new FolderCheck(Catalogue.shipped(), AllChecks.list()).check(watched.rules());
    CasesSeen cases = CasesSeen.of(watched, rulebook.scheme());
    try {
      RoundState state = RoundState.of(rulebook, watched);
      return new Look(List.of(), 0, Optional.of(check), Optional.of(cases), Optional.of(state));
    } catch (UnusableInputException e) {
      return new Look(
          e.problems(), more(e), Optional.of(check), Optional.of(cases), Optional.empty());
    }
  }

  private static int more(UnusableInputException e) {
    return e.total() - e.problems().size();
  }

  /** Whether something is to be done: findings, or cases that do not hold. */
  boolean hasFindings() {
    boolean found = check.filter(c -> c.hasFindings() || !c.problems().isEmpty()).isPresent();
    boolean failed =
        cases.filter(c -> !c.failed().isEmpty() || !c.problems().isEmpty()).isPresent();
    return found || failed;
  }
}
