package ir.sanjeh.report;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.texts.Texts;
import ir.sanjeh.words.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report: the nation on one page and every agency on its own, in one language or both, as
 * files that open from disk and load nothing; beside them a workbook and CSV files of the same
 * figures.
 */
public final class Report {
  private static final String INDEX = "index.html";
  private static final String AGENCY = "agency";
  private static final String WORKBOOK = "report.xlsx";

  private final Rulebook rulebook;
  private final Texts texts;
  private final Reported reported;
  private final List<Language> languages;
  private final Options options;
  private final Renderer renderer = new Renderer();

  /**
   * What can be left as it is.
   *
   * @param agency the id of the only agency whose page is wanted; empty for all
   * @param totals of numbers of the facts, as {@link Totals} adds them up; empty without facts
   * @param supplements works out further sections of the agencies' pages
   */
  public record Options(
      Optional<String> agency,
      Map<String, List<BigDecimal>> totals,
      Supplement.Source supplements) {
    /** The pages of all agencies, with nothing but the result. */
    public static final Options NONE =
        new Options(Optional.empty(), Map.of(), Supplement.Source.NONE);
  }

  /** Hears how far the report has come. */
  public interface Progress {
    /**
     * A page of an agency is written in all languages.
     *
     * @param pages of how many agencies so far
     * @param all how many there will be
     */
    void written(int pages, int all);
  }

