package ir.sanjeh.cli;

import ir.sanjeh.output.Destination;
import ir.sanjeh.output.GroupTables;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.resultfile.ResultCorrelation;
import ir.sanjeh.resultfile.ResultReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "correlate",
    description = "Correlates two scores over the agencies of a result (Pearson's r).",
    mixinStandardHelpOptions = true)
final class CorrelateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "RESULT",
      description = "a result: evaluate FACTS --format json --out RESULT")
  private Path result;

  @Option(
      names = "--of",
      required = true,
      paramLabel = "ID",
      description = "a dimension, an indicator, the total or a figure, by its id")
  private String of;

  @Option(names = "--with", required = true, paramLabel = "ID", description = "another one")
  private String with;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "write to this file, whole or not at all; by default to standard output")
  private Optional<Path> out;

  private enum Format {
    table,
    json
  }

  CorrelateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (ResultReader reader =
        ResultReader.open(result, ResultReader.Services.SKIP, Problems.DEFAULT_LIMIT)) {
      String text = text(ResultCorrelation.of(reader, of, with));
      if (out.isPresent()) {
        Destination.write(out.get(), writer -> writer.write(text));
      } else {
        console.out().print(text);
      }
    }
    return ExitCode.DONE;
  }

  private String text(ResultGroups.Correlation correlation) throws IOException {
    return switch (format) {
      case table -> GroupTables.sentence(correlation) + "\n";
      case json -> ResultJson.mapper().writeValueAsString(correlation) + "\n";
    };
  }
}
