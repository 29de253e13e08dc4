package ir.sanjeh.bench.cold;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.rulebook.StockRulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code evaluate FACTS --format json --out FILE} does, on stock Drools. */
public final class StockEvaluate {
  private StockEvaluate() {}

  /**
   * Evaluates a round.
   *
   * @param arguments the rule folder, the facts and the file to write
   * @throws IOException when the result cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Rulebook rulebook = StockRulebook.open(Path.of(arguments[0]));
    int threads = Runtime.getRuntime().availableProcessors();
    EarlierResults earlier = EarlierResults.read(rulebook, List.of(), Path.of("rules"));
    try (FactsReader facts = FactsReader.open(Path.of(arguments[1]), Problems.DEFAULT_LIMIT);
        EvaluatedRound round =
            EvaluatedRound.of(rulebook, facts, earlier, threads, (agencies, services) -> {})) {
      Destination.write(
          Path.of(arguments[2]),
          writer -> new JsonFormat().write(round, rulebook.scheme(), writer));
    }
  }
}
