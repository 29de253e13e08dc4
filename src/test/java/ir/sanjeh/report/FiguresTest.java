package ir.sanjeh.report;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.report.ReadPage.ReadRow;
import ir.sanjeh.report.Reports.ReadResult;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.words.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure on the pages is that of the result file. */
class FiguresTest {
  private static final int LARGEST_PAGE = 1_500_000;

  @TempDir Path folder;

  @Test
  void nationalRoundInBothLanguages() throws IOException {
    Path file = folder.resolve("result.json");
    Reports.evaluate(Path.of("fixtures/egep/round-7/national.json.gz"), List.of(), file);
    Path out = folder.resolve("report");
    ReadResult result = ReadResult.of(file);
    Reports.write(result.reported(), List.of(Language.FA, Language.EN), out);
    assertThat(result.agencies()).hasSize(166);
    assertThat(result.agencies().stream().mapToInt(a -> a.services().size()).sum()).isEqualTo(5968);
    checkAll(result, out.resolve("fa"), "fa");
    checkAll(result, out.resolve("en"), "en");
  }

  @Test
  void fiveRoundsInBothLanguages() throws IOException {
    List<Path> history = new ArrayList<>();
    for (int round = 1; round <= 4; round++) {
      Path earlier = folder.resolve("round-" + round + ".json");
      Reports.evaluate(
          Path.of("fixtures/maturity/history/round-" + round + ".json"), List.of(), earlier);
      history.add(earlier);
    }
    Path file = folder.resolve("result.json");
    Reports.evaluate(Path.of("fixtures/maturity/round-5/services.json"), history, file);
    Path out = folder.resolve("report");
    ReadResult result = ReadResult.of(file);
    Reports.write(result.reported(), List.of(Language.FA, Language.EN), out);
    assertThat(result.agencies()).hasSize(105);
    assertThat(result.head().trend().rounds()).hasSize(5);
    checkAll(result, out.resolve("fa"), "fa");
    checkAll(result, out.resolve("en"), "en");
    checkWorkbook(result, out.resolve("fa"));
    checkWorkbook(result, out.resolve("en"));
  }

