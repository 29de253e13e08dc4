package ir.sanjeh.period;

import ir.sanjeh.document.Block;
import ir.sanjeh.document.Block.Items;
import ir.sanjeh.document.Block.Pair;
import ir.sanjeh.document.Block.Pairs;
import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.document.Document;
import ir.sanjeh.document.Line;
import ir.sanjeh.document.Section;
import ir.sanjeh.document.Wording;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.ResultSource;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Comparability;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.text.Title;
import ir.sanjeh.words.Language;
import ir.sanjeh.words.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an officer has to answer before a new period can be evaluated, in both languages. */
final class Questions {
  private static final Phrases PHRASES = Phrases.read(Questions.class, "phrases.yaml");

  private final Language language;
  private final Wording wording;
  private final Scheme scheme;
  private final String period;
  private final Fixtures fixtures;

  private Questions(Language language, Rulebook from, String period, Fixtures fixtures) {
    this.language = language;
    this.wording = new Wording(language, from);
    this.scheme = from.scheme();
    this.period = period;
    this.fixtures = fixtures;
  }

  /**
   * Writes the questions down.
   *
   * @param from the rules that the new period builds on
   * @param period the name of the new period
   * @param fixtures what there is to copy
   * @return the document, Persian first
   */
  static Document of(Rulebook from, String period, Fixtures fixtures) {
    Map<Language, List<Section>> sections = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      sections.put(language, new Questions(language, from, period, fixtures).sections());
    }
    String name = from.scheme().scheme() + "/" + period;
    return new Document(
        new Title(PHRASES.of(Language.FA, "title", name), PHRASES.of(Language.EN, "title", name)),
        Wording.title("guide.contents"),
        sections);
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>(List.of(front(), first()));
    sections.add(numbers("placeholders", Provenance.PLACEHOLDER));
    sections.add(numbers("inferred", Provenance.INFERRED));
    sections.add(weights());
    sections.addAll(thresholds());
    sections.add(bands());
    sections.add(comparability());
    sections.add(fixtures());
    return sections;
  }

  private String base() {
    return scheme.scheme() + "/" + scheme.period();
  }

  private Section front() {
    String name = scheme.scheme() + "/" + period;
    int lost = NumberSources.of(wording, Provenance.PLACEHOLDER).size();
    int inferred = NumberSources.of(wording, Provenance.INFERRED).size();
    long options = wording.rulebook().rules().stream().filter(NumberSources::hasThreshold).count();
    Pairs pairs =
        new Pairs(
            List.of(
                new Pair(phrase("made-from"), Line.code(base())),
                new Pair(phrase("digest"), Line.code(wording.rulebook().digest())),
                new Pair(
                    phrase("counts"),
                    Line.of(
                        phrase(
                            "counts.value",
                            wording.numerals().of(lost),
                            wording.numerals().of(inferred),
                            wording.numerals().of(options))))));
    return new Section(
        "questions",
        1,
        Line.of(phrase("title", name)),
        List.of(new Paragraph(Line.of(phrase("intro", base()))), pairs));
  }

  private Section first() {
    List<Line> items = new ArrayList<>();
    items.add(question("first.title"));
    items.add(question("first.source", wording.of(scheme.source())));
    int indicators = scheme.indicators().size();
    items.add(question("first.tree", wording.numerals().of(indicators)));
    items.add(question("first.facts"));
    long conditional =
        scheme.indicators().stream().filter(n -> n.notApplicableWhen().isPresent()).count();
    items.add(question("first.not-applicable", wording.numerals().of(conditional)));
    String unscored = scheme.unscored() == UnscoredHandling.ZERO ? "zero" : "leave-out";
    items.add(question("first.unscored", unscored));
    items.add(question("first.ranking"));
    items.add(question("first.provenance"));
    for (ResultSource result : wording.rulebook().dictionary().results().values()) {
      items.add(question("first.result", result.name()));
    }
    return section("first", "first.heading", List.of(new Items(items, true)));
  }

  private Section numbers(String key, Provenance provenance) {
    List<NumberSources.Entry> entries = NumberSources.of(wording, provenance);
    if (entries.isEmpty()) {
      return section(key, key + ".heading", List.of(paragraph(key + ".none")));
    }
    Table table =
        new Table(
            heads("what", "of", "now", "new", "note", "place"),
            entries.stream().map(this::row).toList());
    return section(key, key + ".heading", List.of(paragraph(key + ".text"), table));
  }

  private List<Line> row(NumberSources.Entry entry) {
    return List.of(
        Line.of(wording.phrase("placeholder." + entry.kind().word())),
        named(entry.id(), entry.title()),
        entry.value(),
        Line.EMPTY,
        wording.note(entry.note()),
        Line.code(entry.place().toString()));
  }

  private Section weights() {
    List<List<Line>> rows =
        scheme
            .root()
            .walk()
            .filter(node -> node.weight().isPresent())
            .map(
                node ->
                    List.of(
                        named(node.id(), node.title()),
                        wording.quantity(node.weight().get()),
                        Line.EMPTY,
                        Line.code(node.weight().get().place().toString())))
            .toList();
    Table table = new Table(heads("of", "now", "new", "place"), rows);
    return section("weights", "weights.heading", List.of(paragraph("weights.text"), table));
  }

  private List<Section> thresholds() {
    List<Section> sections = new ArrayList<>();
    for (Node node : scheme.root().walk().toList()) {
      List<OptionRule> rules =
          wording.rulebook().rules().stream()
              .filter(r -> r.node().equals(node.id()) && NumberSources.hasThreshold(r))
              .toList();
      if (!rules.isEmpty()) {
        Table table =
            new Table(
                heads("option", "condition", "score", "new", "place"),
                rules.stream().map(this::threshold).toList());
        sections.add(
            new Section(
                "thresholds-" + node.id(), 3, named(node.id(), node.title()), List.of(table)));
      }
    }
    String key = sections.isEmpty() ? "thresholds.none" : "thresholds.text";
    sections.add(0, section("thresholds", "thresholds.heading", List.of(paragraph(key))));
    return sections;
  }

  private List<Line> threshold(OptionRule rule) {
    return List.of(
        named(rule.option(), rule.label()),
        Line.of(wording.words().conditions(rule))
            .plus(" (")
            .plus(wording.provenance(rule.thresholdProvenance()))
            .plus(")"),
        Line.of(wording.words().score(rule)),
        Line.EMPTY,
        Line.code(rule.place().toString()));
  }

  private Section bands() {
    List<Block> blocks = new ArrayList<>();
    if (scheme.bands().isEmpty()) {
      blocks.add(paragraph("bands.none"));
    } else {
      blocks.add(paragraph("bands.text"));
      blocks.add(wording.bands(scheme.bands()));
    }
    for (Node node : scheme.root().walk().filter(n -> !n.bands().isEmpty()).toList()) {
      blocks.add(new Paragraph(Line.of(phrase("bands.of", wording.quoted(node.title())))));
      blocks.add(wording.bands(node.bands()));
    }
    return section("bands", "bands.heading", blocks);
  }

  private Section comparability() {
    List<Line> items = new ArrayList<>();
    items.add(question("comparability.question", base()));
    List<Block> blocks = new ArrayList<>(List.of(new Items(items, true)));
    for (Comparability remark : scheme.comparisons().periods()) {
      blocks.add(new Paragraph(Line.of(phrase("comparability.before", wording.of(remark.note())))));
    }
    return section("comparability", "comparability.heading", blocks);
  }

  private Section fixtures() {
    if (fixtures.names().isEmpty()) {
      String text = phrase("fixtures.none", fixtures.from(), fixtures.to());
      return section("fixtures", "fixtures.heading", List.of(new Paragraph(Line.of(text))));
    }
    String text = phrase("fixtures.text", fixtures.from(), fixtures.to(), period);
    List<Line> items =
        fixtures.names().stream().map(name -> question("fixtures.file", name)).toList();
    return section(
        "fixtures",
        "fixtures.heading",
        List.of(new Paragraph(Line.of(text)), new Items(items, true)));
  }

  private Line named(String id, Title title) {
    return Line.code(id).plus(" " + wording.of(title));
  }

  private Line question(String key, Object... parts) {
    return Line.of(phrase(key, parts));
  }

  private Paragraph paragraph(String key) {
    return new Paragraph(Line.of(phrase(key)));
  }

  private List<String> heads(String... columns) {
    return List.of(columns).stream().map(column -> phrase("column." + column)).toList();
  }

  private Section section(String anchor, String heading, List<Block> blocks) {
    return new Section(anchor, 2, Line.of(phrase(heading)), blocks);
  }

  private String phrase(String key, Object... parts) {
    return PHRASES.of(language, key, parts);
  }
}
