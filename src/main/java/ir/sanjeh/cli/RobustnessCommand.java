package ir.sanjeh.cli;

import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.robustness.Robustness;
import ir.sanjeh.robustness.RobustnessStudy;
import ir.sanjeh.robustness.RobustnessText;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.Scorer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "robustness",
    description = {
      "Tells how safe the ranks are when the weights vary.",
      "Stated and inferred weights vary by a share of their value, placeholders over their whole"
          + " range. Gives the interval of every agency's rank, the pairs whose order is not safe,"
          + " and the weights that matter most. Awards, thresholds and option scores stay as they"
          + " are; the rules are fired once."
    },
    mixinStandardHelpOptions = true)
final class RobustnessCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private RoundOptions round;

  @Mixin private OutOption out;

  @Option(
      names = "--share",
      paramLabel = "X",
      defaultValue = "0.2",
      description =
          "the part of a stated or inferred weight by which it varies, 0 to 1; by default"
              + " ${DEFAULT-VALUE}")
  private BigDecimal share;

  @Option(
      names = "--fixed-placeholders",
      description = "placeholders keep their value too")
  private boolean fixedPlaceholders;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      description = "how many sets of weights; by default ${DEFAULT-VALUE}")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1400",
      description = "the same number gives the same draws; by default ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "how many of the least safe pairs JSON lists; by default ${DEFAULT-VALUE}")
  private int pairs;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "how many weights and pairs the text shows, 0 for all that are listed; by default"
              + " ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  private enum Format {
    text,
    json
  }

  RobustnessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new ParameterException(spec.commandLine(), "--share takes a number from 0 to 1");
    }
    if (draws < 1 || pairs < 0 || top < 0) {
      throw new ParameterException(
          spec.commandLine(), "--draws takes 1 or more, --pairs and --top 0 or more");
    }
    AtomicReference<RobustnessStudy> study = new AtomicReference<>();
    round.<RobustnessStudy.Look>read(
        rules -> {
          study.set(new RobustnessStudy(rules));
          return look(rules, study.get());
        },
        look -> study.get().add(look));
    Robustness.Report report =
        study
            .get()
            .run(
                new RobustnessStudy.Options(share, !fixedPlaceholders, draws, seed, pairs),
                round.threads());
    out.write(
        console,
        writer -> {
          if (format == Format.text) {
            new RobustnessText(top).write(report, writer);
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

  private static Function<AgencyFacts, RobustnessStudy.Look> look(
      Rulebook rules, RobustnessStudy study) {
    Scorer scorer = new Scorer(rules.scheme(), List.of());
    return facts -> study.look(scorer.score(rules.fire(facts)));
  }
}
