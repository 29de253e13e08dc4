package ir.sanjeh.report;

import ir.sanjeh.report.Block.Details;
import ir.sanjeh.report.Block.Item;
import ir.sanjeh.report.Block.Items;
import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nation over the rounds. */
final class NationalTrend {
  private static final String NAME = "name";
  private static final String SCORE = "score";
  private static final String RANK = "rank";
  private static final String PERIOD = "period";

  private final Ground ground;

  NationalTrend(Ground ground) {
    this.ground = ground;
  }

  List<Section> sections() {
    ResultTrend.National trend = ground.head().trend();
    if (trend == null) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    sections.add(rounds(trend));
    sections.add(movers(trend));
    sections.add(comings(trend));
    return sections;
  }

  /** How a round is called in charts and tables. */
  static String title(Ground ground, String period) {
    return roundOf(ground, period)
        .map(round -> ground.wording().digits(shortName(ground, round.period())))
        .orElse(period);
  }

  private static Optional<ResultTrend.Round> roundOf(Ground ground, String period) {
    return ground.head().trend().rounds().stream()
        .filter(round -> round.period().equals(period))
        .findFirst();
  }

  private static String shortName(Ground ground, String period) {
    return period.matches("round-\\d+")
        ? ground.say("round", period.substring(period.indexOf('-') + 1))
        : period;
  }

  private Section rounds(ResultTrend.National trend) {
    List<Block> blocks = new ArrayList<>();
    String root = ground.root();
    List<BigDecimal> means =
        trend.rounds().stream().map(r -> r.means() == null ? null : r.means().get(root)).toList();
    List<String> steps = trend.rounds().stream().map(r -> title(ground, r.period())).toList();
    blocks.add(
        new Charts(ground.wording())
            .lines(
                "mean-trend",
                ground.say("trend.means.chart"),
                ground.say("trend.means.description"),
                steps,
                List.of(new Charts.Line(ground.say("mean"), "own", means)),
                ground.outOf(root)));
    blocks.add(meanTable(trend));
    blocks.add(countTable(trend));
    if (trend.notes() != null && !trend.notes().isEmpty()) {
      blocks.add(
          new Items(
              "notes",
              trend.notes().stream()
                  .map(
                      note ->
                          new Item(
                              ground.say(
                                  "trend.note",
                                  title(ground, note.period()),
                                  String.join(
                                      ground.say("comma"),
                                      note.with().stream().map(p -> title(ground, p)).toList())),
                              ground.wording().of(note.note()),
                              null))
                  .toList()));
    }
    if (trend.scales() != null && !trend.scales().isEmpty()) {
      blocks.add(
          new Items(
              "notes",
              trend.scales().stream()
                  .map(
                      scale ->
                          new Item(
                              ground.title(scale.node()),
                              ground.say(
                                  "trend.scale",
                                  title(ground, scale.period()),
                                  ground.wording().digits(scale.outOf()),
                                  ground.wording().digits(scale.now())),
                              null))
                  .toList()));
    }
    return new Section("trend", ground.say("trend"), blocks);
  }

