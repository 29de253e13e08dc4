package ir.sanjeh.report;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.output.Destination;
import ir.sanjeh.output.JsonFormat;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.report.outlook.Outlook;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.round.Evaluations;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.texts.TextsReader;
import ir.sanjeh.trend.Aliases;
import ir.sanjeh.trend.History;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes results and reports of shipped facts. */
final class Reports {
  static final Path RULES = Path.of("rules");

  private Reports() {}

  /** A result as it was read back. */
  record ReadResult(Result.Head head, List<Result.Agency> agencies) {
    static ReadResult of(Path file) {
      try (ResultReader reader =
          ResultReader.open(file, ResultReader.Services.READ, Problems.DEFAULT_LIMIT)) {
        List<Result.Agency> agencies = new ArrayList<>();
        reader.agencies().forEachRemaining(agencies::add);
        return new ReadResult(reader.head(), agencies);
      }
    }

    /** The same result, without reading it again. */
    Reported reported() {
      return new Reported() {
        @Override
        public Result.Head head() {
          return head;
        }

        @Override
        public void forEachAgency(Consumer<Result.Agency> each) {
          agencies.forEach(each);
        }
      };
    }
  }

  /** Evaluates facts, beside earlier results if there are any, into a result file. */
  static void evaluate(Path facts, List<Path> history, Path result) throws IOException {
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      String scheme = reader.header().scheme();
      String period = reader.header().period();
      Rulebook rulebook = Evaluations.rulebook(RULES.resolve(scheme).resolve(period));
      EarlierResults earlier = EarlierResults.read(rulebook, List.of(), RULES);
      try (EvaluatedRound round = EvaluatedRound.of(rulebook, reader, earlier, 2, (a, s) -> {})) {
        EvaluatedRound laid =
            history.isEmpty()
                ? round
                : round.beside(
                    History.read(history, Aliases.NONE, scheme, period),
                    rulebook.scheme().roundings().ranking());
        Destination.write(result, out -> new JsonFormat().write(laid, rulebook.scheme(), out));
      }
    }
  }

  /** Writes the report of a result file. */
  static void write(Path result, List<Language> languages, Path out) throws IOException {
    write(Reported.of(result), languages, out);
  }

  /** Writes the report of a result. */
  static void write(Reported reported, List<Language> languages, Path out) throws IOException {
    Result.Rules rules = reported.head().rules();
    Path folder = RULES.resolve(rules.scheme()).resolve(rules.period());
    Rulebook rulebook = Evaluations.rulebook(folder);
    new Report(
            rulebook, TextsReader.read(folder, rulebook), reported, languages, Report.Options.NONE)
        .write(out, (pages, all) -> {});
  }

  /** Writes the report of facts that were evaluated, with the outlook of every agency. */
  static void write(Path facts, Path result, List<Language> languages, Path out)
      throws IOException {
    Reported reported = Reported.of(result);
    Result.Rules rules = reported.head().rules();
    Path folder = RULES.resolve(rules.scheme()).resolve(rules.period());
    Rulebook rulebook = Evaluations.rulebook(folder);
    EarlierResults earlier = EarlierResults.read(rulebook, List.of(), RULES);
    Outlook outlook = Outlook.of(facts, rulebook, earlier, Optional.empty(), 2, done -> {});
    new Report(
            rulebook,
            TextsReader.read(folder, rulebook),
            reported,
            languages,
            new Report.Options(Optional.empty(), Map.of(), outlook))
        .write(out, (pages, all) -> {});
  }
}
