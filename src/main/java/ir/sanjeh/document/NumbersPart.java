package ir.sanjeh.document;

import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Placeholder;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Setting;
import ir.sanjeh.text.Title;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The named numbers, and in plain sight the numbers that the source has lost. */
public final class NumbersPart {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,100}(?:\\.[0-9]{1,100})?");

  private final Wording wording;
  private final Scheme scheme;

  /**
   * For a rule folder.
   *
   * @param wording in one language, not null
   */
  public NumbersPart(Wording wording) {
    this.wording = wording;
    this.scheme = wording.rulebook().scheme();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!scheme.settings().isEmpty()) {
      sections.add(section("settings", "settings.heading", settings()));
    }
    sections.add(section("placeholders", "placeholders.heading", placeholders()));
    return sections;
  }

  private Section section(String anchor, String heading, Block block) {
    return new Section(anchor, 2, Line.of(wording.phrase(heading)), List.of(block));
  }

  private Table settings() {
    return new Table(
        heads("settings.title", "settings.name", "settings.value", "settings.note"),
        scheme.settings().values().stream().map(this::setting).toList());
  }

  private List<Line> setting(Setting setting) {
    return List.of(
        Line.of(wording.of(setting.title())),
        Line.code(setting.name()),
        Line.of(wording.numerals().of(setting.quantity().value()) + " (")
            .plus(wording.provenance(setting.quantity().provenance()))
            .plus(")"),
        wording.note(setting.quantity().note()));
  }

  /**
   * The numbers that the source has lost.
   *
   * @return a table, or a sentence that there are none
   */
  public Block placeholders() {
    List<Placeholder> placeholders = wording.rulebook().placeholders();
    if (placeholders.isEmpty()) {
      return new Paragraph(Line.of(wording.phrase("placeholders.none")));
    }
    return new Table(
        heads(
            "placeholders.what",
            "placeholders.of",
            "placeholders.value",
            "settings.note",
            "placeholders.place"),
        placeholders.stream().map(this::placeholder).toList());
  }

  private List<Line> placeholder(Placeholder placeholder) {
    return List.of(
        Line.of(wording.phrase("placeholder." + placeholder.kind().word())),
        Line.code(placeholder.id())
            .plus(title(placeholder).map(title -> " " + wording.of(title)).orElse("")),
        Line.EMPTY.plus(Span.Style.PLACEHOLDER, numbers(placeholder.value())),
        wording.note(placeholder.note()),
        Line.code(placeholder.place().toString()));
  }

  /** The digits of a text in the language. */
  private String numbers(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(number -> wording.numerals().of(new BigDecimal(number.group())));
  }

  /** What the placeholder belongs to. */
  private Optional<Title> title(Placeholder placeholder) {
    String id = placeholder.id();
    return switch (placeholder.kind()) {
      case WEIGHT, POINTS, IDEAL, PASSES_AT -> scheme.node(id).map(Node::title);
      case SETTING -> Optional.ofNullable(scheme.settings().get(id)).map(Setting::title);
      case SCORE, THRESHOLD ->
          wording.rulebook().rules().stream()
              .filter(rule -> rule.option().equals(id))
              .map(OptionRule::label)
              .findFirst();
      case BAND -> band(id);
    };
  }

  /** A band of the scheme, or {@code node.band}. */
  private Optional<Title> band(String id) {
    int dot = id.lastIndexOf('.');
    Optional<Node> node = dot < 0 ? Optional.empty() : scheme.node(id.substring(0, dot));
    List<Band> bands = node.map(Node::bands).orElse(scheme.bands());
    String name = node.isPresent() ? id.substring(dot + 1) : id;
    return bands.stream().filter(b -> b.id().equals(name)).map(Band::title).findFirst();
  }

  private List<String> heads(String... keys) {
    return List.of(keys).stream().map(key -> wording.phrase(key)).toList();
  }
}