  /**
   * A report.
   *
   * @param rulebook by which the result was made, not null
   * @param texts of its folder, not null
   * @param reported the result, not null
   * @param languages at least one, the first of which the report opens in
   * @param options not null
   * @throws UnusableInputException when the result was made by other rules
   */
  public Report(
      Rulebook rulebook,
      Texts texts,
      Reported reported,
      List<Language> languages,
      Options options) {
    this.rulebook = rulebook;
    this.texts = texts;
    this.reported = reported;
    this.languages = List.copyOf(languages);
    this.options = options;
    Result.Rules rules = reported.head().rules();
    if (!rules.digest().equals(rulebook.digest())) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "report.other-rules",
                  Place.of(rules.scheme() + "/" + rules.period()),
                  "the result was made by rules with the fingerprint "
                      + rules.digest()
                      + ", and the rule folder has "
                      + rulebook.digest(),
                  "name the folder that made it with --rules, or evaluate the facts again")));
    }
  }

  /**
   * Writes the report.
   *
   * @param folder as {@link ReportFolder#write} takes it
   * @param progress hears of every agency
   * @throws IOException when it cannot be written; then nothing has changed
   * @throws UnusableInputException when the result is not sound, or has no such agency
   */
  public void write(Path folder, Progress progress) throws IOException {
    ReportFolder.check(folder);
    List<Brief> agencies = new ArrayList<>();
    reported.forEachAgency(agency -> agencies.add(Brief.of(agency)));
    options.agency().ifPresent(id -> checkKnown(id, agencies));
    List<Ground> grounds =
        languages.stream()
            .map(
                language ->
                    new Ground(
                        rulebook,
                        texts,
                        reported.head(),
                        agencies,
                        options.agency(),
                        new Wording(language)))
            .toList();
    ReportFolder.write(folder, draft -> fill(draft, grounds, progress));
  }

  private void checkKnown(String id, List<Brief> agencies) {
    List<String> ids = agencies.stream().map(Brief::id).toList();
    if (!ids.contains(id)) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "report.unknown-agency",
                  Place.of("--agency"),
                  "the result has no agency \"" + id + "\"",
                  DidYouMean.question(id, ids) + "Write the id of an agency of the result.")));
    }
  }

  private void fill(Path folder, List<Ground> grounds, Progress progress) throws IOException {
    for (Ground ground : grounds) {
      Path home = folder.resolve(ground.wording().language().code());
      Files.createDirectories(home.resolve(AGENCY));
      write(home.resolve(INDEX), index(ground));
    }
    entry(folder, grounds);
    List<Sheets> sheets = new ArrayList<>();
    boolean whole = false;
    try {
      for (Ground ground : grounds) {
        Sheets tables = sheets(folder, ground);
        sheets.add(tables);
        tables.begin();
      }
      agencies(folder, grounds, sheets, progress);
      whole = true;
    } finally {
      for (Sheets tables : sheets) {
        if (whole) {
          tables.close();
        } else {
          tables.abandon();
        }
      }
    }
  }

  private void agencies(Path folder, List<Ground> grounds, List<Sheets> sheets, Progress progress) {
    int all = options.agency().isPresent() ? 1 : grounds.get(0).agencies().size();
    int[] written = {0};
    reported.forEachAgency(
        agency -> {
          services(sheets, agency);
          if (options.agency().map(agency.id()::equals).orElse(true)) {
            writeAgency(folder, grounds, agency);
            written[0]++;
            progress.written(written[0], all);
          }
        });
  }

  private static Sheets sheets(Path folder, Ground ground) {
    Language language = ground.wording().language();
    Path home = folder.resolve(language.code());
    return new Sheets(
        ground,
        List.of(
            new XlsxSheets(home.resolve(WORKBOOK), language), new CsvSheets(home.resolve("csv"))));
  }

  private static void services(List<Sheets> sheets, Result.Agency agency) {
    try {
      for (Sheets tables : sheets) {
        tables.services(agency);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void entry(Path folder, List<Ground> grounds) throws IOException {
    List<Page.Link> links =
        grounds.stream()
            .map(
                ground ->
                    new Page.Link(
                        ground.wording().of(rulebook.scheme().title()),
                        ground.wording().language().code() + "/" + INDEX))
            .toList();
    try (BufferedWriter out = writer(folder.resolve(INDEX))) {
      renderer.writeEntry(
          grounds.get(0).wording().of(rulebook.scheme().title()), links.get(0).href(), links, out);
    }
  }

  private void writeAgency(Path folder, List<Ground> grounds, Result.Agency agency) {
    List<Supplement> supplements = options.supplements().of(agency);
    for (Ground ground : grounds) {
      Path file =
          folder
              .resolve(ground.wording().language().code())
              .resolve(AGENCY)
              .resolve(FileNames.of(agency.id()) + ".html");
      try {
        write(file, agency(ground, agency, supplements));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(Path file, Page page) throws IOException {
    try (BufferedWriter out = writer(file)) {
      renderer.write(page, out);
    }
  }

  private static BufferedWriter writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  private Page index(Ground ground) {
    String title = ground.wording().of(rulebook.scheme().title());
    return new Page(
        ground.wording().language(),
        title,
        title,
        ground.say("national") + round(ground),
        downloads(ground, ""),
        twin(ground, INDEX, ""),
        new IndexPage(ground).sections(),
        new PageWords(ground.wording()));
  }

  private static String round(Ground ground) {
    Result.Facts facts = ground.head().facts();
    return (facts.title() == null ? "" : " · " + ground.wording().of(facts.title()))
        + (facts.date() == null ? "" : " · " + ground.wording().date(facts.date()));
  }

  private Page agency(Ground ground, Result.Agency agency, List<Supplement> supplements) {
    String name = ground.wording().name(agency.id(), agency.name(), agency.nameEn());
    String file = FileNames.of(agency.id()) + ".html";
    String scheme = ground.wording().of(rulebook.scheme().title());
    return new Page(
        ground.wording().language(),
        Wording.brief(name) + " · " + scheme,
        name,
        scheme + round(ground),
        links(ground, agency.id()),
        twin(ground, AGENCY + "/" + file, "../"),
        new AgencyPage(ground, agency, options.totals(), supplements).sections(),
        new PageWords(ground.wording()));
  }

  private List<Page.Link> links(Ground ground, String id) {
    List<Page.Link> links = new ArrayList<>();
    links.add(new Page.Link(ground.say("index"), "../" + INDEX));
    if (options.agency().isEmpty()) {
      List<Brief> agencies = ground.agencies();
      int place = agencies.indexOf(ground.agency(id).orElseThrow());
      if (place > 0) {
        links.add(new Page.Link(ground.say("previous"), agencies.get(place - 1).file() + ".html"));
      }
      if (place + 1 < agencies.size()) {
        links.add(new Page.Link(ground.say("next"), agencies.get(place + 1).file() + ".html"));
      }
    }
    links.addAll(downloads(ground, "../"));
    return links;
  }

  private static List<Page.Link> downloads(Ground ground, String up) {
    return List.of(
        new Page.Link(ground.say("download.xlsx"), up + WORKBOOK),
        new Page.Link(ground.say("download.csv"), up + "csv/ranking.csv"));
  }

  /** The same page in the other language. */
  private String twin(Ground ground, String file, String up) {
    return languages.stream()
        .filter(language -> language != ground.wording().language())
        .findFirst()
        .map(language -> "../" + up + language.code() + "/" + file)
        .orElse(null);
  }
}
