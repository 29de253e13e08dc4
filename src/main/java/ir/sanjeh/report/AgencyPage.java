package ir.sanjeh.report;

import ir.sanjeh.report.Block.Card;
import ir.sanjeh.report.Block.Cards;
import ir.sanjeh.report.Block.Item;
import ir.sanjeh.report.Block.Items;
import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.result.ResultReadings;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.texts.FieldTotal;
import ir.sanjeh.texts.Highlights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agency on one page. */
final class AgencyPage {
  private static final int LEAST_AXES = 3;
  private static final String NAME = "name";
  private static final String SCORE = "score";
  private static final String RANK = "rank";
  private static final String MEAN = "mean";
  private static final String SERVICES = "services";

  private final Ground ground;
  private final Result.Agency agency;
  private final Map<String, List<BigDecimal>> totals;
  private final List<Supplement> supplements;
  private final SeenValues seen;

  /**
   * A page.
   *
   * @param ground what all pages stand on
   * @param agency the agency
   * @param totals of numbers of the facts, by agency, in the order of the texts
   * @param supplements further sections
   */
  AgencyPage(
      Ground ground,
      Result.Agency agency,
      Map<String, List<BigDecimal>> totals,
      List<Supplement> supplements) {
    this.ground = ground;
    this.agency = agency;
    this.totals = totals;
    this.supplements = supplements;
    this.seen = new SeenValues(ground.rulebook().dictionary(), ground.wording());
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(figures());
    sections.add(dimensions());
    AgencyTrend trend = new AgencyTrend(ground, agency);
    trend.section().ifPresent(sections::add);
    places().ifPresent(sections::add);
    inOneView().ifPresent(sections::add);
    highlights().ifPresent(sections::add);
    analysis().ifPresent(sections::add);
    sections.add(indicators());
    supplements.forEach(supplement -> sections.add(supplement(supplement)));
    ServicesPart services = new ServicesPart(ground, agency);
    if (!agency.services().isEmpty()) {
      sections.add(services.section());
    }
    readings().ifPresent(sections::add);
    sections.add(open());
    sections.add(new ReasonsPart(ground, agency, seen).section());
    sections.add(Closing.placeholders(ground));
    sections.add(Closing.origin(ground));
    return sections;
  }