  /** The workbook and the CSV files hold the same figures, as numbers. */
  private static void checkWorkbook(ReadResult result, Path home) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(home.resolve("report.xlsx").toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).hasSize(4);
      List<Row> ranking = sheets.get(0).read();
      List<CSVRecord> records = csv(home.resolve("csv").resolve("ranking.csv"));
      assertThat(ranking).hasSize(result.agencies().size() + 1);
      assertThat(records).hasSize(result.agencies().size() + 1);
      for (int i = 0; i < result.agencies().size(); i++) {
        Result.Agency agency = result.agencies().get(i);
        Row row = ranking.get(i + 1);
        assertThat(row.getCellText(1)).isEqualTo(agency.id());
        assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo(rank(agency));
        assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo(agency.score());
        assertThat(records.get(i + 1).get(1)).isEqualTo(agency.id());
        assertThat(records.get(i + 1).get(3)).isEqualTo(agency.score().toPlainString());
      }
      List<Row> services = sheets.get(3).read();
      List<Result.Service> all =
          result.agencies().stream().flatMap(a -> a.services().stream()).toList();
      assertThat(services).hasSize(all.size() + 1);
      for (int i = 0; i < all.size(); i++) {
        BigDecimal score = all.get(i).score();
        Optional<BigDecimal> shown = services.get(i + 1).getCellAsNumber(5);
        assertThat(shown.isPresent()).isEqualTo(score != null);
        shown.ifPresent(number -> assertThat(number).isEqualByComparingTo(score));
      }
      long steps = result.agencies().stream().mapToLong(a -> a.trend().rounds().size()).sum();
      assertThat(sheets.get(2).read()).hasSize((int) steps + 1);
    }
  }

  private static BigDecimal rank(Result.Agency agency) {
    return BigDecimal.valueOf(agency.rank());
  }

  private static List<CSVRecord> csv(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private static void checkAll(ReadResult result, Path pages, String language) throws IOException {
    Path index = pages.resolve("index.html");
    assertThat(Files.size(index)).isLessThan(LARGEST_PAGE);
    ReadPage national = ReadPage.of(index);
    assertThat(national.document().selectFirst("html").attr("lang")).isEqualTo(language);
    SoftAssertions softly = new SoftAssertions();
    new IndexFigures(softly, national, result).check();
    for (Result.Agency agency : result.agencies()) {
      Path file = pages.resolve("agency").resolve(FileNames.of(agency.id()) + ".html");
      softly.assertThat(Files.size(file)).as("size of " + file).isLessThan(LARGEST_PAGE);
      new AgencyFigures(softly, ReadPage.of(file), agency, result).check();
    }
    softly.assertAll();
  }

  /** What both kinds of pages are checked with. */
  private abstract static class Figures {
    final SoftAssertions softly;
    final ReadPage page;
    final String name;

    Figures(SoftAssertions softly, ReadPage page, String name) {
      this.softly = softly;
      this.page = page;
      this.name = name;
    }

    void same(String what, BigDecimal shown, BigDecimal expected) {
      // Digit by digit: 61.80 is not shown as 61.8.
      boolean same = String.valueOf(shown).equals(String.valueOf(expected));
      if (!same) {
        softly.fail(name + ", " + what + ": the page shows " + shown + ", not " + expected);
      }
    }

    void same(String what, BigDecimal shown, Number expected) {
      same(what, shown, expected == null ? null : new BigDecimal(expected.toString()));
    }

    void number(ReadRow row, String key, BigDecimal expected) {
      same(row.id() + " " + key, row.number(key), expected);
    }

    void number(ReadRow row, String key, Number expected) {
      same(row.id() + " " + key, row.number(key), expected);
    }
  }

  private static final class IndexFigures extends Figures {
    private final ReadResult result;

    IndexFigures(SoftAssertions softly, ReadPage page, ReadResult result) {
      super(softly, page, "index");
      this.result = result;
    }

    void check() {
      Result.Head head = result.head();
      same("agencies", page.card("agencies"), head.counts().agencies());
      same("ranked", page.card("ranked"), head.counts().ranked());
      same("services", page.card("services"), head.counts().services());
      same("placeholders", page.card("placeholders"), head.placeholders().size());
      Result.Mean total = head.nationalMeans().values().iterator().next();
      same("mean", page.card("mean"), total.mean());
      ranking();
      means();
      if (head.groups() != null) {
        head.groups().forEach(this::group);
      }
      if (!head.placeholders().isEmpty()) {
        softly.assertThat(page.rows("placeholder-list")).hasSameSizeAs(head.placeholders());
      }
      softly
          .assertThat(page.document().getElementById("origin").text())
          .contains(head.rules().digest())
          .contains(head.facts().digest());
      if (head.correlations() != null) {
        correlations();
      }
      if (head.readings() != null) {
        List<ReadRow> rows = page.rows("reading-means");
        number(rows.get(0), "mean", head.readings().declared().mean());
        number(rows.get(1), "mean", head.readings().verified().mean());
      }
      if (head.trend() != null) {
        trend(head.trend());
      }
    }

    private void ranking() {
      Map<String, ReadRow> rows = page.rows("ranking", "agency-");
      softly.assertThat(rows).hasSameSizeAs(result.agencies());
      for (Result.Agency agency : result.agencies()) {
        ReadRow row = rows.get(FileNames.of(agency.id()));
        number(row, "rank", agency.rank());
        number(row, "score", agency.score());
        number(row, "services", agency.services().size());
        row.cells().keySet().stream()
            .filter(key -> key.startsWith("d-"))
            .forEach(key -> number(row, key, agency.dimensions().get(key.substring(2))));
        if (row.cells().containsKey("change")) {
          List<ResultTrend.Step> rounds = agency.trend().rounds();
          ResultTrend.Movement movement = rounds.get(rounds.size() - 1).movement();
          number(row, "change", movement == null ? null : movement.change());
          number(row, "rank-change", movement == null ? null : movement.rankChange());
        }
      }
    }

    private void means() {
      int seen = 0;
      for (String table : List.of("dimension-means", "indicator-means")) {
        if (page.has(table)) {
          for (Map.Entry<String, ReadRow> row : page.rows(table, "mean-").entrySet()) {
            Result.Mean mean = result.head().nationalMeans().get(row.getKey());
            number(row.getValue(), "mean", mean == null ? null : mean.mean());
            number(row.getValue(), "agencies", mean == null ? null : mean.agencies());
            seen += mean == null ? 0 : 1;
          }
        }
      }
      softly.assertThat(seen).isEqualTo(result.head().nationalMeans().size());
    }

    private void group(String id, ResultGroups.Grouping grouping) {
      List<ReadRow> rows = page.rows("group-" + id);
      softly.assertThat(rows).hasSameSizeAs(grouping.values());
      for (int i = 0; i < rows.size(); i++) {
        ResultGroups.Group group = grouping.values().get(i);
        softly.assertThat(rows.get(i).text("name")).isEqualTo(group.value());
        number(rows.get(i), "agencies", group.agencies());
        number(rows.get(i), "ranked", group.ranked());
        number(rows.get(i), "services", group.services());
        number(rows.get(i), "mean", group.mean());
      }
    }

    private void correlations() {
      List<String> sentences = page.document().select("p.correlation").eachText();
      for (int i = 0; i < sentences.size(); i++) {
        ResultGroups.Correlation correlation = result.head().correlations().get(i);
        int begin = sentences.get(i).indexOf('\u2066');
        int end = sentences.get(i).indexOf('\u2069');
        same(
            "coefficient",
            ReadPage.number(sentences.get(i).substring(begin, end)),
            correlation.coefficient());
        softly.assertThat(page.rows("correlation-data-" + (i + 1))).hasSize(correlation.agencies());
      }
      softly.assertThat(sentences).hasSameSizeAs(result.head().correlations());
    }

    private void trend(ResultTrend.National trend) {
      List<ReadRow> means = page.rows("trend-means");
      List<ReadRow> counts = page.rows("trend-counts");
      for (int i = 0; i < trend.rounds().size(); i++) {
        ResultTrend.Round round = trend.rounds().get(i);
        for (String key : means.get(i).cells().keySet()) {
          if (key.startsWith("m-")) {
            number(means.get(i), key, round.means().get(key.substring(2)));
          } else if (key.startsWith("c-")) {
            Map<String, BigDecimal> changes = round.meanChanges();
            number(means.get(i), key, changes == null ? null : changes.get(key.substring(2)));
          }
        }
        number(counts.get(i), "agencies", round.counts().agencies());
        number(counts.get(i), "ranked", round.counts().ranked());
        number(counts.get(i), "services", round.counts().services());
        if (round.published() != null) {
          number(counts.get(i), "published-agencies", round.published().agencies());
          number(counts.get(i), "published-services", round.published().services());
        }
      }
      movers("gains", trend.gains());
      movers("losses", trend.losses());
    }

    private void movers(String table, List<ResultTrend.Mover> movers) {
      List<ReadRow> rows = page.rows(table);
      softly.assertThat(rows).hasSameSizeAs(movers);
      for (int i = 0; i < rows.size(); i++) {
        number(rows.get(i), "from", movers.get(i).from());
        number(rows.get(i), "to", movers.get(i).to());
        number(rows.get(i), "change", movers.get(i).change());
        number(rows.get(i), "growth", movers.get(i).growth());
        number(rows.get(i), "rank-change", movers.get(i).rankChange());
      }
    }
  }

  private static final class AgencyFigures extends Figures {
    private final Result.Agency agency;
    private final Result.Head head;

    AgencyFigures(SoftAssertions softly, ReadPage page, Result.Agency agency, ReadResult result) {
      super(softly, page, agency.id());
      this.agency = agency;
      this.head = result.head();
    }

    void check() {
      if (agency.score() != null) {
        same("score", page.card("score"), agency.score());
      }
      same("rank", page.card("rank"), agency.rank());
      same("services", page.card("services"), agency.services().size());
      if (agency.figures() != null) {
        agency.figures().forEach((id, value) -> same(id, page.card("figure-" + id), value));
      }
      dimensions();
      indicators();
      services();
      reasons();
      if (agency.groups() != null) {
        agency.groups().forEach((id, places) -> places.forEach(place -> place(id, place)));
      }
      if (agency.trend() != null) {
        trend();
      }
      if (agency.readings() != null) {
        List<ReadRow> rows = page.rows("reading-table");
        number(rows.get(0), "score", agency.readings().declared().score());
        number(rows.get(0), "rank", agency.readings().declared().rank());
        number(rows.get(1), "score", agency.readings().verified().score());
        number(rows.get(1), "rank", agency.readings().verified().rank());
      }
      softly
          .assertThat(page.document().getElementById("origin").text())
          .contains(head.rules().digest());
    }

    private void dimensions() {
      Map<String, ReadRow> rows = page.rows("dimension-table", "dimension-");
      String root = head.nationalMeans().keySet().iterator().next();
      number(rows.remove(root), "score", agency.tableScore());
      agency
          .dimensions()
          .forEach(
              (id, score) -> {
                number(rows.get(id), "score", score);
                BigDecimal mean = head.nationalMeans().get(id).mean();
                number(rows.get(id), "mean", mean);
                number(rows.get(id), "difference", score.subtract(mean));
              });
    }

    private void indicators() {
      Map<String, ReadRow> rows = page.rows("indicator-table", "indicator-");
      agency
          .indicators()
          .forEach(
              (id, indicator) -> {
                if (rows.containsKey(id)) {
                  number(rows.get(id), "score", indicator.score());
                  number(rows.get(id), "mean", head.nationalMeans().get(id).mean());
                }
              });
      agency
          .unscored()
          .forEach(
              unscored ->
                  softly
                      .assertThat(
                          rows.get(unscored.indicator()).cells().get("score").attr("data-v"))
                      .isEmpty());
    }

    private void services() {
      if (agency.services().isEmpty()) {
        return;
      }
      List<ReadRow> rows = page.rows("service-table");
      List<ReadRow> options =
          page.has("option-table") ? page.rows("option-table") : List.<ReadRow>of();
      softly.assertThat(rows).hasSameSizeAs(agency.services());
      for (int i = 0; i < rows.size(); i++) {
        Result.Service service = agency.services().get(i);
        ReadRow row = rows.get(i);
        number(row, "number", i + 1);
        number(row, "score", service.score());
        for (String key : row.cells().keySet()) {
          if (key.startsWith("d-") && !service.notApplicable().contains(key.substring(2))) {
            number(row, key, service.dimensions().get(key.substring(2)));
          }
        }
        if (!options.isEmpty()) {
          options(options.get(i), service);
        }
      }
    }

    private void options(ReadRow row, Result.Service service) {
      service
          .indicators()
          .forEach(
              (id, indicator) -> {
                number(row, "i-" + id, indicator.score());
                String mark = id + "." + row.mark("i-" + id);
                if (indicator.option() != null && !mark.equals(indicator.option())) {
                  softly.fail(name + ": " + mark + ", not " + indicator.option());
                }
              });
    }

    /** Every award of the agency and its services is explained down to the line of its rule. */
    private void reasons() {
      agency.indicators().forEach(this::reason);
      agency.services().forEach(service -> service.indicators().forEach(this::reason));
    }

    private void reason(String id, Result.Indicator indicator) {
      if (indicator.rule() == null) {
        return;
      }
      String reason = indicator.file() + ":" + indicator.line() + " " + indicator.score();
      if (!reasonRows(id).contains(reason)) {
        softly.fail(name + ": no reason for " + indicator.option() + ", " + reason);
      }
    }

    private final Map<String, Set<String>> read = new HashMap<>();

    private Set<String> reasonRows(String id) {
      return read.computeIfAbsent(
          id,
          key ->
              page.has("reason-table-" + key)
                  ? page.rows("reason-table-" + key).stream()
                      .map(row -> row.text("place") + " " + row.number("score"))
                      .collect(Collectors.toSet())
                  : Set.of());
    }

    private void place(String id, ResultGroups.Membership place) {
      List<ReadRow> own =
          page.rows("peers-" + id).stream()
              .filter(row -> row.cells().get("name").parent().hasClass("own"))
              .toList();
      softly.assertThat(own).as(name).hasSize(1);
      number(own.get(0), "rank", place.rank());
      number(own.get(0), "score", place.services() == null ? agency.score() : place.score());
      if (place.rank() != null) {
        softly.assertThat(page.rows("peers-" + id)).hasSizeGreaterThanOrEqualTo(place.of());
      }
    }

    private void trend() {
      List<ReadRow> rows = page.rows("trend-table");
      for (int i = 0; i < head.trend().rounds().size(); i++) {
        String period = head.trend().rounds().get(i).period();
        ReadRow row = rows.get(i);
        agency.trend().rounds().stream()
            .filter(step -> step.period().equals(period))
            .forEach(step -> step(row, step));
      }
    }

    private void step(ReadRow row, ResultTrend.Step step) {
      number(row, "score", step.score());
      number(row, "rank", step.rank());
      number(row, "of", step.of());
      ResultTrend.Movement movement = step.movement();
      number(row, "change", movement == null ? null : movement.change());
      number(row, "growth", movement == null ? null : movement.growth());
      number(row, "rank-change", movement == null ? null : movement.rankChange());
      row.cells().keySet().stream()
          .filter(key -> key.startsWith("d-"))
          .forEach(
              key ->
                  number(
                      row,
                      key,
                      step.dimensions() == null ? null : step.dimensions().get(key.substring(2))));
    }
  }
}
