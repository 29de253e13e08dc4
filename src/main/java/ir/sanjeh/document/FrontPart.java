package ir.sanjeh.document;

import ir.sanjeh.document.Block.Items;
import ir.sanjeh.document.Block.Notice;
import ir.sanjeh.document.Block.Pair;
import ir.sanjeh.document.Block.Pairs;
import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.scheme.Comparability;
import ir.sanjeh.scheme.Comparisons;
import ir.sanjeh.scheme.Correlated;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings;
import ir.sanjeh.scheme.UnscoredHandling;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands before the tree: what the guide is, how it is read, adds up, rounds and ranks. */
final class FrontPart {
  /** Stands for the agency's id among the nodes that break ties. */
  private static final String AGENCY_ID = "id";

  private final Wording wording;
  private final List<String> buildsOn;
  private final Scheme scheme;

  FrontPart(Wording wording, List<String> buildsOn) {
    this.wording = wording;
    this.buildsOn = buildsOn;
    this.scheme = wording.rulebook().scheme();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>(List.of(front(), reading(), adding(), ranking()));
    sections.add(bands());
    figures().ifPresent(sections::add);
    comparisons().ifPresent(sections::add);
    return sections;
  }

  private Section front() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(pair("guide.period", Line.code(scheme.scheme() + "/" + scheme.period())));
    if (!buildsOn.isEmpty()) {
      pairs.add(pair("guide.builds-on", codes(buildsOn)));
    }
    pairs.add(pair("guide.source", Line.of(wording.of(scheme.source()))));
    pairs.add(pair("guide.scored", Line.of(scored())));
    String indicators = wording.numerals().of(scheme.indicators().size());
    String options = wording.numerals().of(wording.rulebook().rules().size());
    pairs.add(pair("guide.size", Line.of(phrase("guide.size.value", indicators, options))));
    pairs.add(pair("guide.digest", Line.code(wording.rulebook().digest())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            Line.EMPTY
                .plus(Span.Style.STRONG, phrase("guide.document") + ". ")
                .plus(phrase("guide.document.note"))));
    blocks.add(new Pairs(pairs));
    int lost = wording.rulebook().placeholders().size();
    if (lost > 0) {
      blocks.add(
          new Notice(
              Line.EMPTY.plus(
                  Span.Style.STRONG, phrase("guide.placeholders", wording.numerals().of(lost)))));
    }
    return new Section("guide", 1, Line.of(wording.of(scheme.title())), blocks);
  }

  private static Line codes(List<String> names) {
    Line line = Line.EMPTY;
    for (String name : names) {
      line = line.spans().isEmpty() ? Line.code(name) : line.plus(" ← ").plus(Line.code(name));
    }
    return line;
  }

  private String scored() {
    String agency = wording.quoted(wording.rulebook().dictionary().agency().label());
    Optional<String> service =
        wording.rulebook().dictionary().service().map(type -> wording.quoted(type.label()));
    return service
        .map(s -> phrase("guide.scored.service", s, agency))
        .orElseGet(() -> phrase("guide.scored.agency", agency));
  }

  private Section reading() {
    List<Line> items = new ArrayList<>();
    items.add(meaning("reading.stated", Provenance.STATED));
    items.add(meaning("reading.inferred", Provenance.INFERRED));
    items.add(meaning("reading.placeholder", Provenance.PLACEHOLDER));
    items.add(Line.of(phrase("reading.one-option")));
    items.add(Line.of(phrase("reading.missing")));
    items.add(Line.of(phrase("reading.share")));
    return section("reading", "reading.heading", List.of(new Items(items, false)));
  }

  /** The word as it is marked everywhere, then what it means. */
  private Line meaning(String key, Provenance provenance) {
    return wording.provenance(provenance).plus(phrase(key));
  }

  private Section adding() {
    List<Pair> pairs = new ArrayList<>();
    String outOf = wording.numerals().of(scheme.root().outOf());
    pairs.add(pair("adding.scale", Line.of(phrase("adding.scale.value", outOf))));
    Line kinds =
        scheme
            .root()
            .walk()
            .filter(node -> !node.isLeaf())
            .map(Node::addsUp)
            .distinct()
            .map(kind -> Line.of(phrase("adding." + Words.of(kind))))
            .reduce(Line.EMPTY, Line::below);
    pairs.add(pair("adding.adds-up", kinds));
    pairs.add(pair("adding.not-applicable", notApplicable()));
    String unscored =
        scheme.unscored() == UnscoredHandling.ZERO
            ? "adding.unscored.zero"
            : "adding.unscored.leave-out";
    pairs.add(pair("adding.unscored", Line.of(phrase(unscored))));
    return section("adding-up", "adding.heading", List.of(new Pairs(pairs)));
  }

  private Line notApplicable() {
    Map<NotApplicableHandling, Long> handlings =
        scheme.indicators().stream()
            .collect(
                Collectors.groupingBy(
                    Node::notApplicable, LinkedHashMap::new, Collectors.counting()));
    if (handlings.size() == 1) {
      return Line.of(phrase("adding." + Words.of(handlings.keySet().iterator().next())));
    }
    return handlings.entrySet().stream()
        .map(
            e ->
                Line.of(
                    phrase(
                        "adding.not-applicable.of",
                        wording.numerals().of(e.getValue()),
                        phrase("adding." + Words.of(e.getKey())))))
        .reduce(Line.EMPTY, Line::below);
  }

  private Section ranking() {
    Standings standings = scheme.standings();
    List<Pair> pairs = new ArrayList<>();
    pairs.add(pair("ranking.round-ranking", rounding(scheme.roundings().ranking())));
    pairs.add(pair("ranking.round-table", rounding(scheme.roundings().table())));
    pairs.add(
        pair(
            "ranking.by",
            Line.of(phrase(standings.byRounded() ? "ranking.by-rounded" : "ranking.by-exact"))));
    String ties =
        switch (standings.ties()) {
          case SKIP -> phrase("ranking.ties.skip");
          case DENSE -> phrase("ranking.ties.dense");
          case BREAK ->
              phrase(
                  "ranking.ties.break",
                  wording.list(standings.tieBreak().stream().map(this::tieBreak).toList()));
        };
    pairs.add(pair("ranking.ties", Line.of(ties)));
    return section("ranking", "ranking.heading", List.of(new Pairs(pairs)));
  }

  private String tieBreak(String id) {
    return id.equals(AGENCY_ID) ? phrase("ranking.ties.id") : named(id);
  }

  private Line rounding(Rounding rounding) {
    boolean up = rounding.mode() == RoundingMode.HALF_UP;
    return Line.of(
        phrase(
            up ? "ranking.half-up" : "ranking.truncate",
            wording.numerals().of(rounding.decimals())));
  }

  private Section bands() {
    Block block =
        scheme.bands().isEmpty()
            ? new Paragraph(Line.of(phrase("bands.none")))
            : wording.bands(scheme.bands());
    return section("bands", "bands.heading", List.of(block));
  }

  private Optional<Section> figures() {
    if (scheme.figures().isEmpty()) {
      return Optional.empty();
    }
    Table table =
        new Table(
            List.of(phrase("figures.figure"), phrase("figures.formula"), phrase("figures.unit")),
            scheme.figures().stream().map(this::figure).toList());
    return Optional.of(section("figures", "figures.heading", List.of(table)));
  }

  private List<Line> figure(Figure figure) {
    return List.of(
        Line.of(wording.of(figure.title()) + " ").plus(Span.Style.CODE, figure.id()),
        Line.of(wording.words().formula(figure.formula())),
        Line.of(figure.unit().map(wording.words()::unit).orElse("")));
  }

  private Optional<Section> comparisons() {
    Comparisons comparisons = scheme.comparisons();
    List<Line> items = new ArrayList<>();
    for (Grouping group : comparisons.groups()) {
      String field =
          wording.quoted(
              wording
                  .rulebook()
                  .dictionary()
                  .types()
                  .get(group.type())
                  .fields()
                  .get(group.field())
                  .label());
      items.add(
          Line.of(
              phrase(
                  "comparisons.group",
                  wording.quoted(group.title()),
                  field,
                  wording.words().quoted(wording.type(group.type())))));
    }
    for (Correlated pair : comparisons.correlations()) {
      items.add(Line.of(phrase("comparisons.correlation", named(pair.of()), named(pair.with()))));
    }
    for (Comparability remark : comparisons.periods()) {
      String note = wording.of(remark.note());
      items.add(
          Line.of(
              remark.with().isEmpty()
                  ? phrase("comparisons.period-all", note)
                  : phrase("comparisons.period", wording.list(remark.with()), note)));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            section("comparisons", "comparisons.heading", List.of(new Items(items, false))));
  }

  /** The title of a node or a figure. */
  private String named(String id) {
    return scheme
        .node(id)
        .map(Node::title)
        .or(
            () ->
                scheme.figures().stream()
                    .filter(figure -> figure.id().equals(id))
                    .map(Figure::title)
                    .findFirst())
        .map(wording::quoted)
        .orElse(id);
  }

  private Section section(String anchor, String heading, List<Block> blocks) {
    return new Section(anchor, 2, Line.of(phrase(heading)), blocks);
  }

  private Pair pair(String key, Line value) {
    return new Pair(phrase(key), value);
  }

  private String phrase(String key, Object... parts) {
    return wording.phrase(key, parts);
  }
}