  private Table meanTable(ResultTrend.National trend) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.head(PERIOD, ground.say("round.name")));
    columns.add(Column.bar("m-" + ground.root(), ground.title(ground.root())));
    columns.add(Column.number("c-" + ground.root(), ground.say("change")));
    for (Node node : ground.dimensions()) {
      columns.add(Column.number("m-" + node.id(), ground.wording().of(node.title())));
      columns.add(Column.number("c-" + node.id(), ground.say("change")));
    }
    List<Row> rows = new ArrayList<>();
    for (ResultTrend.Round round : trend.rounds()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(title(ground, round.period())));
      cells.add(ground.bar(ground.root(), Brief.orEmpty(round.means()).get(ground.root())));
      cells.add(ground.change(Brief.orEmpty(round.meanChanges()).get(ground.root())));
      for (Node node : ground.dimensions()) {
        cells.add(ground.score(Brief.orEmpty(round.means()).get(node.id())));
        cells.add(ground.change(Brief.orEmpty(round.meanChanges()).get(node.id())));
      }
      rows.add(Row.of(cells));
    }
    return Table.of("trend-means", ground.say("trend.means.caption"), columns, rows).compact();
  }

  private Table countTable(ResultTrend.National trend) {
    List<Row> rows = new ArrayList<>();
    long most =
        trend.rounds().stream().mapToLong(round -> round.counts().services()).max().orElse(1);
    for (ResultTrend.Round round : trend.rounds()) {
      Result.Counts counts = round.counts();
      Result.Published published = round.published();
      BigDecimal share = BigDecimal.valueOf(most == 0 ? 0 : 100 * counts.services() / most);
      rows.add(
          Row.of(
              Cell.of(title(ground, round.period())),
              Cell.of(ground.wording().of(round.title())),
              Cell.of(round.date() == null ? "" : ground.wording().date(round.date())),
              ground.count(counts.agencies()),
              ground.count(counts.ranked()),
              ground.count(counts.services()).bar(share),
              published == null || published.agencies() == null
                  ? Cell.EMPTY
                  : ground.count(published.agencies()),
              published == null || published.services() == null
                  ? Cell.EMPTY
                  : ground.count(published.services()),
              Cell.of(Boolean.TRUE.equals(round.partial()) ? ground.say("partial") : "")));
    }
    return Table.of(
            "trend-counts",
            ground.say("trend.counts.caption"),
            List.of(
                Column.head(PERIOD, ground.say("round.name")),
                Column.text("title", ground.say("title")),
                Column.text("date", ground.say("date")),
                Column.number("agencies", ground.say("agencies")),
                Column.number("ranked", ground.say("ranked")),
                Column.bar("services", ground.say("services")),
                Column.number("published-agencies", ground.say("published.agencies")),
                Column.number("published-services", ground.say("published.services")),
                Column.text("partial", ground.say("note"))),
            rows)
        .compact();
  }

  private Section movers(ResultTrend.National trend) {
    List<Block> blocks = new ArrayList<>();
    if (trend.since() == null || trend.compared() == 0) {
      blocks.add(new Paragraph(ground.say("movers.none"), null));
    } else {
      blocks.add(
          new Paragraph(
              ground.say(
                  "movers.sentence",
                  ground.wording().number(trend.compared()),
                  title(ground, trend.since()),
                  trend.meanChange() == null
                      ? "–"
                      : Wording.together(ground.wording().change(trend.meanChange()))),
              null));
      blocks.add(moverTable("gains", trend.gains()));
      blocks.add(moverTable("losses", trend.losses()));
    }
    return new Section("movers", ground.say("movers"), blocks);
  }

  private Table moverTable(String key, List<ResultTrend.Mover> movers) {
    List<Row> rows = new ArrayList<>();
    for (ResultTrend.Mover mover : movers == null ? List.<ResultTrend.Mover>of() : movers) {
      rows.add(
          Row.of(
              ground.named(mover.id(), mover.name(), mover.nameEn(), true),
              ground.score(mover.from()),
              ground.score(mover.to()),
              ground.change(mover.change()),
              ground.change(mover.growth()),
              ground.change(mover.rankChange())));
    }
    return Table.of(
        key,
        ground.say(key),
        List.of(
            Column.head(NAME, ground.say("agency")),
            Column.number("from", ground.say("before")),
            Column.number("to", ground.say("now")),
            Column.number("change", ground.say("change")),
            Column.number("growth", ground.say("growth")),
            Column.number("rank-change", ground.say("rank-change"))),
        rows);
  }

  private Section comings(ResultTrend.National trend) {
    List<Block> blocks = new ArrayList<>();
    named(blocks, "new-agencies", trend.newAgencies());
    if (trend.returned() != null && !trend.returned().isEmpty()) {
      List<Row> rows = new ArrayList<>();
      for (ResultTrend.Returned agency : trend.returned()) {
        rows.add(
            Row.of(
                ground.named(agency.id(), agency.name(), agency.nameEn(), true),
                ground.score(agency.score()),
                ground.count(agency.rank()),
                Cell.of(title(ground, agency.last()))));
      }
      blocks.add(
          folded(
              Table.of(
                  "returned",
                  ground.say("returned"),
                  List.of(
                      Column.head(NAME, ground.say("agency")),
                      Column.number(SCORE, ground.say(SCORE)),
                      Column.number(RANK, ground.say(RANK)),
                      Column.text("last", ground.say("last-round"))),
                  rows)));
    }
    named(blocks, "without-history", trend.withoutHistory());
    departed(blocks, trend);
    cooperation(blocks, trend.cooperation());
    if (blocks.isEmpty()) {
      blocks.add(new Paragraph(ground.say("comings.none"), null));
    }
    return new Section("comings", ground.say("comings"), blocks);
  }

  private void named(List<Block> blocks, String key, List<ResultTrend.Named> agencies) {
    if (agencies == null || agencies.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    for (ResultTrend.Named agency : agencies) {
      rows.add(
          Row.of(
              ground.named(agency.id(), agency.name(), agency.nameEn(), true),
              ground.score(agency.score()),
              ground.count(agency.rank())));
    }
    blocks.add(
        folded(
            Table.of(
                key,
                ground.say(key),
                List.of(
                    Column.head(NAME, ground.say("agency")),
                    Column.number(SCORE, ground.say(SCORE)),
                    Column.number(RANK, ground.say(RANK))),
                rows)));
  }

  private void departed(List<Block> blocks, ResultTrend.National trend) {
    if (trend.departed() == null || trend.departed().isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    for (ResultTrend.Departed agency : trend.departed()) {
      rows.add(
          Row.of(
              ground.named(agency.id(), agency.name(), agency.nameEn(), true),
              Cell.of(title(ground, agency.last())),
              ground.score(agency.score()),
              ground.count(agency.rank()),
              Cell.of(status(agency.status())),
              Cell.of(reason(agency.reason()))));
    }
    blocks.add(
        folded(
            Table.of(
                "departed",
                ground.say("departed"),
                List.of(
                    Column.head(NAME, ground.say("agency")),
                    Column.text("last", ground.say("last-round")),
                    Column.number(SCORE, ground.say(SCORE)),
                    Column.number(RANK, ground.say(RANK)),
                    Column.text("status", ground.say("status")),
                    Column.text("reason", ground.say("reason"))),
                rows)));
  }

  private void cooperation(List<Block> blocks, List<Result.Cooperation> agencies) {
    if (agencies == null || agencies.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    for (Result.Cooperation agency : agencies) {
      rows.add(
          Row.of(
              ground.named(agency.id(), agency.name(), agency.nameEn(), true),
              Cell.of(status(agency.status())),
              Cell.of(reason(agency.reason()))));
    }
    blocks.add(
        folded(
            Table.of(
                "cooperation",
                ground.say("cooperation"),
                List.of(
                    Column.head(NAME, ground.say("agency")),
                    Column.text("status", ground.say("status")),
                    Column.text("reason", ground.say("reason"))),
                rows)));
  }

  private Block folded(Table table) {
    return new Details(
        null,
        ground.say("folded", table.caption(), ground.wording().number(table.rows().size())),
        List.of(table));
  }

  private String status(String status) {
    return status == null ? "" : ground.say("status." + status);
  }

  private String reason(Title reason) {
    return reason == null ? "" : ground.wording().of(reason);
  }
}
