package ir.sanjeh.cases;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs cases: evaluates their facts and compares the result with what they expect. */
public final class CaseRunner {
  private final Rulebooks rulebooks;
  private final Optional<Path> rules;
  private final Map<Rulebook, Comparison> comparisons = new HashMap<>();

  /**
   * For any number of case files.
   *
   * @param rulebooks the rule folders that cases name
   * @param rules a folder to be used instead of all others, if any
   */
  public CaseRunner(Rulebooks rulebooks, Optional<Path> rules) {
    this.rulebooks = rulebooks;
    this.rules = rules;
  }

  /**
   * The folder whose rules a case file is run with.
   *
   * @param file not null
   * @return the folder that the runner, the case file or its facts name
   * @throws UnusableInputException when the facts cannot be opened and nobody else names a folder
   */
  public Path folder(CaseFile file) {
    return rules.or(file::rules).orElseGet(() -> rulebooks.folder(CaseFacts.header(file)));
  }

  /**
   * Whether a case file is for a rule folder: it names the folder, or it names none and its facts
   * are for the scheme and period of the folder, wherever that lies.
   *
   * @param file not null
   * @param folder a rule folder
   * @param scheme of that folder
   * @return false also when the facts cannot be opened
   */
  public boolean isFor(CaseFile file, Path folder, Scheme scheme) {
    if (file.rules().isPresent()) {
      return file.rules()
          .get()
          .toAbsolutePath()
          .normalize()
          .equals(folder.toAbsolutePath().normalize());
    }
    try {
      RoundHeader header = CaseFacts.header(file);
      return header.scheme().equals(scheme.scheme()) && header.period().equals(scheme.period());
    } catch (UnusableInputException e) {
      return false;
    }
  }

  /**
   * Runs the cases of a file.
   *
   * @param file not null
   * @return what became of them
   * @throws UnusableInputException when the rules cannot be used and no problems are expected
   */
  public FileOutcome run(CaseFile file) {
    if (file.countsForNothing()) {
      return new FileOutcome(file, Path.of(""), unconfirmed(file), Optional.empty());
    }
    if (!file.problems().isEmpty()) {
      return problems(file);
    }
    Path folder;
    try {
      folder = folder(file);
    } catch (UnusableInputException e) {
      return refused(file, Path.of(""), e);
    }
    Rulebook rulebook = rulebooks.open(folder);
    AssessedRound round;
    try {
      round = evaluate(file, rulebook);
    } catch (UnusableInputException e) {
      return refused(file, folder, e);
    }
    Comparison comparison = comparisons.computeIfAbsent(rulebook, Comparison::new);
    List<CaseOutcome> cases = new ArrayList<>();
    for (ExpectedAgency agency : file.agencies()) {
      cases.add(
          agency.confirmed().given()
              ? CaseOutcome.of(agency.id(), comparison.of(agency, round), agency.place())
              : CaseOutcome.unconfirmed(agency.id(), agency.place()));
    }
    if (!file.round().isEmpty()) {
      Place place = file.round().get(0).place();
      cases.add(CaseOutcome.of(CaseOutcome.ROUND, comparison.of(file.round(), round), place));
    }
    return new FileOutcome(file, folder, cases, Optional.of(round));
  }

  private AssessedRound evaluate(CaseFile file, Rulebook rulebook) {
    List<AgencyFacts> facts = CaseFacts.read(file, rulebook, rulebooks);
    List<AgencyAwards> awards = new ArrayList<>();
    Problems problems = new Problems();
    Scorer scorer = new Scorer(rulebook.scheme(), rulebook.rules());
    ReadingEvaluator evaluator = new ReadingEvaluator(rulebook, scorer);
    for (AgencyFacts agency : facts) {
      try {
        awards.add(evaluator.awards(agency));
      } catch (UnusableInputException e) {
        problems.addAll(e);
      }
    }
    problems.throwIfAny();
    return AssessedRound.of(rulebook.scheme(), rulebook.rules(), awards);
  }

  /** The facts of a case that expects problems may be refused anywhere on the way. */
  private FileOutcome problems(CaseFile file) {
    Path folder = Path.of("");
    List<Problem> told = List.of();
    try {
      folder = folder(file);
      evaluate(file, rulebooks.open(folder));
    } catch (UnusableInputException e) {
      told = e.problems();
    }
    List<Difference> differences = new ArrayList<>();
    for (ExpectedProblem expected : file.problems()) {
      if (told.stream().noneMatch(expected::fits)) {
        differences.add(
            new Difference(
                CaseOutcome.PROBLEMS,
                expected.text(),
                told.isEmpty() ? "no problem at all" : "other problems",
                told.stream().map(Problem::toString).flatMap(String::lines).toList(),
                expected.place()));
      }
    }
    Place place = file.problems().get(0).place();
    return new FileOutcome(
        file,
        folder,
        List.of(CaseOutcome.of(CaseOutcome.PROBLEMS, differences, place)),
        Optional.empty());
  }

  /** Without a result every case fails, for the same reason. */
  private static FileOutcome refused(CaseFile file, Path folder, UnusableInputException e) {
    List<CaseOutcome> cases = new ArrayList<>();
    for (CaseOutcome outcome : unconfirmed(file)) {
      if (!isConfirmed(file, outcome)) {
        cases.add(outcome);
        continue;
      }
      Difference difference =
          new Difference(
              outcome.name(),
              "a result",
              "none: there are problems",
              e.problems().stream().map(Problem::toString).flatMap(String::lines).toList(),
              outcome.place());
      cases.add(
          new CaseOutcome(outcome.name(), Status.FAILED, List.of(difference), outcome.place()));
    }
    return new FileOutcome(file, folder, cases, Optional.empty());
  }

  private static boolean isConfirmed(CaseFile file, CaseOutcome outcome) {
    return file.agencies().stream()
        .filter(agency -> agency.id().equals(outcome.name()))
        .allMatch(agency -> agency.confirmed().given());
  }

  private static List<CaseOutcome> unconfirmed(CaseFile file) {
    List<CaseOutcome> cases = new ArrayList<>();
    file.agencies().forEach(a -> cases.add(CaseOutcome.unconfirmed(a.id(), a.place())));
    if (!file.round().isEmpty()) {
      cases.add(CaseOutcome.unconfirmed(CaseOutcome.ROUND, file.round().get(0).place()));
    }
    if (!file.problems().isEmpty()) {
      cases.add(CaseOutcome.unconfirmed(CaseOutcome.PROBLEMS, file.problems().get(0).place()));
    }
    return cases;
  }
}
