package ir.sanjeh.report;

import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Node;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The figures of the pages as plain tables: the ranking, the dimensions, the indicators, the
 * services and the rounds. They are written row by row into a workbook and into CSV files.
 */
final class Sheets implements Closeable {
  private final Ground ground;
  private final List<SheetFormat> formats;
  private final List<Node> dimensions;
  private final List<Node> indicators;

  /** Where tables are written to. */
  interface SheetFormat extends Closeable {
    /**
     * Begins a table; one that was begun before has ended.
     *
     * @param key names it in small letters
     * @param title in the language of the report
     * @param heads of its columns
     */
    void begin(String key, String title, List<String> heads) throws IOException;

    /**
     * Writes a row.
     *
     * @param cells texts, numbers and null
     */
    void row(List<Object> cells) throws IOException;

    /** The last table has ended. */
    @Override
    void close() throws IOException;
  }

  Sheets(Ground ground, List<SheetFormat> formats) {
    this.ground = ground;
    this.formats = List.copyOf(formats);
    this.dimensions = ground.scheme().dimensions();
    this.indicators =
        ground.scheme().indicators().stream().filter(n -> !dimensions.contains(n)).toList();
  }

  /** Writes what is known of all agencies, and begins the table of services. */
  void begin() throws IOException {
    ranking();
    scores("dimensions", dimensions, Brief::dimensions);
    if (!indicators.isEmpty()) {
      scores("indicators", indicators, Brief::indicators);
    }
    if (ground.head().trend() != null) {
      rounds();
    }
    List<String> heads = new ArrayList<>();
    heads.add(ground.say("agency") + " · " + ground.say("id"));
    heads.add(ground.say("agency"));
    heads.add(ground.say("number"));
    heads.add(ground.say("id"));
    heads.add(ground.say("service"));
    heads.add(ground.say("score"));
    dimensions.forEach(node -> heads.add(ground.wording().of(node.title())));
    for (Node node : indicators) {
      heads.add(ground.numbered(node));
      heads.add(ground.say("option") + " " + ground.wording().digits(node.id()));
    }
    begin("services", heads);
  }

  private void begin(String key, List<String> heads) throws IOException {
    for (SheetFormat format : formats) {
      format.begin(key, ground.say(key), heads);
    }
  }

  private void row(List<Object> cells) throws IOException {
    for (SheetFormat format : formats) {
      format.row(cells);
    }
  }

  private void ranking() throws IOException {
    List<String> heads = new ArrayList<>();
    heads.add(ground.say("rank"));
    heads.add(ground.say("id"));
    heads.add(ground.say("agency"));
    heads.add(ground.say("score"));
    heads.add(ground.say("band"));
    heads.add(ground.say("services"));
    for (Figure figure : ground.scheme().figures()) {
      heads.add(ground.wording().of(figure.title()));
    }
    heads.add(ground.say("change"));
    heads.add(ground.say("rank-change"));
    begin("ranking", heads);
    for (Brief agency : ground.agencies()) {
      List<Object> cells = new ArrayList<>();
      cells.add(agency.rank());
      cells.add(agency.id());
      cells.add(ground.name(agency));
      cells.add(agency.score());
      cells.add(ground.band(agency.band()));
      cells.add(agency.services());
      for (Figure figure : ground.scheme().figures()) {
        cells.add(agency.figures().get(figure.id()));
      }
      ResultTrend.Movement movement = agency.movement();
      cells.add(movement == null ? null : movement.change());
      cells.add(movement == null ? null : movement.rankChange());
      row(cells);
    }
  }

  /** The scores of a brief agency, by node id. */
  private interface Scores {
    Map<String, BigDecimal> of(Brief agency);
  }

  private void scores(String key, List<Node> nodes, Scores scores) throws IOException {
    List<String> heads = new ArrayList<>();
    heads.add(ground.say("rank"));
    heads.add(ground.say("id"));
    heads.add(ground.say("agency"));
    nodes.forEach(node -> heads.add(ground.numbered(node)));
    begin(key, heads);
    for (Brief agency : ground.agencies()) {
      List<Object> cells = new ArrayList<>();
      cells.add(agency.rank());
      cells.add(agency.id());
      cells.add(ground.name(agency));
      nodes.forEach(node -> cells.add(scores.of(agency).get(node.id())));
      row(cells);
    }
    List<Object> means = new ArrayList<>();
    means.add(null);
    means.add(null);
    means.add(ground.say("national.mean"));
    nodes.forEach(node -> means.add(ground.mean(node.id())));
    row(means);
  }

  private void rounds() throws IOException {
    List<String> heads = new ArrayList<>();
    heads.add(ground.say("id"));
    heads.add(ground.say("agency"));
    heads.add(ground.say("round.name"));
    heads.add(ground.say("score"));
    heads.add(ground.say("rank"));
    heads.add(ground.say("ranked-of"));
    heads.add(ground.say("change"));
    heads.add(ground.say("growth"));
    heads.add(ground.say("rank-change"));
    dimensions.forEach(node -> heads.add(ground.wording().of(node.title())));
    begin("trend", heads);
    for (Brief agency : ground.agencies()) {
      for (ResultTrend.Step step : agency.steps()) {
        ResultTrend.Movement movement = step.movement();
        List<Object> cells = new ArrayList<>();
        cells.add(agency.id());
        cells.add(ground.name(agency));
        cells.add(step.period());
        cells.add(step.score());
        cells.add(step.rank());
        cells.add(step.of());
        cells.add(movement == null ? null : movement.change());
        cells.add(movement == null ? null : movement.growth());
        cells.add(movement == null ? null : movement.rankChange());
        dimensions.forEach(node -> cells.add(Brief.orEmpty(step.dimensions()).get(node.id())));
        row(cells);
      }
    }
  }

  /** The services of an agency. */
  void services(Result.Agency agency) throws IOException {
    int number = 0;
    for (Result.Service service : agency.services()) {
      number++;
      List<Object> cells = new ArrayList<>();
      cells.add(agency.id());
      cells.add(ground.wording().name(agency.id(), agency.name(), agency.nameEn()));
      cells.add(number);
      cells.add(service.id());
      cells.add(ground.wording().name(service.id(), service.name(), service.nameEn()));
      cells.add(service.score());
      dimensions.forEach(node -> cells.add(Brief.orEmpty(service.dimensions()).get(node.id())));
      for (Node node : indicators) {
        Result.Indicator indicator = service.indicators().get(node.id());
        cells.add(indicator == null ? null : indicator.score());
        cells.add(indicator == null ? null : indicator.option());
      }
      row(cells);
    }
  }

  /** Gives up what was begun: the folder is thrown away, whatever could not be written to it. */
  void abandon() {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      // There is a better reason already.
    }
  }

  @Override
  public void close() throws IOException {
    for (SheetFormat format : formats) {
      format.close();
    }
  }
}
