package ir.sanjeh.cli;

import ir.sanjeh.explain.Explainer;
import ir.sanjeh.explain.ExplanationText;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.result.Explanation;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.text.DidYouMean;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = {
      "Explains a score as a tree.",
      "Every indicator with the rule that decided it, its file, line and source, the values that it"
          + " saw with their evidence, what hangs on it, what it adds to the total, and what would"
          + " have earned the next option."
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private RoundOptions round;

  @Mixin private OutOption out;

  @Option(names = "--agency", paramLabel = "ID", required = true, description = "whose score")
  private String agency;

  @Option(
      names = "--service",
      paramLabel = "ID",
      description = "the score of this service; by default that of the agency")
  private Optional<String> service;

  @Option(
      names = "--indicator",
      paramLabel = "ID",
      description =
          "only this indicator or dimension; for an agency every service is then told by itself")
  private Optional<String> indicator;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  private enum Format {
    text,
    json
  }

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> ids = new ArrayList<>();
    List<AgencyFacts> own = new ArrayList<>();
    Rulebook rulebook =
        round.<AgencyFacts>read(
            rules -> facts -> facts,
            facts -> {
              ids.add(facts.agency().id());
              if (facts.agency().id().equals(agency)) {
                own.add(facts);
              }
            });
    if (own.isEmpty()) {
      throw round.noAgency(agency, ids);
    }
    check(rulebook, own.get(0));
    Explanation.Report report =
        new Explainer(rulebook)
            .explain(own.get(0), new Explainer.Question(service, indicator))
            .orElseThrow();
    out.write(
        console,
        writer -> {
          if (format == Format.text) {
            new ExplanationText(writer).write(report);
          } else {
            OutOption.json(report, writer);
          }
        });
    return ExitCode.DONE;
  }

  private void check(Rulebook rulebook, AgencyFacts facts) {
    List<String> services = facts.services().stream().map(Fact::id).toList();
    service
        .filter(id -> !services.contains(id))
        .ifPresent(id -> refuse("--service", "service of the agency", id, services));
    List<String> nodes = rulebook.scheme().root().walk().map(Node::id).toList();
    indicator
        .filter(id -> !nodes.contains(id))
        .ifPresent(id -> refuse("--indicator", "node of the tree", id, nodes));
  }

  private void refuse(String option, String what, String id, List<String> known) {
    throw new ParameterException(
        spec.commandLine(),
        option
            + ": there is no "
            + what
            + " \""
            + id
            + "\". "
            + DidYouMean.question(id, known)
            + "There are: "
            + (known.isEmpty() ? "none" : String.join(", ", known)));
  }
}
