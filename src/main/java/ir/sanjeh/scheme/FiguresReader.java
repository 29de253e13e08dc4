package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.scheme.ArithmeticParser.NameKind;
import ir.sanjeh.text.DidYouMean;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the figures that are derived from an agency's scores. */
final class FiguresReader {
  private static final List<String> KEYS = List.of("id", "title", "unit", "formula");
  private static final String FORMULA = "formula";

  private final Problems problems;
  private final Amounts amounts;
  private final Settings settings;
  private final Set<String> nodes;

  FiguresReader(Problems problems, Settings settings, Set<String> nodes) {
    this.problems = problems;
    this.amounts = new Amounts(problems);
    this.settings = settings;
    this.nodes = nodes;
  }

  List<Figure> read(Section scheme) {
    List<Value> values = scheme.list("figures", "Add some, or remove the key.");
    List<Figure> figures = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      Section.of(values.get(i), "figure " + (i + 1), problems)
          .flatMap(section -> figure(section, ids))
          .ifPresent(figures::add);
    }
    return List.copyOf(figures);
  }

  private Optional<Figure> figure(Section unnamed, Set<String> ids) {
    Optional<String> id = unnamed.requiredId();
    Section section = id.map(known -> unnamed.named("figure \"" + known + "\"")).orElse(unnamed);
    section.onlyKeys(KEYS);
    if (id.isPresent() && !ids.add(id.get())) {
      section.problem(
          "scheme.duplicate-id",
          "id",
          section.name() + " stands under \"figures\" twice",
          "Give one of the two another id.");
    }
    Optional<Title> title = section.requiredTitle("title");
    Optional<String> unit = section.optionalText("unit");
    Optional<Arithmetic> formula =
        section
            .required(FORMULA, "Add it in single quotes: formula: '100 - score(\"node id\")'.")
            .flatMap(value -> formula(section, value));
    return id.isPresent() && title.isPresent() && formula.isPresent()
        ? Optional.of(new Figure(id.get(), title.get(), unit, formula.get(), section.place()))
        : Optional.empty();
  }

  private Optional<Arithmetic> formula(Section section, Value value) {
    String name = section.nameOf(FORMULA);
    Optional<Arithmetic> formula =
        amounts.parse(value, name, Set.of(NameKind.SETTING, NameKind.SCORE));
    if (formula.isPresent()) {
      amounts.knows(formula.get(), value.place(), name, settings.names());
      formula.get().walk().forEach(part -> checkNode(part, value, name));
    }
    return formula;
  }

  private void checkNode(Arithmetic part, Value value, String name) {
    if (part instanceof Arithmetic.ScoreValue score && !nodes.contains(score.node())) {
      problems.add(
          "scheme.figure-node",
          value.place(),
          name + " uses score(\"" + score.node() + "\"), and the tree has no such node",
          () -> DidYouMean.question(score.node(), nodes) + "Write the id of a node of the tree.");
    }
  }
}
