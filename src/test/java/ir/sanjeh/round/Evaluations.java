package ir.sanjeh.round;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.result.Result;
import ir.sanjeh.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Evaluates shipped facts by shipped rules, opening every rule folder once. */
public final class Evaluations {
  private static final Map<Path, Rulebook> RULEBOOKS = new ConcurrentHashMap<>();

  private Evaluations() {}

  /** The rulebook of a folder. */
  public static Rulebook rulebook(Path folder) {
    return RULEBOOKS.computeIfAbsent(folder, Rulebook::open);
  }

  /** The agencies of a facts file by id, in the order of their ranks. */
  public static Map<String, Result.Agency> agencies(Path facts) {
    return agencies(facts, null);
  }

  /** The agencies of a facts file by other rules; null for those that it names. */
  public static Map<String, Result.Agency> agencies(Path facts, Path folder) {
    return agencies(facts, folder, List.of());
  }

  /** The agencies of a facts file, with the results of other schemes. */
  public static Map<String, Result.Agency> agencies(Path facts, Path folder, List<Path> with) {
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      Path named = Path.of("rules", reader.header().scheme(), reader.header().period());
      Rulebook rulebook = rulebook(folder == null ? named : folder);
      EarlierResults earlier = EarlierResults.read(rulebook, with, Path.of("rules"));
      try (EvaluatedRound round = EvaluatedRound.of(rulebook, reader, earlier, 2, (a, s) -> {})) {
        Map<String, Result.Agency> agencies = new LinkedHashMap<>();
        round.forEachAgency(a -> agencies.put(a.id(), a));
        return agencies;
      }
    }
  }
}
