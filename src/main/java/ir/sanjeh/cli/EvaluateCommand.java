package ir.sanjeh.cli;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.output.CsvFormat;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.output.ResultFormat;
import ir.sanjeh.output.TableFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.round.MeantFor;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.trend.History;
import java.io.IOException;
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
    name = "evaluate",
    description = "Scores and ranks the agencies of a facts file.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FACTS",
      description = "a JSON file (also .json.gz), or a folder with round.yaml and CSV files")
  private Path facts;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "the rule folder; by default rules/<scheme>/<period> as the facts name them")
  private Optional<Path> rules;

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

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "agencies evaluated at a time; by default as many as there are processors")
  private Optional<Integer> threads;

  @Option(
      names = "--with",
      paramLabel = "RESULT",
      description =
          "the result (JSON) of another scheme that these rules use as facts; once for each")
  private List<Path> with = List.of();

  @Mixin private HistoryOptions history;

  @Option(
      names = "--problems",
      paramLabel = "N",
      defaultValue = "" + Problems.DEFAULT_LIMIT,
      description = "how many problems of the facts to tell; by default ${DEFAULT-VALUE}")
  private int problems;

  private enum Format {
    table,
    json,
    csv;

    ResultFormat writer() {
      return switch (this) {
        case table -> new TableFormat();
        case json -> new JsonFormat();
        case csv -> new CsvFormat();
      };
    }
  }

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (workers < 1 || problems < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads and --problems take a whole number from 1 on");
    }
    try (FactsReader reader = FactsReader.open(facts, problems)) {
      RoundHeader header = reader.header();
      Path folder = rules.orElse(Path.of("rules", header.scheme(), header.period()));
      Rulebook rulebook = Rulebook.open(folder);
      MeantFor.check(header, facts.toString(), rulebook.scheme(), folder.toString());
      ProgressLine progress = new ProgressLine(console);
      EarlierResults earlier = EarlierResults.read(rulebook, with, rulesRoot(folder));
      Optional<History> rounds = history.read(header);
      try (EvaluatedRound round = EvaluatedRound.of(rulebook, reader, earlier, workers, progress)) {
        progress.end();
        Scheme scheme = rulebook.scheme();
        write(rounds.map(h -> round.beside(h, scheme.roundings().ranking())).orElse(round), scheme);
      }
    }
    return ExitCode.DONE;
  }

  private void write(EvaluatedRound round, Scheme scheme) throws IOException {
    if (out.isPresent()) {
      Destination.write(out.get(), writer -> format.writer().write(round, scheme, writer));
    } else {
      format.writer().write(round, scheme, console.out());
    }
  }

  /** The folder that holds the rules of all schemes. */
  private static Path rulesRoot(Path folder) {
    return folder.toAbsolutePath().normalize().resolve("../..").normalize();
  }
}
