package ir.sanjeh.cli;

import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.CaseFinder;
import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.cases.CaseReport;
import ir.sanjeh.cases.CaseRunner;
import ir.sanjeh.cases.Coverage;
import ir.sanjeh.cases.FileOutcome;
import ir.sanjeh.cases.JunitXml;
import ir.sanjeh.cases.Proposals;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.output.Destination;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "test",
    description = "Runs the cases of rule folders, and says what of the rules no case reaches.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "FIXTURES",
      defaultValue = "fixtures",
      description = "case files, or folders that hold them; by default ${DEFAULT-VALUE}")
  private List<Path> fixtures;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "run the cases of this folder's scheme and period, with this folder's rules; by default"
              + " rules/<scheme>/<period> as the facts name them")
  private Optional<Path> rules;

  @Option(names = "--coverage", description = "list what no case reaches")
  private boolean coverage;

  @Option(
      names = "--junit",
      paramLabel = "PATH",
      description = "write the outcomes to this file as JUnit XML")
  private Optional<Path> junit;

  @Option(
      names = "--propose",
      paramLabel = "DIR",
      description =
          "write the missing cases to this folder, with what the rules give now; an officer"
              + " confirms them")
  private Optional<Path> propose;

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Rulebooks rulebooks = new Rulebooks(Path.of("rules"));
    CaseRunner runner = new CaseRunner(rulebooks, rules);
    CaseReport report = new CaseReport(console.out());
    List<FileOutcome> outcomes = new ArrayList<>();
    Map<Path, Coverage> covered = new LinkedHashMap<>();
    rules.ifPresent(folder -> covered.put(folder, new Coverage(rulebooks.open(folder))));
    for (CaseFile file : files(rulebooks)) {
      FileOutcome outcome = runner.run(file);
      outcomes.add(outcome);
      report.file(outcome);
      if (outcome.round().isPresent()) {
        covered
            .computeIfAbsent(outcome.folder(), folder -> new Coverage(rulebooks.open(folder)))
            .add(outcome);
      }
    }
    report.summary(outcomes, covered, coverage);
    if (junit.isPresent()) {
      write(outcomes, junit.get());
    }
    if (propose.isPresent()) {
      for (Coverage each : covered.values()) {
        new Proposals(each).write(propose.get(), console.out());
      }
    }
    boolean failed = outcomes.stream().anyMatch(o -> o.count(Status.FAILED) > 0);
    return failed ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private List<CaseFile> files(Rulebooks rulebooks) {
    List<CaseFile> files = CaseFinder.read(fixtures);
    if (rules.isEmpty()) {
      return files;
    }
    Scheme scheme = rulebooks.open(rules.get()).scheme();
    CaseRunner any = new CaseRunner(rulebooks, Optional.empty());
    return files.stream().filter(file -> any.isFor(file, rules.get(), scheme)).toList();
  }

  private static void write(List<FileOutcome> outcomes, Path file) throws IOException {
    Destination.write(
        file,
        out -> {
          try {
            JunitXml.write(outcomes, out);
          } catch (XMLStreamException e) {
            throw new IOException(e);
          }
        });
  }
}