  private Section figures() {
    List<Card> cards = new ArrayList<>();
    cards.add(
        new Card(
            SCORE,
            ground.title(ground.root()),
            agency.score() == null ? Cell.of(ground.say("no-score")) : ground.score(agency.score()),
            ground.say("out-of", ground.outOfText(ground.root()))));
    if (agency.rank() != null) {
      cards.add(
          new Card(
              RANK,
              ground.say(RANK),
              ground.count(agency.rank()),
              ground.say("of", ground.wording().number(ground.head().counts().ranked()))));
    }
    if (agency.band() != null) {
      cards.add(new Card("band", ground.say("band"), Cell.of(ground.band(agency.band())), ""));
    }
    if (!agency.services().isEmpty()) {
      cards.add(
          new Card(SERVICES, ground.say(SERVICES), ground.count(agency.services().size()), ""));
    }
    List<BigDecimal> sums = totals.getOrDefault(agency.id(), List.of());
    for (int i = 0; i < sums.size(); i++) {
      FieldTotal total = ground.texts().totals().get(i);
      if (sums.get(i) != null) {
        cards.add(
            new Card(
                "total-" + total.field(),
                ground.wording().of(total.title()),
                ground.score(sums.get(i)),
                ""));
      }
    }
    for (Figure figure : ground.scheme().figures()) {
      BigDecimal value = Brief.orEmpty(agency.figures()).get(figure.id());
      if (value != null) {
        cards.add(
            new Card(
                "figure-" + figure.id(),
                ground.wording().of(figure.title()),
                ground.score(value),
                figure.unit().map(this::unit).orElse("")));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Cards(cards));
    Closing.notice(ground).ifPresent(blocks::add);
    if (agency.readings() != null && agency.readings().provisional()) {
      blocks.add(new Paragraph(ground.say("provisional"), "notice"));
    }
    return new Section("figures", ground.say("figures"), blocks);
  }

  private String unit(String unit) {
    return ir.sanjeh.words.Units.shipped().name(unit, ground.wording().language());
  }

  private Section dimensions() {
    List<Block> blocks = new ArrayList<>();
    List<Node> top = ground.dimensions();
    boolean isScored = top.stream().anyMatch(node -> agency.dimensions().get(node.id()) != null);
    if (top.size() >= LEAST_AXES && isScored) {
      List<Charts.Axis> axes =
          top.stream()
              .map(
                  node ->
                      new Charts.Axis(
                          ground.wording().of(node.title()),
                          ground.share(node.id(), agency.dimensions().get(node.id())),
                          ground.share(node.id(), ground.mean(node.id()))))
              .toList();
      blocks.add(
          new Charts(ground.wording())
              .radar("radar", ground.say("radar"), ground.say("radar.description"), axes));
      blocks.add(new Paragraph(ground.say("legend"), "legend"));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(
        dimensionRow(ground.scheme().root(), agency.tableScore(), ground.title(ground.root()))
            .styled("whole"));
    for (Node node : ground.scheme().dimensions()) {
      Row row =
          dimensionRow(node, agency.dimensions().get(node.id()), ground.wording().of(node.title()));
      rows.add(top.contains(node) ? row : row.styled("lower"));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.head(NAME, ground.say("dimension")));
    columns.add(Column.bar(SCORE, ground.say(SCORE)));
    columns.add(Column.bar(MEAN, ground.say("national.mean")));
    columns.add(Column.number("difference", ground.say("difference")));
    columns.add(Column.number("out-of", ground.say("scale")));
    if (isLabelled()) {
      columns.add(Column.text("label", ground.say("label")));
    }
    blocks.add(Table.of("dimension-table", ground.say("dimensions.caption"), columns, rows));
    if (agency.points() != null && !agency.points().isEmpty()) {
      blocks.add(points());
    }
    return new Section("dimensions", ground.say("dimensions"), blocks);
  }

  private Row dimensionRow(Node node, BigDecimal score, String title) {
    BigDecimal mean = ground.mean(node.id());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(title).marked(ground.lostMark(node.id())));
    cells.add(score == null ? Cell.of(ground.say("no-score")) : ground.bar(node.id(), score));
    cells.add(ground.bar(node.id(), mean));
    cells.add(score == null || mean == null ? Cell.EMPTY : ground.change(score.subtract(mean)));
    cells.add(Cell.of(ground.outOfText(node.id()), ground.outOf(node.id())));
    if (isLabelled()) {
      cells.add(Cell.of(label(node)));
    }
    return Row.of(cells).named("dimension-" + node.id());
  }

  private boolean isLabelled() {
    return !Brief.orEmpty(agency.labels()).isEmpty() || !Brief.orEmpty(agency.passed()).isEmpty();
  }

  /** The band of a node, and whether it is passed. */
  private String label(Node node) {
    List<String> labels = new ArrayList<>();
    String band =
        node.id().equals(ground.root()) ? null : Brief.orEmpty(agency.labels()).get(node.id());
    if (band != null) {
      labels.add(
          node.bands().stream()
              .filter(b -> b.id().equals(band))
              .findFirst()
              .map(b -> ground.wording().of(b.title()))
              .orElse(band));
    }
    Boolean passed = Brief.orEmpty(agency.passed()).get(node.id());
    if (passed != null) {
      labels.add(ground.say(passed ? "passed" : "not-passed"));
    }
    return String.join(ground.say("comma"), labels);
  }

  private Table points() {
    List<Row> rows = new ArrayList<>();
    agency
        .points()
        .forEach(
            (id, points) ->
                rows.add(
                    Row.of(
                        Cell.of(ground.title(id)),
                        ground.score(points.obtained()),
                        ground.score(points.ideal()))));
    return Table.of(
        "points",
        ground.say("points"),
        List.of(
            Column.head(NAME, ground.say("dimension")),
            Column.number("obtained", ground.say("obtained")),
            Column.number("ideal", ground.say("ideal"))),
        rows);
  }

  private Optional<Section> places() {
    if (agency.groups() == null || agency.groups().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (Grouping grouping : ground.scheme().comparisons().groups()) {
      List<ResultGroups.Membership> places = agency.groups().getOrDefault(grouping.id(), List.of());
      for (int i = 0; i < places.size(); i++) {
        blocks.addAll(place(grouping, places.get(i), i + 1));
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("places", ground.say("places"), blocks));
  }

  private List<Block> place(Grouping grouping, ResultGroups.Membership place, int number) {
    String title = ground.wording().of(grouping.title());
    String group = Wording.brief(IndexPage.groupTitle(ground, grouping.id(), place.value()));
    String sentence =
        place.rank() == null
            ? ground.say("place.unranked", title, group)
            : ground.say(
                "place.sentence",
                title,
                group,
                ground.wording().number(place.rank()),
                ground.wording().number(place.of()),
                place.mean() == null ? "–" : ground.wording().number(place.mean()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(sentence, "place"));
    blocks.add(peers(grouping, place.value(), title, group, number));
    return blocks;
  }

  private Table peers(Grouping grouping, String value, String title, String group, int number) {
    record Peer(Brief brief, ResultGroups.Membership place) {}
    List<Peer> peers = new ArrayList<>();
    for (Brief brief : ground.agencies()) {
      for (ResultGroups.Membership place : brief.groups().getOrDefault(grouping.id(), List.of())) {
        if (place.value().equals(value)) {
          peers.add(new Peer(brief, place));
        }
      }
    }
    peers.sort(
        Comparator.comparing(
            (Peer peer) -> peer.place().rank(), Comparator.nullsLast(Comparator.naturalOrder())));
    List<Row> rows = new ArrayList<>();
    for (Peer peer : peers) {
      Brief brief = peer.brief();
      BigDecimal score = peer.place().services() == null ? brief.score() : peer.place().score();
      Integer services =
          peer.place().services() == null
              ? Integer.valueOf(brief.services())
              : peer.place().services();
      boolean own = brief.id().equals(agency.id());
      Cell name = ground.named(brief.id(), brief.name(), brief.nameEn(), false);
      List<Cell> cells = new ArrayList<>();
      cells.add(ground.count(peer.place().rank()));
      cells.add(own ? name.to(null).marked(ground.say("this-agency")) : name);
      cells.add(ground.count(services));
      for (Figure figure : ground.scheme().figures()) {
        cells.add(ground.score(brief.figures().get(figure.id())));
      }
      cells.add(ground.bar(ground.root(), score));
      Row row = Row.of(cells);
      rows.add(own ? row.styled("own") : row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number(RANK, ground.say("rank-in-group")));
    columns.add(Column.head(NAME, ground.say("agency")));
    columns.add(Column.number(SERVICES, ground.say(SERVICES)));
    for (Figure figure : ground.scheme().figures()) {
      columns.add(Column.number("f-" + figure.id(), ground.wording().of(figure.title())));
    }
    columns.add(Column.bar(SCORE, ground.say(SCORE)));
    return Table.of(
        "peers-" + grouping.id() + (number > 1 ? "-" + number : ""),
        ground.say("peers.caption", title, group),
        columns,
        rows);
  }

  private Optional<Section> inOneView() {
    List<Row> rows = new ArrayList<>();
    for (String id : ground.texts().inOneView()) {
      ground.node(id).ifPresent(node -> rows.add(viewRow(node)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "in-one-view",
                ground.say("in-one-view"),
                List.of(
                    Table.of(
                        "view-table",
                        ground.say("in-one-view.caption"),
                        List.of(
                            Column.head(NAME, ground.say("indicator")),
                            Column.bar(SCORE, ground.say(SCORE)),
                            Column.bar(MEAN, ground.say("national.mean")),
                            Column.number("out-of", ground.say("scale"))),
                        rows))));
  }

  private Row viewRow(Node node) {
    BigDecimal score = score(node);
    return Row.of(
        Cell.of(ground.numbered(node)).marked(ground.lostMark(node.id())),
        score == null ? Cell.of(state(node)) : ground.bar(node.id(), score),
        ground.bar(node.id(), ground.mean(node.id())),
        Cell.of(ground.outOfText(node.id()), ground.outOf(node.id())));
  }

  private BigDecimal score(Node node) {
    Result.Indicator indicator = agency.indicators().get(node.id());
    return indicator != null ? indicator.score() : agency.dimensions().get(node.id());
  }

  private String state(Node node) {
    if (agency.notApplicable().contains(node.id())) {
      return ground.say("not-applicable");
    }
    return agency.unscored().stream().anyMatch(u -> u.indicator().equals(node.id()))
        ? ground.say("unscored")
        : ground.say("no-score");
  }

  private Optional<Section> highlights() {
    if (agency.indicators().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    ground.texts().strengths().ifPresent(h -> blocks.addAll(highlights("strengths", h)));
    ground.texts().weaknesses().ifPresent(h -> blocks.addAll(highlights("weaknesses", h)));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("highlights", ground.say("highlights"), blocks));
  }

  /** Those that stand out most against the nation come first. */
  private List<Block> highlights(String key, Highlights highlights) {
    boolean best = key.equals("strengths");
    Comparator<Node> byDistance = Comparator.comparing(this::distance);
    List<Item> items =
        ground.scheme().indicators().stream()
            .filter(node -> score(node) != null)
            .filter(node -> highlights.range().contains(ground.share(node.id(), score(node))))
            .sorted(best ? byDistance.reversed() : byDistance)
            .limit(highlights.most())
            .map(
                node ->
                    new Item(
                        ground.numbered(node),
                        ground.say(
                            "highlight.score",
                            ground.wording().number(score(node)),
                            ground.outOfText(node.id()),
                            ground.mean(node.id()) == null
                                ? "–"
                                : ground.wording().number(ground.mean(node.id()))),
                        "#indicator-" + node.id()))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(ground.say(key), "subhead"));
    blocks.add(
        items.isEmpty() ? new Paragraph(ground.say(key + ".none"), null) : new Items(key, items));
    return blocks;
  }

  private BigDecimal distance(Node node) {
    BigDecimal own = ground.share(node.id(), score(node));
    BigDecimal mean = ground.share(node.id(), ground.mean(node.id()));
    return mean == null ? own : own.subtract(mean);
  }

  /** What the texts say of the total and the dimensions. */
  private Optional<Section> analysis() {
    List<Row> rows = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    nodes.add(ground.scheme().root());
    nodes.addAll(ground.scheme().dimensions().stream().filter(n -> !n.isLeaf()).toList());
    for (Node node : nodes) {
      BigDecimal score =
          node.id().equals(ground.root())
              ? agency.tableScore()
              : agency.dimensions().get(node.id());
      String remark = ground.remark(node.id(), score, null);
      if (!remark.isEmpty()) {
        rows.add(
            Row.of(
                    Cell.of(ground.wording().of(node.title())),
                    ground.bar(node.id(), score),
                    Cell.of(remark))
                .named("analysis-" + node.id()));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "analysis",
                ground.say("analysis"),
                List.of(
                    Table.of(
                        "analysis-table",
                        ground.say("analysis.caption"),
                        List.of(
                            Column.head(NAME, ground.say("dimension")),
                            Column.bar(SCORE, ground.say(SCORE)),
                            Column.text("remark", ground.say("remark"))),
                        rows))));
  }

  private Section indicators() {
    List<Row> rows = new ArrayList<>();
    for (Node node : ground.scheme().indicators()) {
      Result.Indicator indicator = agency.indicators().get(node.id());
      BigDecimal score = score(node);
      String option = indicator == null ? null : indicator.option();
      rows.add(
          Row.of(
                  Cell.of(ground.numbered(node)).marked(ground.lostMark(node.id())),
                  score == null ? Cell.of(state(node)) : ground.bar(node.id(), score),
                  ground.bar(node.id(), ground.mean(node.id())),
                  Cell.of(ground.outOfText(node.id()), ground.outOf(node.id())),
                  Cell.of(wasSeen(indicator)).to("#reason-" + node.id()),
                  Cell.of(score == null ? missing(node) : ground.remark(node.id(), score, option)))
              .named("indicator-" + node.id()));
    }
    return new Section(
        "indicators",
        ground.say("indicators"),
        List.of(
            Table.of(
                    "indicator-table",
                    ground.say("indicators.caption"),
                    List.of(
                        Column.head(NAME, ground.say("indicator")),
                        Column.bar(SCORE, ground.say("mean-score")),
                        Column.bar(MEAN, ground.say("national.mean")),
                        Column.number("out-of", ground.say("scale")),
                        Column.text("seen", ground.say("seen")),
                        Column.text("remark", ground.say("recommendation"))),
                    rows)
                .sortable(true)));
  }

  private String missing(Node node) {
    return agency.unscored().stream()
        .filter(unscored -> unscored.indicator().equals(node.id()))
        .findFirst()
        .map(unscored -> ground.say("missing.fields", seen.labels(unscored.missing())))
        .orElse("");
  }

  /** What was seen: the option where one was awarded, else how many services had which. */
  private String wasSeen(Result.Indicator indicator) {
    if (indicator != null && indicator.values() != null) {
      return seen.all(indicator.values());
    }
    return indicator == null ? "" : ground.say("seen.services");
  }

  private Section supplement(Supplement supplement) {
    List<Block> blocks = new ArrayList<>();
    supplement
        .paragraphs()
        .forEach(text -> blocks.add(new Paragraph(ground.wording().of(text), null)));
    if (!supplement.columns().isEmpty()) {
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < supplement.columns().size(); i++) {
        String title = ground.wording().of(supplement.columns().get(i));
        columns.add(i == 0 ? Column.head("c0", title) : Column.text("c" + i, title));
      }
      List<Row> rows = new ArrayList<>();
      for (List<Supplement.Value> values : supplement.rows()) {
        rows.add(
            Row.of(
                values.stream()
                    .map(
                        value ->
                            value.number() == null
                                ? Cell.of(ground.wording().of(value.text()))
                                : ground.score(value.number()))
                    .toList()));
      }
      blocks.add(
          Table.of(
              supplement.id() + "-table", ground.wording().of(supplement.title()), columns, rows));
    }
    return new Section(supplement.id(), ground.wording().of(supplement.title()), blocks);
  }

  private Optional<Section> readings() {
    ResultReadings.Agency readings = agency.readings();
    if (readings == null) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    rows.add(readingRow("declared", readings.declared()));
    rows.add(readingRow("verified", readings.verified()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            ground.say(
                "readings.agency",
                ground.say("reading." + ground.head().reading()),
                readings.difference() == null
                    ? "–"
                    : Wording.together(ground.wording().change(readings.difference()))),
            null));
    blocks.add(
        Table.of(
            "reading-table",
            ground.say("readings.caption"),
            List.of(
                Column.head(NAME, ground.say("reading")),
                Column.bar(SCORE, ground.say(SCORE)),
                Column.number(RANK, ground.say(RANK)),
                Column.text("band", ground.say("band"))),
            rows));
    ResultReadings.ToVerify open = agency.toVerify();
    if (open != null && open.values() > 0) {
      blocks.add(
          new Paragraph(ground.say("to-verify", ground.wording().number(open.values())), null));
      blocks.add(toVerify(open));
    }
    return Optional.of(new Section("readings", ground.say("readings"), blocks));
  }

  private Row readingRow(String key, ResultReadings.Score score) {
    return Row.of(
        Cell.of(ground.say("reading." + key)),
        score == null ? Cell.EMPTY : ground.bar(ground.root(), score.score()),
        score == null ? Cell.EMPTY : ground.count(score.rank()),
        score == null ? Cell.EMPTY : Cell.of(ground.band(score.band())));
  }

  private Table toVerify(ResultReadings.ToVerify open) {
    List<Row> rows = new ArrayList<>();
    for (ResultReadings.Item item : open.largest()) {
      rows.add(
          Row.of(
              Cell.of(seen.label(item.field())),
              Cell.of(item.id() == null ? "" : item.id()),
              Cell.of(seen.value(item.field(), item.value())),
              Cell.of(
                  String.join(
                      ground.say("comma"), item.indicators().stream().map(ground::title).toList())),
              ground.change(item.effect())));
    }
    return Table.of(
        "to-verify-table",
        ground.say("to-verify.caption"),
        List.of(
            Column.head(NAME, ground.say("value")),
            Column.text("id", ground.say("id")),
            Column.text("value", ground.say("given")),
            Column.text("indicators", ground.say("indicators")),
            Column.number("effect", ground.say("effect"))),
        rows);
  }

  /** What has no score, of the agency and of its services. */
  private Section open() {
    List<Block> blocks = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Result.Unscored unscored : agency.unscored()) {
      rows.add(
          openRow(ground.say("agency"), unscored.indicator(), seen.labels(unscored.missing())));
    }
    for (String id : agency.notApplicable()) {
      rows.add(openRow(ground.say("agency"), id, ground.say("not-applicable")));
    }
    rows.addAll(new OpenServices(ground, agency, seen).rows());
    if (rows.isEmpty()) {
      blocks.add(new Paragraph(ground.say("open.none"), null));
    } else {
      blocks.add(
          Table.of(
              "open-table",
              ground.say("open.caption"),
              List.of(
                  Column.head("indicator", ground.say("indicator")),
                  Column.text("where", ground.say("where")),
                  Column.text("why", ground.say("why"))),
              rows));
    }
    return new Section("open", ground.say("open"), blocks);
  }

  private Row openRow(String where, String id, String why) {
    return Row.of(
        Cell.of(ground.node(id).map(ground::numbered).orElse(id)), Cell.of(where), Cell.of(why));
  }
}
