package ir.sanjeh.cli;

import ir.sanjeh.output.Destination;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.sample.FactsGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "generate",
    description = "Invents a round of facts, to try a rule folder with.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULES", description = "the rule folder, rules/<scheme>/<period>")
  private Path rules;

  @Option(
      names = "--agencies",
      paramLabel = "N",
      defaultValue = "166",
      description = "how many agencies; by default ${DEFAULT-VALUE}")
  private int agencies;

  @Option(
      names = "--services",
      paramLabel = "N",
      defaultValue = "5968",
      description = "how many services they have together; by default ${DEFAULT-VALUE}")
  private int services;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1400",
      description = "the same number gives the same facts; by default ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--evidence",
      description = "give values evidence of every method and status; the values stay the same")
  private boolean evidence;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "write to this file, packed if it ends in .gz; by default to standard output")
  private Optional<Path> out;

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (agencies < 1 || services < agencies) {
      throw new ParameterException(
          spec.commandLine(), "--agencies takes 1 or more, --services at least as many");
    }
    FactsGenerator generator = new FactsGenerator(Rulebook.open(rules), seed, evidence);
    if (out.isPresent()) {
      Destination.write(out.get(), writer -> generator.write(agencies, services, writer));
    } else {
      generator.write(agencies, services, console.out());
    }
    return ExitCode.DONE;
  }
}
