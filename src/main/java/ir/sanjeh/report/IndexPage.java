package ir.sanjeh.report;

import ir.sanjeh.report.Block.Card;
import ir.sanjeh.report.Block.Cards;
import ir.sanjeh.report.Block.Choice;
import ir.sanjeh.report.Block.Filter;
import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultGroups;
import ir.sanjeh.result.ResultReadings;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The nation on one page. */
final class IndexPage {
  private static final int MOST_WEAKEST = 10;
  private static final String BAND = "band";
  private static final String AGENCIES = "agencies";
  private static final String SERVICES = "services";
  private static final String RANKED = "ranked";
  private static final String MEAN = "mean";
  private static final String SCORE = "score";
  private static final String NAME = "name";

  private final Ground ground;

  IndexPage(Ground ground) {
    this.ground = ground;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(figures());
    sections.add(ranking());
    if (!ground.scheme().bands().isEmpty()) {
      sections.add(bands());
    }
    sections.add(means());
    sections.add(weakest());
    sections.addAll(new NationalTrend(ground).sections());
    if (ground.head().groups() != null && !ground.head().groups().isEmpty()) {
      sections.add(groups());
    }
    if (ground.head().correlations() != null) {
      sections.add(new CorrelationPart(ground).section());
    }
    if (ground.head().readings() != null) {
      sections.add(readings());
    }
    sections.add(Closing.placeholders(ground));
    sections.add(Closing.origin(ground));
    return sections;
  }

