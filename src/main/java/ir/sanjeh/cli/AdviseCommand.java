package ir.sanjeh.cli;

import ir.sanjeh.advise.Advice;
import ir.sanjeh.advise.AdviceText;
import ir.sanjeh.advise.Adviser;
import ir.sanjeh.advise.Target;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.text.DidYouMean;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "advise",
    description = {
      "Tells an agency what it can do for its score.",
      "Lists the open points with what each does to score, band and rank while all others stay as"
          + " they are, and finds the cheapest set of options that reaches a band or a rank."
          + " Cheapest are the fewest better options (one of the portal may serve all services);"
          + " among as few, those that move up least. Only values that say how they are measured"
          + " are changed; each is taken for verified."
    },
    mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private RoundOptions round;

  @Mixin private OutOption out;

  @Option(names = "--agency", paramLabel = "ID", required = true, description = "whom to advise")
  private String agency;

  @ArgGroup private Wanted wanted = new Wanted();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "how many entries of a list the text shows, 0 for all; by default ${DEFAULT-VALUE}")
  private int top;

  private enum Format {
    text,
    json
  }

  /** What the agency wants to reach. */
  private static final class Wanted {
    @Option(
        names = "--band",
        paramLabel = "BAND",
        description = "find the cheapest way to this band, or a better one")
    private Optional<String> band = Optional.empty();

    @Option(
        names = "--rank",
        paramLabel = "N",
        description = "find the cheapest way to this rank, or a better one")
    private Optional<Integer> rank = Optional.empty();
  }

  AdviseCommand(Console console) {
    this.console = console;
  }

  /** What is kept of an agency: the facts of one of them only. */
  private record Seen(AgencySummary summary, Optional<AgencyFacts> facts) {}

  @Override
  public Integer call() throws IOException {
    if (top < 0 || wanted.rank.filter(rank -> rank < 1).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--top takes 0 or more, --to-rank a whole number from 1 on");
    }
    List<AgencySummary> summaries = new ArrayList<>();
    List<AgencyFacts> own = new ArrayList<>();
    Rulebook rulebook =
        round.<Seen>read(
            rules -> {
              RoundEvaluator evaluator = new RoundEvaluator(rules);
              return facts -> seen(facts, evaluator, rules);
            },
            seen -> {
              summaries.add(seen.summary());
              seen.facts().ifPresent(own::add);
            });
    if (own.isEmpty()) {
      throw round.noAgency(agency, summaries.stream().map(AgencySummary::id).toList());
    }
    Advice.Report report = new Adviser(rulebook, summaries).advise(own.get(0), target(rulebook));
    out.write(
        console,
        writer -> {
          if (format == Format.text) {
            new AdviceText(top).write(report, writer);
          } else {
            OutOption.json(report, writer);
          }
        });
    return ExitCode.DONE;
  }

  private Seen seen(AgencyFacts facts, RoundEvaluator evaluator, Rulebook rules) {
    return new Seen(
        AgencySummary.of(evaluator.evaluate(facts).agency(), rules.scheme().standings()),
        facts.agency().id().equals(agency) ? Optional.of(facts) : Optional.empty());
  }

  private Optional<Target> target(Rulebook rulebook) {
    return wanted
        .band
        .<Target>map(id -> new Target.ToBand(band(id, rulebook.scheme().bands())))
        .or(() -> wanted.rank.map(Target.ToRank::new));
  }

  private Band band(String id, List<Band> bands) {
    List<String> known = bands.stream().map(Band::id).toList();
    return bands.stream()
        .filter(band -> band.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--band: there is no band \""
                        + id
                        + "\". "
                        + DidYouMean.question(id, known)
                        + (known.isEmpty()
                            ? "This scheme has no bands: name a rank."
                            : "There are: " + String.join(", ", known))));
  }
}
