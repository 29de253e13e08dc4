package ir.sanjeh.cli;

import ir.sanjeh.period.NewPeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "new-period",
    description =
        "Makes the folder of a new period on top of an old one, with the questions to be answered.",
    mixinStandardHelpOptions = true)
final class NewPeriodCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "the rule folder to build on, rules/<scheme>/<period>")
  private Path from;

  @Parameters(
      index = "1",
      paramLabel = "TO",
      description = "the new folder beside it, rules/<scheme>/<new period>")
  private Path to;

  @Option(
      names = "--title-fa",
      paramLabel = "TEXT",
      description = "the title in Persian; by default the old one with the new period's name")
  private Optional<String> fa;

  @Option(
      names = "--title-en",
      paramLabel = "TEXT",
      description = "the title in English; by default the old one with the new period's name")
  private Optional<String> en;

  NewPeriodCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : NewPeriod.make(from, to, fa, en)) {
      console.out().println("wrote " + file);
    }
    console
        .out()
        .println(
            "It gives the same results as "
                + from
                + " until something is written in it. Answer its questions first.");
    return ExitCode.DONE;
  }
}
