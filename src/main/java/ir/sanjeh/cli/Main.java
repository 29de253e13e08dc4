package ir.sanjeh.cli;

import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "sanjeh",
    description = "Scores government services and portals by published guides.",
    mixinStandardHelpOptions = true,
    version = "sanjeh 0.1.0",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:findings", "2:unusable input or usage"})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /**
   * Runs a command and ends the process.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String... arguments) {
    CommandLine commandLine =
        new CommandLine(new Main())
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(new CorrelateCommand(console))
            .addSubcommand(new ReportCommand(console))
            .addSubcommand(new SchemaCommand(console))
            .addSubcommand(new GenerateCommand(console))
            .addSubcommand(new TestCommand(console))
            .addSubcommand(new MutateCommand(console))
            .addSubcommand(new CheckCommand(console))
            .addSubcommand(FormCommand.line(console))
            .addSubcommand(new CompareCommand(console))
            .addSubcommand(new GuideCommand(console))
            .addSubcommand(new NewPeriodCommand(console))
            .addSubcommand(new WatchCommand(console))
            .addSubcommand(new RobustnessCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new AdviseCommand(console))
            .setOut(console.out())
            .setErr(console.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((e, line, parsed) -> tell(e, console));
    int code = commandLine.execute(arguments);
    console.out().flush();
    console.err().flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: name one of those below");
  }

  private static int tell(Exception e, Console console) throws Exception {
    if (e instanceof UnusableInputException unusable) {
      for (Problem problem : unusable.problems()) {
        console.err().println(problem);
      }
      int more = unusable.total() - unusable.problems().size();
      if (more > 0) {
        console.err().println("and " + more + " more problems");
      }
      return ExitCode.UNUSABLE;
    }
    if (e instanceof UncheckedIOException || e instanceof java.io.IOException) {
      console.err().println("cannot be written: " + e.getMessage());
      console.err().println("    check the folder, its permissions and the space left");
      return ExitCode.UNUSABLE;
    }
    throw e;
  }
}
