package ir.sanjeh.report;

import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.scheme.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An agency over the rounds. */
final class AgencyTrend {
  private final Ground ground;
  private final Result.Agency agency;

  AgencyTrend(Ground ground, Result.Agency agency) {
    this.ground = ground;
    this.agency = agency;
  }

  Optional<Section> section() {
    ResultTrend.Agency trend = agency.trend();
    if (trend == null || ground.head().trend() == null) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(ground.say("trend.status." + trend.status()), null));
    if (trend.overall() != null) {
      blocks.add(new Paragraph(overall(trend.overall()), null));
    }
    List<BigDecimal> own = new ArrayList<>();
    List<BigDecimal> means = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (ResultTrend.Round round : ground.head().trend().rounds()) {
      Optional<ResultTrend.Step> step =
          trend.rounds().stream().filter(s -> s.period().equals(round.period())).findFirst();
      BigDecimal mean = Brief.orEmpty(round.means()).get(ground.root());
      own.add(step.map(ResultTrend.Step::score).orElse(null));
      means.add(mean);
      steps.add(NationalTrend.title(ground, round.period()));
      rows.add(row(round, step, mean));
    }
    if (own.stream().filter(Objects::nonNull).count() > 1) {
      blocks.add(
          new Charts(ground.wording())
              .lines(
                  "trend-chart",
                  ground.say("trend.chart"),
                  ground.say("trend.chart.description"),
                  steps,
                  List.of(
                      new Charts.Line(ground.say("mean"), "mean", means),
                      new Charts.Line(ground.say("score"), "own", own)),
                  ground.outOf(ground.root())));
      blocks.add(new Paragraph(ground.say("legend"), "legend"));
    }
    blocks.add(Table.of("trend-table", ground.say("trend.caption"), columns(), rows).compact());
    return Optional.of(new Section("trend", ground.say("trend"), blocks));
  }

  private String overall(ResultTrend.Movement movement) {
    return ground.say(
        "trend.overall",
        NationalTrend.title(ground, movement.since()),
        movement.change() == null
            ? "–"
            : Wording.together(ground.wording().change(movement.change())),
        movement.growth() == null
            ? "–"
            : Wording.together(ground.wording().change(movement.growth())));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.head("period", ground.say("round.name")));
    columns.add(Column.bar("score", ground.say("score")));
    columns.add(Column.number("mean", ground.say("national.mean")));
    columns.add(Column.number("rank", ground.say("rank")));
    columns.add(Column.number("of", ground.say("ranked-of")));
    columns.add(Column.number("change", ground.say("change")));
    columns.add(Column.number("growth", ground.say("growth")));
    columns.add(Column.number("rank-change", ground.say("rank-change")));
    for (Node node : ground.dimensions()) {
      columns.add(Column.number("d-" + node.id(), ground.wording().of(node.title())));
    }
    return columns;
  }

  private Row row(ResultTrend.Round round, Optional<ResultTrend.Step> found, BigDecimal mean) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(NationalTrend.title(ground, round.period())));
    ResultTrend.Step step = found.orElse(null);
    ResultTrend.Movement movement = step == null ? null : step.movement();
    cells.add(
        step == null ? Cell.of(ground.say("absent")) : ground.bar(ground.root(), step.score()));
    cells.add(ground.score(mean));
    cells.add(step == null ? Cell.EMPTY : ground.count(step.rank()));
    cells.add(step == null ? Cell.EMPTY : ground.count(step.of()));
    cells.add(ground.change(movement == null ? null : movement.change()));
    cells.add(ground.change(movement == null ? null : movement.growth()));
    cells.add(ground.change(movement == null ? null : movement.rankChange()));
    for (Node node : ground.dimensions()) {
      cells.add(
          ground.score(step == null ? null : Brief.orEmpty(step.dimensions()).get(node.id())));
    }
    return Row.of(cells);
  }
}
