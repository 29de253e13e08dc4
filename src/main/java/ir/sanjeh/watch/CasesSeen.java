package ir.sanjeh.watch;

import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.CaseFinder;
import ir.sanjeh.cases.CaseOutcome;
import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.cases.CaseRunner;
import ir.sanjeh.cases.FileOutcome;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the cases that use a rule folder: those of its scheme and period, and those of
 * periods that build on it.
 *
 * @param passed how many hold
 * @param unconfirmed how many count for nothing yet
 * @param failed those that do not hold
 * @param problems what kept case files from being read or run
 */
record CasesSeen(long passed, long unconfirmed, List<CaseOutcome> failed, List<Problem> problems) {

  /** Keeps its own copies. */
  CasesSeen {
    failed = List.copyOf(failed);
    problems = List.copyOf(problems);
  }

  /** Runs the cases of a folder that was opened without problems. */
  static CasesSeen of(Watched watched, Scheme scheme) {
    List<Path> places = watched.cases().stream().filter(Files::exists).toList();
    List<FileOutcome> outcomes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try {
      Rulebooks rulebooks = new Rulebooks(root(watched, scheme));
      CaseRunner named = new CaseRunner(rulebooks, Optional.empty());
      CaseRunner own = new CaseRunner(rulebooks, Optional.of(watched.rules()));
      for (CaseFile file : CaseFinder.read(places)) {
        if (named.isFor(file, watched.rules(), scheme)) {
          outcomes.add(own.run(file));
        } else if (buildsOn(named, file, watched, scheme)) {
          outcomes.add(named.run(file));
        }
      }
    } catch (UnusableInputException e) {
      problems.addAll(e.problems());
    }
    return new CasesSeen(
        count(outcomes, Status.PASSED),
        count(outcomes, Status.UNCONFIRMED),
        outcomes.stream()
            .flatMap(outcome -> outcome.cases().stream())
            .filter(outcome -> outcome.status() == Status.FAILED)
            .toList(),
        problems);
  }

  private static long count(List<FileOutcome> outcomes, Status status) {
    return outcomes.stream().mapToLong(outcome -> outcome.count(status)).sum();
  }

  /** Where cases look for the rules that they name: a copy that is tried out lies elsewhere. */
  private static Path root(Watched watched, Scheme scheme) {
    return isAtHome(watched, scheme) ? watched.rulesRoot() : Path.of("rules");
  }

  private static boolean isAtHome(Watched watched, Scheme scheme) {
    return watched
        .rules()
        .toAbsolutePath()
        .normalize()
        .endsWith(Path.of(scheme.scheme(), scheme.period()));
  }

  private static boolean buildsOn(CaseRunner named, CaseFile file, Watched watched, Scheme scheme) {
    if (!isAtHome(watched, scheme)) {
      return false;
    }
    String folder = scheme.scheme() + "/" + scheme.period() + "/";
    try {
      return Rulebook.schemeFiles(named.folder(file)).stream()
          .map(SchemeFile::name)
          .anyMatch(name -> name.startsWith(folder));
    } catch (UnusableInputException e) {
      return false; // facts or rules that nobody can open are the case's own affair
    }
  }
}
