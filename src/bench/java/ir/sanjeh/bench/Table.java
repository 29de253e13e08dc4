package ir.sanjeh.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures all candidates and prints one table, in Markdown. */
public final class Table {
  private static final double MILLI = 1e3;
  private static final double MEGA = 1e6;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, RunResult> results = new HashMap<>();

  private Table() {}

  /**
   * Runs.
   *
   * @param arguments the folder that the run may write to
   * @throws IOException when something cannot be read or written
   * @throws RunnerException when a candidate fails, also because its scores are not Sanjeh's
   * @throws InterruptedException when interrupted
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Prepared prepared = Prepared.in(folder);
    int atBounds = Agreement.atBounds(prepared);
    Table table = new Table();
    table.measure(folder);
    ColdStarts starts = ColdStarts.measured(prepared);
    String text = table.text(prepared, atBounds, starts);
    Files.writeString(folder.resolve("table.md"), text);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text);
  }

  private void measure(Path folder) throws RunnerException {
    String benchmark = RoundBenchmark.class.getName() + "\\.";
    run(
        options(folder, 2, 5, TimeValue.seconds(1))
            .include(benchmark)
            .param("candidate", ids(false)));
    run(
        options(folder, 1, 3, TimeValue.seconds(2))
            .include(benchmark)
            .param("candidate", ids(true)));
    run(
        options(folder, 2, 5, TimeValue.seconds(1))
            .include(RankedBenchmark.class.getName() + "\\."));
  }

  private static String[] ids(boolean slow) {
    return Arrays.stream(Contestant.values())
        .filter(c -> c.slow() == slow)
        .map(Contestant::id)
        .toArray(String[]::new);
  }

  private static ChainedOptionsBuilder options(
      Path folder, int forks, int iterations, TimeValue time) {
    return new OptionsBuilder()
        .threads(1)
        .forks(forks)
        .warmupIterations(iterations)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time)
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .jvmArgsAppend("-D" + RoundBenchmark.FOLDER + "=" + folder);
  }

  private void run(ChainedOptionsBuilder options) throws RunnerException {
    for (RunResult result : new Runner(options.build()).run()) {
      String candidate = result.getParams().getParam("candidate");
      results.put(key(result.getPrimaryResult().getLabel(), candidate), result);
    }
  }

  private static String key(String benchmark, String candidate) {
    return candidate == null ? benchmark : benchmark + " " + candidate;
  }

  private Result<?> primary(String benchmark, Contestant contestant) {
    return results.get(key(benchmark, contestant.id())).getPrimaryResult();
  }

  private String text(Prepared prepared, int atBounds, ColdStarts starts) throws IOException {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(
        "| | ms per round | × plain Java | µs per agency | MB allocated per round | cold start, s |"
            + " peak memory, MB |");
    text.add("|---|--:|--:|--:|--:|--:|--:|");
    double reference = primary("round", Contestant.PLAIN_JAVA).getScore();
    for (Contestant contestant : Contestant.values()) {
      Result<?> round = primary("round", contestant);
      StringJoiner row = new StringJoiner(" | ", "| ", " |");
      row.add(contestant.title());
      row.add(measured(round));
      row.add(number(round.getScore() / reference));
      row.add(number(primary("agency", contestant).getScore()));
      row.add(number(allocated(results.get(key("round", contestant.id()))) / MEGA));
      row.add(number(starts.seconds(contestant)));
      row.add(
          starts.mebibytes(contestant).isPresent()
              ? whole(starts.mebibytes(contestant).getAsDouble())
              : "–");
      text.add(row.toString());
    }
    RunResult ranked = results.get("rankedRound");
    text.add(
        "| Sanjeh, with all scorecards added up and agencies ranked | "
            + measured(ranked.getPrimaryResult())
            + " | "
            + number(ranked.getPrimaryResult().getScore() / reference)
            + " | | "
            + number(allocated(ranked) / MEGA)
            + " | | |");
    text.add("");
    text.add(
        "All candidates gave the same "
            + whole(prepared.scores().count())
            + " scores for the round, which every process that measured has checked, and the same "
            + whole(atBounds)
            + " scores at the bounds of the guide's rows. JDK "
            + System.getProperty("java.version")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors, one thread.");
    return text.toString();
  }

  /** Milliseconds, with the half width of the 99.9 % confidence interval. */
  private static String measured(Result<?> result) {
    return number(result.getScore() / MILLI) + " ± " + number(result.getScoreError() / MILLI);
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().get(ALLOCATED).getScore();
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String number(double value) {
    return String.format(
        Locale.ROOT,
        value < 1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f",
        value);
  }
}
