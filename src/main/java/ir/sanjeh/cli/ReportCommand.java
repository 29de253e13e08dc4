package ir.sanjeh.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.report.Report;
import ir.sanjeh.report.ReportFolder;
import ir.sanjeh.report.Reported;
import ir.sanjeh.report.Supplement;
import ir.sanjeh.report.Totals;
import ir.sanjeh.report.outlook.Outlook;
import ir.sanjeh.result.Result;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.texts.Texts;
import ir.sanjeh.texts.TextsReader;
import ir.sanjeh.trend.History;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Writes a report that people read: the nation and every agency, as pages that open from"
            + " disk, with a workbook and tables of the same figures.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FACTS|RESULT",
      description =
          "a facts file or folder, which is evaluated, or a result (JSON, also .json.gz) as"
              + " evaluate writes it")
  private Path input;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "the rule folder; by default rules/<scheme>/<period> as the input names them")
  private Optional<Path> rules;

  @Option(
      names = "--with",
      paramLabel = "RESULT",
      description =
          "the result (JSON) of another scheme that these rules use as facts; once for each; only"
              + " with FACTS")
  private List<Path> with = List.of();

  @Mixin private HistoryOptions history;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "the folder to write, whole or not at all; an earlier report gives way, any other folder"
              + " must be empty")
  private Path out;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description = "only the page of this agency, beside that of the nation")
  private Optional<String> agency;

  @Option(
      names = "--lang",
      defaultValue = "both",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}")
  private Lang lang;

  private enum Lang {
    fa,
    en,
    both;

    List<Language> languages() {
      return switch (this) {
        case fa -> List.of(Language.FA);
        case en -> List.of(Language.EN);
        case both -> List.of(Language.FA, Language.EN);
      };
    }
  }

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ReportFolder.check(out);
    if (isResult(input)) {
      if (!with.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--with goes with FACTS: a result already holds what it used");
      }
      ofResult();
    } else {
      ofFacts();
    }
    return ExitCode.DONE;
  }

  private void ofResult() throws IOException {
    Reported plain = Reported.of(input);
    Result.Rules made = plain.head().rules();
    Rulebook rulebook = open(made.scheme(), made.period());
    Rounding rounding = rulebook.scheme().roundings().ranking();
    Reported reported =
        history
            .read(made.scheme(), made.period())
            .map(rounds -> Reported.of(input, rounds, rounding))
            .orElse(plain);
    write(
        rulebook,
        TextsReader.read(folder(made.scheme(), made.period()), rulebook),
        reported,
        new Report.Options(agency, Map.of(), Supplement.Source.NONE));
  }

  private void ofFacts() throws IOException {
    try (FactsReader reader = FactsReader.open(input, Problems.DEFAULT_LIMIT)) {
      RoundHeader header = reader.header();
      Rulebook rulebook = open(header.scheme(), header.period());
      Path folder = folder(header.scheme(), header.period());
      Texts texts = TextsReader.read(folder, rulebook);
      ProgressLine progress = new ProgressLine(console);
      Path root = folder.toAbsolutePath().normalize().resolve("../..").normalize();
      EarlierResults earlier = EarlierResults.read(rulebook, with, root);
      Optional<History> rounds = history.read(header);
      int workers = Runtime.getRuntime().availableProcessors();
      try (EvaluatedRound round = EvaluatedRound.of(rulebook, reader, earlier, workers, progress)) {
        progress.end();
        Rounding rounding = rulebook.scheme().roundings().ranking();
        EvaluatedRound laid = rounds.map(h -> round.beside(h, rounding)).orElse(round);
        int all = Math.toIntExact(round.head().counts().agencies());
        PagesLine advising = new PagesLine(console, "advised");
        Outlook outlook =
            Outlook.of(
                input, rulebook, earlier, agency, workers, done -> advising.written(done, all));
        advising.end();
        Map<String, List<BigDecimal>> totals = Totals.of(input, rulebook, texts.totals());
        write(rulebook, texts, Reported.of(laid), new Report.Options(agency, totals, outlook));
      }
    }
  }

  private Path folder(String scheme, String period) {
    return rules.orElse(Path.of("rules", scheme, period));
  }

  /** Opens the rules, which must be those of the input. */
  private Rulebook open(String scheme, String period) {
    Path folder = folder(scheme, period);
    Rulebook rulebook = Rulebook.open(folder);
    Scheme read = rulebook.scheme();
    if (!read.scheme().equals(scheme) || !read.period().equals(period)) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "report.other-rules",
                  Place.of(input.toString()),
                  "it is of "
                      + scheme
                      + "/"
                      + period
                      + ", but "
                      + folder
                      + " holds "
                      + read.scheme()
                      + "/"
                      + read.period(),
                  "name the rules of that period with --rules")));
    }
    return rulebook;
  }

  private void write(Rulebook rulebook, Texts texts, Reported reported, Report.Options options)
      throws IOException {
    Report report = new Report(rulebook, texts, reported, lang.languages(), options);
    PagesLine progress = new PagesLine(console, "reported");
    report.write(out, progress);
    progress.end();
    console.out().println(out.resolve("index.html"));
  }

  /** A result begins with its version, or at least names its rules; facts name their scheme. */
  private static boolean isResult(Path input) {
    if (Files.isDirectory(input)) {
      return false;
    }
    boolean packed = input.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (InputStream raw = Files.newInputStream(input);
        InputStream in = packed ? new GZIPInputStream(raw) : raw;
        JsonParser parser = new JsonFactory().createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        switch (parser.currentName()) {
          case "version", "rules" -> {
            return true;
          }
          case "scheme", "period", "agencies" -> {
            return false;
          }
          default -> {
            parser.nextToken();
            parser.skipChildren();
          }
        }
      }
      return false;
    } catch (IOException e) {
      // The reader of facts tells what is wrong with it.
      return false;
    }
  }
}
