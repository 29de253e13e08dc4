package ir.sanjeh.cli;

import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.CaseFinder;
import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.cases.CaseReport;
import ir.sanjeh.cases.CaseRunner;
import ir.sanjeh.cases.FileOutcome;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.mutate.AcceptedMutants;
import ir.sanjeh.mutate.Mutant;
import ir.sanjeh.mutate.Mutants;
import ir.sanjeh.mutate.MutationCache;
import ir.sanjeh.mutate.MutationReport;
import ir.sanjeh.mutate.MutationRun;
import ir.sanjeh.mutate.Verdict;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "mutate",
    description = {
      "Changes the rules in one place at a time and lists the changes that no case notices:",
      "the numbers that nothing protects. The folder itself is not touched."
    },
    mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULES", description = "the rule folder, rules/<scheme>/<period>")
  private Path rules;

  @Option(
      names = "--fixtures",
      paramLabel = "PATH",
      defaultValue = "fixtures",
      description =
          "case files, or a folder that holds them; those for the scheme and period of the rules"
              + " are used; by default ${DEFAULT-VALUE}")
  private List<Path> fixtures;

  @Option(
      names = "--cache",
      paramLabel = "PATH",
      description =
          "where to keep what was found out, so that the next run only tries what is new; by"
              + " default a file in the folder for temporary files")
  private Optional<Path> cache;

  @Option(names = "--no-cache", description = "try everything anew, and keep nothing")
  private boolean noCache;

  @Option(
      names = "--all",
      description = "list the changes that were noticed too, each with the case")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "changes tried at a time; by default as many as there are processors")
  private Optional<Integer> threads;

  MutateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new ParameterException(spec.commandLine(), "--threads takes a whole number from 1 on");
    }
    Rulebooks rulebooks = new Rulebooks(Path.of("rules"));
    Rulebook rulebook = rulebooks.open(rules);
    List<CaseFile> files = cases(rulebooks, rulebook);
    if (files.isEmpty()) {
      console.out().println("No case that counts is for the rules in " + rules + ".");
    }
    if (!hold(files, rulebooks)) {
      console
          .out()
          .println(
              "These cases fail by the rules as they are: correct the rules or the cases first.");
      return ExitCode.FINDINGS;
    }
    AcceptedMutants accepted = AcceptedMutants.read(rules);
    Path kept = cache.orElseGet(this::defaultCache);
    MutationCache known =
        noCache
            ? MutationCache.empty(rulebook.digest())
            : MutationCache.read(kept, rulebook.digest());
    List<Mutant> mutants = Mutants.of(rules, rulebook);
    TimeLine progress = new TimeLine(console, "changes tried");
    List<Verdict> verdicts =
        new MutationRun(rulebook, rulebooks, known, workers, progress::done).run(mutants, files);
    progress.end();
    if (!noCache) {
      known.write(kept);
    }
    MutationReport report = new MutationReport(rules, verdicts, accepted);
    report.write(console.out(), all);
    return report.hasFindings() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private List<CaseFile> cases(Rulebooks rulebooks, Rulebook rulebook) {
    CaseRunner runner = new CaseRunner(rulebooks, Optional.empty());
    return CaseFinder.read(fixtures).stream()
        .filter(file -> !file.countsForNothing())
        .filter(file -> runner.isFor(file, rules, rulebook.scheme()))
        .toList();
  }

  /** Only the cases that fail are told. */
  private boolean hold(List<CaseFile> files, Rulebooks rulebooks) {
    CaseRunner runner = new CaseRunner(rulebooks, Optional.of(rules));
    List<FileOutcome> failed = new ArrayList<>();
    for (CaseFile file : files) {
      FileOutcome outcome = runner.run(file);
      if (outcome.count(Status.FAILED) > 0) {
        failed.add(outcome);
      }
    }
    failed.forEach(new CaseReport(console.out())::file);
    return failed.isEmpty();
  }

  private Path defaultCache() {
    Path folder = rules.toAbsolutePath().normalize();
    String name = Integer.toHexString(folder.toString().hashCode());
    return Path.of(System.getProperty("java.io.tmpdir"), "sanjeh", "mutants-" + name + ".json");
  }
}
