package ir.sanjeh.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.facts.FactsSchema;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "schema",
    description = "Prints the JSON Schema of a rule folder's facts.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RULES", description = "the rule folder, rules/<scheme>/<period>")
  private Path rules;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Rulebook rulebook = Rulebook.open(rules);
    Scheme scheme = rulebook.scheme();
    console
        .out()
        .println(
            new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                    FactsSchema.of(scheme.scheme(), scheme.period(), rulebook.dictionary())));
    return ExitCode.DONE;
  }
}
