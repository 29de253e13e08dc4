package ir.sanjeh.report;

import ir.sanjeh.report.Block.Details;
import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of an agency, with the scores of their dimensions and the options of indicators. */
final class ServicesPart {
  /** More would make the page too large; the workbook has them all. */
  private static final int MOST_WITH_OPTIONS = 250;

  private static final int MOST = 1500;
  private static final int SEARCHED_FROM = 10;

  private final Ground ground;
  private final Result.Agency agency;

  ServicesPart(Ground ground, Result.Agency agency) {
    this.ground = ground;
    this.agency = agency;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    int services = agency.services().size();
    if (services > MOST) {
      blocks.add(
          new Paragraph(ground.say("services.cut", ground.wording().number(MOST)), "notice"));
    }
    List<Node> indicators = ground.scheme().indicators().stream().filter(this::isScored).toList();
    boolean moreThanDimensions =
        indicators.stream().anyMatch(node -> !ground.dimensions().contains(node));
    if (moreThanDimensions && services <= MOST_WITH_OPTIONS) {
      blocks.add(new Details("options", ground.say("options"), List.of(optionTable(indicators))));
    } else if (moreThanDimensions) {
      blocks.add(new Paragraph(ground.say("options.cut"), "notice"));
    }
    return new Section("services", ground.say("services"), blocks);
  }

  private boolean isScored(Node node) {
    return agency.services().stream().anyMatch(s -> s.indicators().containsKey(node.id()));
  }

  private Table table() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("number", ground.say("number")));
    columns.add(Column.head("name", ground.say("service")));
    columns.add(Column.text("id", ground.say("id")));
    columns.add(Column.bar("score", ground.say("score")));
    for (Node node : ground.dimensions()) {
      columns.add(Column.number("d-" + node.id(), ground.wording().of(node.title())));
    }
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (Result.Service service :
        agency.services().subList(0, Math.min(MOST, agency.services().size()))) {
      number++;
      List<Cell> cells = new ArrayList<>();
      cells.add(ground.count(number));
      cells.add(
          Cell.of(
              Wording.brief(
                  ground.wording().name(service.id(), service.name(), service.nameEn()))));
      cells.add(Cell.of(Wording.brief(service.id())));
      cells.add(ground.bar(ground.root(), service.score()));
      for (Node node : ground.dimensions()) {
        cells.add(
            service.notApplicable().contains(node.id())
                ? Cell.of(ground.say("not-applicable.short"))
                : ground.score(Brief.orEmpty(service.dimensions()).get(node.id())));
      }
      rows.add(Row.of(cells).named("s" + number));
    }
    return new Table(
            "service-table",
            ground.say("services.caption", ground.wording().number(agency.services().size())),
            columns,
            rows,
            true,
            rows.size() > SEARCHED_FROM ? ground.say("search.services") : null,
            List.of())
        .compact();
  }

  private Table optionTable(List<Node> indicators) {
    Map<String, String> labels = new HashMap<>();
    ground.rulebook().rules().forEach(r -> labels.put(r.option(), ground.wording().of(r.label())));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.head("service", ground.say("number")));
    for (Node node : indicators) {
      columns.add(Column.number("i-" + node.id(), ground.wording().digits(shortTitle(node))));
    }
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (Result.Service service : agency.services()) {
      number++;
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(ground.wording().digits(Integer.toString(number))).to("#s" + number));
      for (Node node : indicators) {
        cells.add(option(service, node));
      }
      rows.add(Row.of(cells));
    }
    return Table.of("option-table", ground.say("options.caption"), columns, rows);
  }

  private static String shortTitle(Node node) {
    return node.id();
  }

  private Cell option(Result.Service service, Node node) {
    Result.Indicator indicator = service.indicators().get(node.id());
    if (indicator == null || indicator.score() == null) {
      return Cell.of(
          service.notApplicable().contains(node.id())
              ? ground.say("not-applicable.short")
              : ground.say("unscored.short"));
    }
    BigDecimal score = indicator.score();
    String option = indicator.option();
    String after =
        option == null || !option.startsWith(node.id() + ".")
            ? option
            : option.substring(node.id().length() + 1);
    return ground.score(score).marked(after);
  }
}
