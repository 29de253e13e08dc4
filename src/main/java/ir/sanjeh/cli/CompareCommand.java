package ir.sanjeh.cli;

import ir.sanjeh.compare.Comparer;
import ir.sanjeh.compare.Comparison;
import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.compare.report.CompareReport;
import ir.sanjeh.compare.report.CsvReport;
import ir.sanjeh.compare.report.JsonReport;
import ir.sanjeh.compare.report.TextReport;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.resultfile.ResultReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description = {
      "Lays two evaluations beside each other: who moved, by which indicators, edits and lines.",
      "  two rule folders:  compare --rules OLD --rules NEW FACTS",
      "  a tried-out copy:  compare --rules NEW FACTS  (OLD is the shipped folder of the facts)",
      "  two rounds:        compare [--rules RULES] FACTS FACTS",
      "  two result files:  compare [--rules RULES]... RESULT RESULT",
      "What the indicators add to a change of a result is rebuilt by the rules that made it: by their",
      "digest among --rules, else in the shipped folder of its period."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whatever differs",
      "1:something differs, with --fail-on-difference",
      "2:unusable input or usage"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..2",
      description = "facts (JSON, or a folder with CSV files), or two results (JSON)")
  private List<Path> files;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "a rule folder; twice for the rules before and after. For results in any order: each is"
              + " rebuilt by the one that made it")
  private List<Path> rules = List.of();

  @Option(
      names = "--with",
      paramLabel = "RESULT",
      description = "the result (JSON) of another scheme that the rules use; once for each")
  private List<Path> with = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  @Mixin private OutOption out;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "how many of each list the text shows, 0 for all; by default ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "agencies evaluated at a time; by default as many as there are processors")
  private Optional<Integer> threads;

  @Option(
      names = "--problems",
      paramLabel = "N",
      defaultValue = "" + Problems.DEFAULT_LIMIT,
      description = "how many problems of a file to tell; by default ${DEFAULT-VALUE}")
  private int problems;

  @Option(names = "--fail-on-difference", description = "end with 1 when anything differs")
  private boolean failOnDifference;

  private enum Format {
    text,
    json,
    csv
  }

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (workers < 1 || problems < 1 || top < 0) {
      throw usage("--threads and --problems take a whole number from 1 on, --top one from 0 on");
    }
    if (rules.size() > 2) {
      throw usage("--rules is given twice at most: before and after");
    }
    ProgressLine progress = new ProgressLine(console);
    Comparison comparison = compared(new Comparer(with, workers, problems, progress));
    progress.end();
    CompareReport report =
        switch (format) {
          case text -> new TextReport(top);
          case json -> new JsonReport();
          case csv -> new CsvReport();
        };
    out.write(console, text -> report.write(comparison, text));
    return failOnDifference && !comparison.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private Comparison compared(Comparer comparer) {
    boolean results = files.stream().allMatch(CompareCommand::isResult);
    if (results && files.size() == 2) {
      if (!with.isEmpty()) {
        throw usage("--with is for facts: results are compared with what they were made of");
      }
      return comparer.results(files.get(0), files.get(1), rules);
    }
    if (files.stream().anyMatch(CompareCommand::isResult)) {
      throw usage("name two results, or facts only");
    }
    if (files.size() == 1) {
      if (rules.isEmpty()) {
        throw usage("name two rule folders, two rounds of facts or two results");
      }
      Path before = rules.size() == 2 ? rules.get(0) : named(files.get(0));
      return comparer.rules(
          Folder.open(before), Folder.open(rules.get(rules.size() - 1)), files.get(0));
    }
    Path after = rules.isEmpty() ? named(files.get(1)) : rules.get(rules.size() - 1);
    Folder folder = Folder.open(after);
    Folder before = rules.size() == 2 ? Folder.open(rules.get(0)) : folder;
    return comparer.facts(before, files.get(0), folder, files.get(1));
  }

  /** The shipped folder of a round. */
  private Path named(Path facts) {
    try (FactsReader reader = FactsReader.open(facts, problems)) {
      RoundHeader header = reader.header();
      return Path.of("rules", header.scheme(), header.period());
    }
  }

  /** Whether a file is meant as a result; what is wrong with facts is told when they are read. */
  private static boolean isResult(Path file) {
    if (Files.isDirectory(file)) {
      return false;
    }
    try (ResultReader reader = ResultReader.open(file, ResultReader.Services.SKIP, 1)) {
      return reader.head() != null;
    } catch (UnusableInputException e) {
      return e.problems().stream()
          .noneMatch(
              p ->
                  p.id().equals("result.facts")
                      || p.id().equals("result.not-a-result")
                      || !p.id().startsWith("result."));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
