package ir.sanjeh.output;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.result.ResultTrend.Movement;
import ir.sanjeh.result.ResultTrend.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The columns of the trend: score and rank in each earlier round, the last movement with those of
 * the dimensions, and the movement since the first round.
 */
final class CsvTrend {
  private final ResultTrend.National trend;
  private final List<String> periods;
  private final List<String> dimensions;

  /**
   * For a result.
   *
   * @param head what stands before its agencies
   * @param dimensions the dimensions that have columns
   */
  CsvTrend(Result.Head head, List<String> dimensions) {
    this.trend = head.trend();
    List<String> rounds =
        trend == null ? List.of() : trend.rounds().stream().map(ResultTrend.Round::period).toList();
    this.periods = rounds.isEmpty() ? rounds : rounds.subList(0, rounds.size() - 1);
    this.dimensions = dimensions;
  }

  /** The titles of the columns; none without a trend. */
  List<String> titles() {
    List<String> titles = new ArrayList<>();
    if (trend == null) {
      return titles;
    }
    for (String period : periods) {
      titles.addAll(List.of("score " + period, "rank " + period));
    }
    titles.addAll(List.of("status", "since", "change", "growth", "rankChange"));
    dimensions.forEach(dimension -> titles.add("change " + dimension));
    titles.addAll(
        List.of("first", "change since first", "growth since first", "rankChange since first"));
    return titles;
  }

  /** The cells of an agency. */
  List<String> cells(Result.Agency agency) {
    List<String> cells = new ArrayList<>();
    if (trend == null) {
      return cells;
    }
    ResultTrend.Agency own = agency.trend();
    Map<String, Step> steps =
        own.rounds().stream().collect(Collectors.toMap(Step::period, step -> step));
    for (String period : periods) {
      Step step = steps.get(period);
      cells.add(step == null ? null : CsvCells.number(step.score()));
      cells.add(step == null ? null : rank(step.rank()));
    }
    Movement last = own.rounds().get(own.rounds().size() - 1).movement();
    cells.add(own.status());
    addMovement(cells, last);
    for (String dimension : dimensions) {
      BigDecimal change = last == null ? null : last.dimensions().get(dimension);
      cells.add(CsvCells.number(change));
    }
    // Where the last movement began in the first round, it says both.
    addMovement(cells, own.overall() == null ? last : own.overall());
    return cells;
  }

  private static void addMovement(List<String> cells, Movement movement) {
    if (movement == null) {
      for (int i = 0; i < 4; i++) {
        cells.add(null);
      }
      return;
    }
    cells.add(movement.since());
    cells.add(CsvCells.number(movement.change()));
    cells.add(CsvCells.number(movement.growth()));
    cells.add(rank(movement.rankChange()));
  }

  private static String rank(Integer rank) {
    return Objects.toString(rank, null);
  }

  /** The agencies of earlier rounds that are not in this one. */
  List<ResultTrend.Departed> departed() {
    return trend == null ? List.of() : trend.departed();
  }

  /** The cells of such an agency: its last score and rank, and what it did. */
  List<String> cells(ResultTrend.Departed agency) {
    List<String> cells = new ArrayList<>();
    for (String period : periods) {
      boolean last = period.equals(agency.last());
      cells.add(last ? CsvCells.number(agency.score()) : null);
      cells.add(last ? rank(agency.rank()) : null);
    }
    cells.add(agency.status());
    return cells;
  }
}
