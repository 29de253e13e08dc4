package ir.sanjeh.cases;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of other schemes that a case builds on: result files, or facts of those schemes,
 * which are evaluated first. Facts are the better choice: they follow when the other rules change.
 */
final class EarlierFacts {
  private final Rulebooks rulebooks;

  EarlierFacts(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  EarlierResults results(CaseFile file, Rulebook rulebook) {
    List<Path> made = new ArrayList<>();
    try {
      List<Path> results = new ArrayList<>();
      for (Path with : file.with()) {
        if (CaseFacts.isResult(with)) {
          results.add(with);
        } else {
          Path result = Files.createTempFile("sanjeh", ".result.json");
          made.add(result);
          evaluate(with, result);
          results.add(result);
        }
      }
      return EarlierResults.read(rulebook, results, rulebooks.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      made.forEach(EarlierFacts::delete);
    }
  }

  private void evaluate(Path facts, Path result) throws IOException {
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      Rulebook rules = rulebooks.open(rulebooks.folder(reader.header()));
      EarlierResults none = EarlierResults.read(rules, List.of(), rulebooks.root());
      try (EvaluatedRound round = EvaluatedRound.of(rules, reader, none, 1, (a, s) -> {});
          Writer out = Files.newBufferedWriter(result, StandardCharsets.UTF_8)) {
        new JsonFormat().write(round, rules.scheme(), out);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
