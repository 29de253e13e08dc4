package ir.sanjeh.cli;

import ir.sanjeh.watch.Watch;
import ir.sanjeh.watch.Watched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "watch",
    description = {
      "After every save: the check, the cases, and who moved against the state before.",
      "Ctrl-C ends."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing open after the last save",
      "1:findings, or cases that do not hold",
      "2:rules or facts that cannot be used, or usage"
    })
final class WatchCommand implements Callable<Integer>, Watch.Display {
  /** Cursor to the first place, screen and what was scrolled away cleared. */
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RULES",
      description = "the rule folder, rules/<scheme>/<period>, or a copy of one")
  private Path rules;

  @Parameters(
      index = "1",
      paramLabel = "FACTS",
      description = "facts of the scheme: a JSON file, or a folder with CSV files")
  private Path facts;

  @Option(
      names = "--with",
      paramLabel = "RESULT",
      description = "the result (JSON) of another scheme that these rules use; once for each")
  private List<Path> with = List.of();

  @Option(
      names = "--cases",
      paramLabel = "PATH",
      defaultValue = "fixtures",
      description = "case files, or folders that hold them; by default ${DEFAULT-VALUE}")
  private List<Path> cases;

  @Option(names = "--once", description = "show one screen and end")
  private boolean once;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "show N screens, each after a save but the first, and end")
  private int rounds;

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Watch watch = new Watch(new Watched(rules, facts, with, cases), this);
    try {
      return switch (watch.run(screens())) {
        case CLEAN -> ExitCode.DONE;
        case FINDINGS -> ExitCode.FINDINGS;
        case UNUSABLE -> ExitCode.UNUSABLE;
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.DONE;
    }
  }

  private OptionalInt screens() {
    boolean named = spec.commandLine().getParseResult().hasMatchedOption("--rounds");
    if (named && (once || rounds < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--rounds takes a whole number from 1 on, and not beside --once");
    }
    return once ? OptionalInt.of(1) : named ? OptionalInt.of(rounds) : OptionalInt.empty();
  }

  @Override
  public void looking(List<Path> changed) {
    if (console.isTerminal()) {
      console.err().print("looking at it ...");
      console.err().flush();
    }
  }

  @Override
  public void show(String screen) {
    if (console.isTerminal()) {
      console.out().print(CLEAR);
    }
    console.out().println(screen);
    console.out().flush();
  }
}
