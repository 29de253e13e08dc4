package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.CaseFacts;
import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.ExpectedProblem;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.evidence.ReadingEvaluator;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.Scorer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries the mutants of a rule folder on the cases that use it, all of which must hold. */
public final class MutationRun {
  private final Rulebook rulebook;
  private final Rulebooks rulebooks;
  private final MutationCache cache;
  private final int threads;
  private final Progress progress;
  private final List<PreparedCases> prepared = new ArrayList<>();
  private final List<ProblemCases> problems = new ArrayList<>();

  /** Hears how far a run has come. */
  public interface Progress {
    /**
     * Another mutant was tried. Any thread may tell.
     *
     * @param tried how many so far
     * @param all how many there are
     */
    void done(int tried, int all);
  }

  /** A case file that expects problems of facts which can be read. */
  private record ProblemCases(CaseFile file, String digest, List<AgencyFacts> facts) {}

  /** A mutant on its way through a run. */
  private record Attempt(Mutant mutant, List<String> unnoticed, Optional<Noticed> noticed) {}

  private record Noticed(String digest, String words) {}

  /**
   * Prepares a run.
   *
   * @param rulebook the rules as they are
   * @param rulebooks the rules of earlier results that cases build on
   * @param cache what is known already; added to
   * @param threads how many mutants are tried at a time, at least 1
   * @param progress hears of every mutant
   */
  public MutationRun(
      Rulebook rulebook, Rulebooks rulebooks, MutationCache cache, int threads, Progress progress) {
    this.rulebook = rulebook;
    this.rulebooks = rulebooks;
    this.cache = cache;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Tries mutants.
   *
   * @param mutants of the rulebook
   * @param files case files for these rules that hold as the rules are; what is not confirmed in
   *     them counts for nothing
   * @return what became of each mutant, in the same order
   */
  public List<Verdict> run(List<Mutant> mutants, List<CaseFile> files) {
    try (Workers workers = new Workers(threads)) {
      prepare(files);
      Set<String> digests = new HashSet<>();
      prepared.forEach(cases -> digests.add(cases.digest()));
      problems.forEach(cases -> digests.add(cases.digest()));
      List<Optional<String>> noticed = new ArrayList<>();
      List<Integer> open = new ArrayList<>();
      for (Mutant mutant : mutants) {
        Optional<String> known = known(mutant, digests);
        if (known.isEmpty() && !isTried(mutant)) {
          open.add(noticed.size());
        }
        noticed.add(known);
      }
      RuleTrials trials = trials(open.stream().map(mutants::get).toList(), workers);
      AtomicInteger tried = new AtomicInteger();
      List<Attempt> attempts =
          workers.map(
              open,
              index -> {
                Attempt attempt = attempt(mutants.get(index), trials);
                progress.done(tried.incrementAndGet(), open.size());
                return attempt;
              });
      for (int i = 0; i < attempts.size(); i++) {
        Attempt attempt = attempts.get(i);
        attempt.unnoticed().forEach(digest -> cache.keepUnnoticed(attempt.mutant(), digest));
        attempt
            .noticed()
            .ifPresent(n -> cache.keepNoticed(attempt.mutant(), n.digest(), n.words()));
        noticed.set(open.get(i), attempt.noticed().map(Noticed::words));
      }
      List<Verdict> verdicts = new ArrayList<>();
      for (int i = 0; i < mutants.size(); i++) {
        verdicts.add(new Verdict(mutants.get(i), noticed.get(i)));
      }
      return verdicts;
    }
  }

  private Optional<String> known(Mutant mutant, Set<String> digests) {
    return mutant
        .change()
        .refused()
        .map(why -> "it cannot be loaded: " + why)
        .or(() -> cache.noticed(mutant, digests));
  }

  private boolean isTried(Mutant mutant) {
    return prepared.stream().allMatch(cases -> cache.isUnnoticed(mutant, cases.digest()))
        && problems.stream().allMatch(cases -> cache.isUnnoticed(mutant, cases.digest()));
  }

  private void prepare(List<CaseFile> files) {
    Scorer scorer = new Scorer(rulebook.scheme(), rulebook.rules());
    ReadingEvaluator evaluator = new ReadingEvaluator(rulebook, scorer);
    for (CaseFile file : files) {
      if (file.countsForNothing()) {
        continue;
      }
      String digest = CaseDigest.of(file, rulebooks);
      if (file.problems().isEmpty()) {
        List<AgencyFacts> facts = CaseFacts.read(file, rulebook, rulebooks);
        List<AgencyAwards> awards = facts.stream().map(evaluator::awards).toList();
        prepared.add(new PreparedCases(file, digest, facts, awards, scorer));
      } else {
        problemCases(file, digest).ifPresent(problems::add);
      }
    }
  }

  /** Facts that are refused before any rule sees them are refused whatever the rules say. */
  private Optional<ProblemCases> problemCases(CaseFile file, String digest) {
    try {
      return Optional.of(new ProblemCases(file, digest, CaseFacts.read(file, rulebook, rulebooks)));
    } catch (UnusableInputException e) {
      return Optional.empty();
    }
  }

  private RuleTrials trials(List<Mutant> mutants, Workers workers) {
    List<OptionRule> rules = new ArrayList<>();
    List<Exemption> exemptions = new ArrayList<>();
    for (Mutant mutant : mutants) {
      rules.addAll(mutant.change().rules().values());
      exemptions.addAll(mutant.change().exemptions().values());
    }
    List<AgencyFacts> agencies = new ArrayList<>();
    prepared.stream()
        .filter(cases -> !cases.needsTheWhole())
        .forEach(cases -> agencies.addAll(cases.facts()));
    return new RuleTrials(rulebook, rules, exemptions, agencies, workers);
  }

  private Attempt attempt(Mutant mutant, RuleTrials trials) {
    List<String> unnoticed = new ArrayList<>();
    Trying whole = new TryingAsWhole(rulebook, mutant.change());
    Trying part;
    try {
      part = new TryingInPart(rulebook, trials, mutant.change());
    } catch (IllegalArgumentException e) {
      String first = prepared.isEmpty() ? "" : prepared.get(0).digest();
      return new Attempt(
          mutant,
          unnoticed,
          Optional.of(new Noticed(first, "nothing can be added up: " + e.getMessage())));
    }
    for (PreparedCases cases : prepared) {
      if (!cache.isUnnoticed(mutant, cases.digest())) {
        Optional<String> words = (cases.needsTheWhole() ? whole : part).noticed(cases);
        if (words.isPresent()) {
          return new Attempt(
              mutant, unnoticed, Optional.of(new Noticed(cases.digest(), words.get())));
        }
        unnoticed.add(cases.digest());
      }
    }
    for (ProblemCases cases : problems) {
      if (!cache.isUnnoticed(mutant, cases.digest())) {
        Optional<String> words = noticed(mutant.change(), cases);
        if (words.isPresent()) {
          return new Attempt(
              mutant, unnoticed, Optional.of(new Noticed(cases.digest(), words.get())));
        }
        unnoticed.add(cases.digest());
      }
    }
    return new Attempt(mutant, unnoticed, Optional.empty());
  }

  /** Cases that expect problems are few; for them the whole rulebook is made anew. */
  private Optional<String> noticed(Change change, ProblemCases cases) {
    List<Problem> told = new ArrayList<>();
    try {
      Rulebook changed = change.in(rulebook);
      for (AgencyFacts agency : cases.facts()) {
        try {
          changed.fire(agency);
        } catch (UnusableInputException e) {
          told.addAll(e.problems());
        }
      }
    } catch (UnusableInputException e) {
      told.addAll(e.problems());
    }
    for (ExpectedProblem expected : cases.file().problems()) {
      if (told.stream().noneMatch(expected::fits)) {
        return Optional.of(cases.file().name() + ": " + expected.text() + " is no longer told");
      }
    }
    return Optional.empty();
  }
}
