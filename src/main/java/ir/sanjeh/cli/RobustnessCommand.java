package ir.sanjeh.cli;

import ir.sanjeh.result.ResultJson;
import ir.sanjeh.robustness.Robustness;
import ir.sanjeh.robustness.RobustnessCsv;
import ir.sanjeh.robustness.RobustnessStudy;
import ir.sanjeh.robustness.RobustnessText;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
  /** Beyond this a count might not fit. */
  private static final int MOST_DRAWS = 100_000_000;

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private RoundOptions round;

  @Mixin private OutOption out;

  @Option(
      names = "--vary",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description =
          "the part of a stated or inferred weight by which it varies, 0 to 1; by default"
              + " ${DEFAULT-VALUE}; with 0 nothing varies, unless --placeholders says so")
  private BigDecimal vary;

  @Option(
      names = "--placeholders",
      description =
          "${COMPLETION-CANDIDATES}: whether weights that are placeholders vary over their whole"
              + " range; by default they do, unless --vary is 0")
  private Optional<Placeholders> placeholders;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "how many sets of weights, 1 to " + MOST_DRAWS + "; by default ${DEFAULT-VALUE}")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1400",
      description = "the same number gives the same draws; by default ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "how many weights and pairs the text shows, 0 for all; by default ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Format format;

  @Option(
      names = "--table",
      defaultValue = "agencies",
      description = "what csv holds: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Table table;

  private enum Format {
    text,
    json,
    csv
  }

  private enum Table {
    agencies(RobustnessCsv.Table.AGENCIES),
    weights(RobustnessCsv.Table.WEIGHTS),
    pairs(RobustnessCsv.Table.PAIRS);

    private final RobustnessCsv.Table written;

    Table(RobustnessCsv.Table written) {
      this.written = written;
    }
  }

  private enum Placeholders {
    vary,
    keep
  }

  RobustnessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (vary.signum() < 0 || vary.compareTo(BigDecimal.ONE) > 0) {
      throw new ParameterException(
          spec.commandLine(), "--vary takes a share from 0 to 1, such as 0.2 for 20 %");
    }
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new ParameterException(
          spec.commandLine(), "--draws takes a whole number from 1 to " + MOST_DRAWS);
    }
    if (top < 0) {
      throw new ParameterException(spec.commandLine(), "--top takes a whole number from 0 on");
    }
    Robustness.Report report = report();
    out.write(console, writer -> write(report, writer));
    return ExitCode.DONE;
  }

  private Robustness.Report report() {
    AtomicReference<RobustnessStudy> study = new AtomicReference<>();
    Rulebook rulebook =
        round.<RobustnessStudy.Look>read(
            rules -> {
              RobustnessStudy started = new RobustnessStudy(rules.scheme());
              RoundEvaluator evaluator = new RoundEvaluator(rules);
              study.set(started);
              return facts -> started.look(evaluator.evaluate(facts));
            },
            look -> study.get().add(look));
    boolean placeholdersVary =
        placeholders.map(Placeholders.vary::equals).orElse(vary.signum() > 0);
    return study
        .get()
        .run(
            Robustness.Rules.of(rulebook),
            new RobustnessStudy.Options(vary, placeholdersVary, draws, seed),
            round.threads());
  }

  private void write(Robustness.Report report, Writer writer) throws IOException {
    switch (format) {
      case text -> new RobustnessText(top).write(report, writer);
      case csv -> new RobustnessCsv(table.written).write(report, writer);
      case json -> {
        ResultJson.mapper().writeValue(writer, report);
        writer.write("\n");
      }
    }
  }
}
