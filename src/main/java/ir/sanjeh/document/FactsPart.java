package ir.sanjeh.document;

import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.ResultSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data dictionary: what is measured, in what unit and how. */
final class FactsPart {
  private final Wording wording;
  private final Dictionary dictionary;

  FactsPart(Wording wording) {
    this.wording = wording;
    this.dictionary = wording.rulebook().dictionary();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("facts", 2, Line.of(phrase("facts.heading")), List.of()));
    dictionary.types().values().forEach(type -> sections.add(type(type)));
    if (!dictionary.choices().isEmpty()) {
      sections.add(new Section("choices", 2, Line.of(phrase("facts.choices.heading")), List.of()));
      dictionary.choices().values().forEach(choice -> sections.add(choices(choice)));
    }
    return sections;
  }

  private Section type(DeclaredType type) {
    Optional<ResultSource> result = Optional.ofNullable(dictionary.results().get(type.name()));
    List<List<Line>> rows =
        type.fields().values().stream().map(field -> field(field, result)).toList();
    Table table =
        new Table(
            List.of(
                phrase("facts.field"),
                phrase("facts.name"),
                phrase("facts.kind"),
                phrase("facts.unit"),
                phrase("facts.bounds"),
                phrase("facts.method")),
            rows);
    return new Section(
        "type-" + type.name(),
        3,
        Line.of(wording.of(type.label()) + " ").plus(Span.Style.CODE, type.name()),
        List.of(table));
  }

  private List<Line> field(Field field, Optional<ResultSource> result) {
    Line bounds = Line.of(wording.words().bounds(field).orElse(""));
    Line method =
        result
            .flatMap(r -> Optional.ofNullable(r.nodes().get(field.name())).map(n -> from(r, n)))
            .orElseGet(() -> Line.of(wording.method(field.measuredBy())));
    return List.of(
        Line.of(wording.of(field.label())),
        Line.code(field.name()),
        Line.of(kind(field)),
        Line.of(field.unit().map(wording.words()::unit).orElse("")),
        field.required()
            ? bounds.below(Line.EMPTY.plus(Span.Style.STRONG, phrase("facts.required")))
            : bounds,
        method);
  }

  private Line from(ResultSource result, String node) {
    return Line.of(phrase("facts.from-result", result.name(), node));
  }

  private String kind(Field field) {
    String key = "kind." + Words.of(field.kind());
    return field.choiceType().map(choice -> phrase(key, choice)).orElseGet(() -> phrase(key));
  }

  private Section choices(ChoiceType choice) {
    List<List<Line>> rows = new ArrayList<>();
    choice
        .values()
        .forEach((value, title) -> rows.add(List.of(Line.of(wording.of(title)), Line.code(value))));
    Block block =
        rows.isEmpty()
            ? new Paragraph(Line.EMPTY)
            : new Table(List.of(phrase("facts.choice"), phrase("facts.name")), rows);
    return new Section("choice-" + choice.name(), 3, Line.code(choice.name()), List.of(block));
  }

  private String phrase(String key, Object... parts) {
    return wording.phrase(key, parts);
  }
}