  private Section figures() {
    Result.Head head = ground.head();
    List<Card> cards = new ArrayList<>();
    BigDecimal mean = ground.mean(ground.root());
    cards.add(card(AGENCIES, ground.count(head.counts().agencies())));
    cards.add(card(RANKED, ground.count(head.counts().ranked())));
    cards.add(card(SERVICES, ground.count(head.counts().services())));
    if (mean != null) {
      cards.add(
          new Card(
              MEAN,
              ground.say("national.mean"),
              ground.score(mean),
              ground.say("out-of", ground.outOfText(ground.root()))));
    }
    cards.add(
        new Card(
            "placeholders",
            ground.say("placeholders"),
            ground.count(head.placeholders().size()).to("#placeholders"),
            ""));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Cards(cards));
    Closing.notice(ground).ifPresent(blocks::add);
    published(head).ifPresent(blocks::add);
    return new Section("figures", ground.say("figures"), blocks);
  }

  private Card card(String key, Cell value) {
    return new Card(key, ground.say(key), value, "");
  }

  private java.util.Optional<Block> published(Result.Head head) {
    Result.Published published = head.facts().published();
    if (published == null || (published.agencies() == null && published.services() == null)) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        new Paragraph(
            ground.say("published", number(published.agencies()), number(published.services())),
            null));
  }

  private String number(Long number) {
    return number == null ? "–" : ground.wording().number(number);
  }

  private Section ranking() {
    return new Section(
        "ranking-section",
        ground.say("ranking"),
        List.of(new Paragraph(ground.say("ranking.note"), "quiet"), rankingTable()));
  }

  /** The ranking, which the workbook has, too. */
  Table rankingTable() {
    List<Grouping> groupings = agencyGroupings();
    boolean bands = !ground.scheme().bands().isEmpty();
    boolean moved = ground.agencies().stream().anyMatch(agency -> agency.movement() != null);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.number("rank", ground.say("rank")));
    columns.add(Column.head(NAME, ground.say("agency")));
    columns.add(Column.bar(SCORE, ground.say(SCORE)));
    if (bands) {
      columns.add(Column.text(BAND, ground.say(BAND)));
    }
    for (Node node : ground.dimensions()) {
      columns.add(Column.number("d-" + node.id(), ground.wording().of(node.title())));
    }
    columns.add(Column.number(SERVICES, ground.say(SERVICES)));
    if (moved) {
      columns.add(Column.number("change", ground.say("change")));
      columns.add(Column.number("rank-change", ground.say("rank-change")));
    }
    for (Grouping grouping : groupings) {
      columns.add(Column.text("g-" + grouping.id(), ground.wording().of(grouping.title())));
    }
    List<Row> rows = new ArrayList<>();
    for (Brief agency : ground.agencies()) {
      rows.add(rankingRow(agency, groupings, bands, moved));
    }
    return new Table(
            "ranking",
            ground.say("ranking.caption", ground.wording().number(ground.agencies().size())),
            columns,
            rows,
            true,
            ground.say("search.agencies"),
            filters(groupings, bands))
        .compact();
  }

  private Row rankingRow(Brief agency, List<Grouping> groupings, boolean bands, boolean moved) {
    Map<String, String> filters = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>();
    cells.add(ground.count(agency.rank()));
    cells.add(ground.named(agency.id(), agency.name(), agency.nameEn(), true));
    cells.add(ground.bar(ground.root(), agency.score()));
    if (bands) {
      filters.put(BAND, agency.band() == null ? "" : agency.band());
      cells.add(Cell.of(ground.band(agency.band())));
    }
    for (Node node : ground.dimensions()) {
      cells.add(ground.score(agency.dimensions().get(node.id())));
    }
    cells.add(ground.count(agency.services()));
    if (moved) {
      boolean has = agency.movement() != null;
      cells.add(ground.change(has ? agency.movement().change() : null));
      cells.add(ground.change(has ? agency.movement().rankChange() : null));
    }
    for (Grouping grouping : groupings) {
      List<ResultGroups.Membership> places = agency.groups().getOrDefault(grouping.id(), List.of());
      String value = places.isEmpty() ? "" : places.get(0).value();
      filters.put("g-" + grouping.id(), value);
      cells.add(Cell.of(Wording.brief(groupTitle(grouping.id(), value))));
    }
    return new Row("agency-" + agency.file(), ground.bandStyle(agency.band()), filters, cells);
  }

  /** The ways of grouping that put every agency in one group at most. */
  private List<Grouping> agencyGroupings() {
    String agencyType = ground.rulebook().dictionary().agency().name();
    return ground.scheme().comparisons().groups().stream()
        .filter(grouping -> grouping.type().equals(agencyType))
        .toList();
  }

  private List<Filter> filters(List<Grouping> groupings, boolean bands) {
    List<Filter> filters = new ArrayList<>();
    for (Grouping grouping : groupings) {
      TreeSet<String> values = new TreeSet<>(new ir.sanjeh.text.NaturalOrder());
      ground
          .agencies()
          .forEach(
              agency ->
                  agency
                      .groups()
                      .getOrDefault(grouping.id(), List.of())
                      .forEach(place -> values.add(place.value())));
      filters.add(
          new Filter(
              "g-" + grouping.id(),
              ground.wording().of(grouping.title()),
              values.stream()
                  .map(value -> new Choice(value, Wording.brief(groupTitle(grouping.id(), value))))
                  .toList()));
    }
    if (bands) {
      filters.add(
          new Filter(
              BAND,
              ground.say(BAND),
              ground.scheme().bands().stream()
                  .map(band -> new Choice(band.id(), ground.wording().of(band.title())))
                  .toList()));
    }
    return filters;
  }

  private String groupTitle(String grouping, String value) {
    return groupTitle(ground, grouping, value);
  }

  /** A group's title where its value is one of a closed list, else the value. */
  static String groupTitle(Ground ground, String grouping, String value) {
    Map<String, ResultGroups.Grouping> groups = ground.head().groups();
    if (groups == null || !groups.containsKey(grouping)) {
      return value;
    }
    return groups.get(grouping).values().stream()
        .filter(group -> group.value().equals(value) && group.title() != null)
        .findFirst()
        .map(group -> ground.wording().of(group.title()))
        .orElse(value);
  }

  private Section bands() {
    List<Row> rows = new ArrayList<>();
    for (Band band : ground.scheme().bands()) {
      List<Brief> members =
          ground.agencies().stream().filter(a -> band.id().equals(a.band())).toList();
      BigDecimal share =
          ground.agencies().isEmpty()
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(100L * members.size())
                  .divide(
                      BigDecimal.valueOf(ground.agencies().size()),
                      1,
                      java.math.RoundingMode.HALF_UP);
      rows.add(
          Row.of(
                  Cell.of(ground.wording().of(band.title())),
                  Cell.of(range(band)),
                  ground.count(members.size()).bar(share),
                  Cell.of(ground.wording().number(share), share))
              .styled(ground.bandStyle(band.id()))
              .named("band-" + band.id()));
    }
    return new Section(
        "bands-section",
        ground.say("bands"),
        List.of(
            Table.of(
                "bands",
                ground.say("bands.caption"),
                List.of(
                    Column.head(BAND, ground.say(BAND)),
                    Column.text("range", ground.say("range")),
                    Column.bar(AGENCIES, ground.say(AGENCIES)),
                    Column.number("share", ground.say("percent"))),
                rows)));
  }

  private String range(Band band) {
    return ground.say(
        "range.of", ground.wording().number(band.from()), ground.wording().number(band.to()));
  }

  private Section means() {
    List<Row> dimensions = new ArrayList<>();
    dimensions.add(meanRow(ground.scheme().root(), 0).styled("whole"));
    for (Node node : ground.dimensions()) {
      dimensions.add(meanRow(node, 1));
      node.walk()
          .skip(1)
          .filter(below -> !below.isLeaf())
          .forEach(below -> dimensions.add(meanRow(below, 2).styled("lower")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(meanTable("dimension-means", ground.say("means.dimensions"), dimensions));
    if (ground.scheme().indicators().stream().anyMatch(this::isBelowDimensions)) {
      List<Row> rows = ground.scheme().indicators().stream().map(node -> meanRow(node, 1)).toList();
      blocks.add(meanTable("indicator-means", ground.say("means.indicators"), rows));
    }
    return new Section("means", ground.say("means"), blocks);
  }

  private boolean isBelowDimensions(Node indicator) {
    return !ground.dimensions().contains(indicator);
  }

  private Table meanTable(String id, String caption, List<Row> rows) {
    return Table.of(
            id,
            caption,
            List.of(
                Column.head(NAME, ground.say("node")),
                Column.bar(MEAN, ground.say(MEAN)),
                Column.number("out-of", ground.say("scale")),
                Column.number(AGENCIES, ground.say(AGENCIES))),
            rows)
        .sortable(true);
  }

  private Row meanRow(Node node, int depth) {
    Result.Mean mean = ground.head().nationalMeans().get(node.id());
    String title = depth == 0 ? ground.wording().of(node.title()) : ground.numbered(node);
    return Row.of(
            Cell.of(title).marked(ground.lostMark(node.id())),
            mean == null ? Cell.EMPTY : ground.bar(node.id(), mean.mean()),
            Cell.of(ground.outOfText(node.id()), ground.outOf(node.id())),
            mean == null ? Cell.EMPTY : ground.count(mean.agencies()))
        .named("mean-" + node.id());
  }

  private Section weakest() {
    List<Row> rows =
        ground.scheme().indicators().stream()
            .filter(node -> ground.mean(node.id()) != null)
            .sorted(
                Comparator.comparing(
                    (Node node) -> ground.share(node.id(), ground.mean(node.id()))))
            .limit(MOST_WEAKEST)
            .map(
                node ->
                    Row.of(
                        Cell.of(ground.numbered(node)),
                        ground.bar(node.id(), ground.mean(node.id())),
                        Cell.of(ground.outOfText(node.id()), ground.outOf(node.id()))))
            .toList();
    return new Section(
        "weakest-section",
        ground.say("weakest"),
        List.of(
            Table.of(
                "weakest",
                ground.say("weakest.caption"),
                List.of(
                    Column.head(NAME, ground.say("indicator")),
                    Column.bar(MEAN, ground.say(MEAN)),
                    Column.number("out-of", ground.say("scale"))),
                rows)));
  }

  private Section groups() {
    List<Block> blocks = new ArrayList<>();
    ground
        .head()
        .groups()
        .forEach(
            (id, grouping) -> {
              blocks.add(groupTable(id, grouping));
              if (grouping.without() > 0) {
                blocks.add(
                    new Paragraph(
                        ground.say("groups.without", ground.wording().number(grouping.without())),
                        "quiet"));
              }
            });
    return new Section("groups", ground.say("groups"), blocks);
  }

  private Table groupTable(String id, ResultGroups.Grouping grouping) {
    List<Row> rows = new ArrayList<>();
    for (ResultGroups.Group group : grouping.values()) {
      Title title = group.title();
      rows.add(
          Row.of(
              Cell.of(Wording.brief(title == null ? group.value() : ground.wording().of(title))),
              ground.count(group.agencies()),
              ground.count(group.ranked()),
              ground.count(group.services()),
              ground.bar(ground.root(), group.mean())));
    }
    String title = ground.wording().of(grouping.title());
    return Table.of(
            "group-" + id,
            ground.say("groups.caption", title),
            List.of(
                Column.head(NAME, title),
                Column.number(AGENCIES, ground.say(AGENCIES)),
                Column.number(RANKED, ground.say(RANKED)),
                Column.number(SERVICES, ground.say(SERVICES)),
                Column.bar(MEAN, ground.say(MEAN))),
            rows)
        .sortable(true);
  }

  private Section readings() {
    ResultReadings.National readings = ground.head().readings();
    List<Row> rows = new ArrayList<>();
    rows.add(readingRow("declared", readings.declared()));
    rows.add(readingRow("verified", readings.verified()));
    return new Section(
        "readings",
        ground.say("readings"),
        List.of(
            new Paragraph(
                ground.say(
                    "readings.national",
                    ground.wording().number(readings.differing()),
                    ground.wording().number(readings.toVerify()),
                    ground.wording().number(readings.inAgencies())),
                null),
            Table.of(
                "reading-means",
                ground.say("readings.caption"),
                List.of(
                    Column.head(NAME, ground.say("reading")),
                    Column.bar(MEAN, ground.say(MEAN)),
                    Column.number(AGENCIES, ground.say(AGENCIES))),
                rows)));
  }

  private Row readingRow(String key, ResultReadings.Mean mean) {
    return Row.of(
        Cell.of(ground.say("reading." + key)),
        mean == null ? Cell.EMPTY : ground.bar(ground.root(), mean.mean()),
        mean == null ? Cell.EMPTY : ground.count(mean.agencies()));
  }
}
