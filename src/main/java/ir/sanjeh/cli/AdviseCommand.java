package ir.sanjeh.cli;

import ir.sanjeh.advise.Advice;
import ir.sanjeh.advise.AdviceText;
import ir.sanjeh.advise.Adviser;
import ir.sanjeh.advise.Target;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.standing.AgencySummary;
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
      "Lists everything that would earn it a better option, with what each does to score, band and"
          + " rank while all others stay as they are, and finds the cheapest set of options that"
          + " reaches a band or a rank: the fewest facts (the agency, its portal, a service) that"
          + " have to be better in an indicator; among such sets, the one whose options move up"
          + " least. Only values that say how they are measured are changed."
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
      description = "how many open points the text shows, 0 for all; by default ${DEFAULT-VALUE}")
  private int top;

  private enum Format {
    text,
    json
  }

  /** What the agency wants to reach. */
  private static final class Wanted {
    @Option(
        names = "--to-band",
        paramLabel = "BAND",
        description = "find the cheapest set of options that reaches this band")
    private Optional<String> band = Optional.empty();

    @Option(
        names = "--to-rank",
        paramLabel = "N",
        description = "find the cheapest set of options that reaches this rank")
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
              Scorer scorer = new Scorer(rules.scheme(), List.of());
              return facts -> seen(facts, rules, scorer);
            },
            seen -> {
              summaries.add(seen.summary());
              seen.facts().ifPresent(own::add);
            });
    if (own.isEmpty()) {
      throw round.noAgency(agency, summaries.stream().map(AgencySummary::id).toList());
    }
    Advice.Report report =
        new Adviser(rulebook, summaries).advise(own.get(0), target(rulebook));
    out.write(
        console,
        writer -> {
          if (format == Format.text) {
            new AdviceText(top).write(report, writer);
          } else {
            writer.write(
                ResultJson.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report)
                        .replace("\r", "")
                    + "\n");
          }
        });
    return ExitCode.DONE;
  }

  private Seen seen(AgencyFacts facts, Rulebook rules, Scorer scorer) {
    return new Seen(
        AgencySummary.of(
            scorer.score(rules.fire(facts)).agency(), rules.scheme().standings()),
        facts.agency().id().equals(agency) ? Optional.of(facts) : Optional.empty());
  }

  private Optional<Target> target(Rulebook rulebook) {
    if (wanted.band.isPresent()) {
      List<Band> bands = rulebook.scheme().bands();
      return Optional.of(
          bands.stream()
              .filter(band -> band.id().equals(wanted.band.get()))
              .<Target>map(Target.ToBand::new)
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--to-band takes one of: "
                              + (bands.isEmpty()
                                  ? "none, this scheme has no bands"
                                  : String.join(", ", bands.stream().map(Band::id).toList())))));
    }
    return wanted.rank.map(Target.ToRank::new);
  }
}
