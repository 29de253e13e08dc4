package ir.sanjeh.cli;

import ir.sanjeh.check.Catalogue;
import ir.sanjeh.check.CheckedFolder;
import ir.sanjeh.check.FolderCheck;
import ir.sanjeh.check.RuleTree;
import ir.sanjeh.check.kind.AllChecks;
import ir.sanjeh.check.report.CheckReport;
import ir.sanjeh.check.report.Explanation;
import ir.sanjeh.check.report.JsonReport;
import ir.sanjeh.check.report.SarifReport;
import ir.sanjeh.check.report.TextReport;
import ir.sanjeh.output.Destination;
import ir.sanjeh.text.DidYouMean;
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
    name = "check",
    description = {
      "Proves scoring guides on the rule engine and looks for what is probably not meant.",
      "Findings that stay are accepted in accepted.yaml of the rule folder."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing but notices and accepted findings",
      "1:findings",
      "2:a folder cannot be read"
    })
final class CheckCommand implements Callable<Integer> {
  private static final String LIST = "";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULES",
      arity = "0..1",
      description = "a rule folder, rules/<scheme>/<period>, or a folder that holds some")
  private Optional<Path> rules;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "write to this file, whole or not at all; by default to standard output")
  private Optional<Path> out;

  @Option(names = "--all", description = "list accepted findings too (json and sarif always do)")
  private boolean all;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      arity = "0..1",
      fallbackValue = LIST,
      description = "tell why a kind of finding matters, with examples; without ID, list all kinds")
  private Optional<String> explain;

  private enum Format {
    text,
    json,
    sarif
  }

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.shipped();
    if (explain.isPresent()) {
      console.out().print(explained(catalogue, explain.get()));
      return ExitCode.DONE;
    }
    if (rules.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing RULES: name a rule folder");
    }
    FolderCheck check = new FolderCheck(catalogue, AllChecks.list());
    List<CheckedFolder> checked = new ArrayList<>();
    for (Path folder : RuleTree.folders(rules.get())) {
      tell(folder);
      checked.add(check.check(folder));
    }
    write(report(catalogue), checked);
    if (checked.stream().anyMatch(folder -> !folder.problems().isEmpty())) {
      return ExitCode.UNUSABLE;
    }
    return checked.stream().anyMatch(CheckedFolder::hasFindings)
        ? ExitCode.FINDINGS
        : ExitCode.DONE;
  }

  private String explained(Catalogue catalogue, String id) {
    if (id.equals(LIST)) {
      return Explanation.list(catalogue);
    }
    List<String> ids = catalogue.entries().stream().map(Catalogue.Entry::id).toList();
    return catalogue
        .find(id)
        .map(Explanation::of)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "There is no finding \""
                        + id
                        + "\". "
                        + DidYouMean.question(id, ids)
                        + "check --explain lists all kinds"));
  }

  private CheckReport report(Catalogue catalogue) {
    return switch (format) {
      case text -> new TextReport(all);
      case json -> new JsonReport();
      case sarif -> new SarifReport(catalogue);
    };
  }

  private void write(CheckReport report, List<CheckedFolder> checked) throws IOException {
    if (out.isPresent()) {
      Destination.write(out.get(), writer -> report.write(checked, writer));
    } else {
      report.write(checked, console.out());
    }
  }

  private void tell(Path folder) {
    if (console.isTerminal()) {
      console.err().println("checking " + folder);
      console.err().flush();
    }
  }
}
