package ir.sanjeh.document;

import ir.sanjeh.document.Block.Notice;
import ir.sanjeh.document.Block.Pair;
import ir.sanjeh.document.Block.Pairs;
import ir.sanjeh.document.Block.Paragraph;
import ir.sanjeh.document.Block.Table;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree at a glance, and every node of it with its options. */
final class TreePart {
  private static final String INDENT = "\u2014 ";

  private final Wording wording;
  private final Shares shares;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, AddingUp> parents = new HashMap<>();

  TreePart(Wording wording) {
    this.wording = wording;
    Node root = wording.rulebook().scheme().root();
    this.shares = Shares.of(root);
    measure(root, 0);
  }

  private void measure(Node node, int depth) {
    depths.put(node.id(), depth);
    for (Node child : node.children()) {
      parents.put(child.id(), node.addsUp());
      measure(child, depth + 1);
    }
  }

  Section overview() {
    List<List<Line>> rows =
        wording
            .rulebook()
            .scheme()
            .root()
            .walk()
            .map(
                node ->
                    List.of(
                        Line.of(INDENT.repeat(depths.get(node.id())) + wording.of(node.title())),
                        Line.code(node.id()),
                        node.weight().map(this::shortQuantity).orElse(Line.EMPTY),
                        Line.of(phrase("tree.share.value", wording.percent(shares.of(node.id())))),
                        Line.of(wording.level(node))))
            .toList();
    Table table =
        new Table(
            List.of(
                phrase("tree.title"),
                phrase("tree.id"),
                phrase("tree.weight"),
                phrase("tree.share"),
                phrase("tree.level")),
            rows);
    return new Section("tree", 2, Line.of(phrase("tree.heading")), List.of(table));
  }

  private Line shortQuantity(Quantity quantity) {
    return Line.of(wording.numerals().of(quantity.value()) + " (")
        .plus(wording.provenance(quantity.provenance()))
        .plus(")");
  }

  Section section(Node node) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Pairs(pairs(node)));
    if (!node.bands().isEmpty()) {
      blocks.add(new Paragraph(Line.of(phrase("node.bands"))));
      blocks.add(wording.bands(node.bands()));
    }
    List<OptionRule> rules =
        wording.rulebook().rules().stream().filter(r -> r.node().equals(node.id())).toList();
    if (!rules.isEmpty()) {
      if (!node.isLeaf()) {
        blocks.add(new Paragraph(Line.of(phrase("node.direct"))));
      }
      blocks.add(options(node, rules));
    } else if (node.isLeaf()) {
      blocks.add(new Notice(Line.of(phrase("node.no-options"))));
    }
    int level = Math.min(Section.DEEPEST, depths.get(node.id()) + 2);
    return new Section(
        "node-" + node.id(),
        level,
        Line.code(node.id()).plus(" " + wording.of(node.title())),
        blocks);
  }

  private List<Pair> pairs(Node node) {
    List<Pair> pairs = new ArrayList<>();
    if (node.isLeaf()) {
      add(pairs, "node.level", Line.of(wording.level(node)));
      add(pairs, "node.method", Line.of(wording.method(node.measuredBy())));
    }
    AddingUp parent = parents.get(node.id());
    if (parent != null) {
      add(pairs, parent == AddingUp.WEIGHTED_MEAN ? "node.weight" : "node.points", weight(node));
      add(pairs, "node.share", share(node));
    }
    if (node.counts() > 1) {
      String times = wording.numerals().of(node.counts());
      add(pairs, "node.counts", Line.of(phrase("node.counts.value", times)));
    }
    add(
        pairs,
        "node.scale",
        Line.of(phrase("adding.scale.value", wording.numerals().of(node.outOf()))));
    if (!node.isLeaf()) {
      add(pairs, "adding.adds-up", Line.of(phrase("adding." + Words.of(node.addsUp()))));
      add(pairs, "node.ideal", node.ideal().map(wording::quantity).orElse(Line.EMPTY));
      add(pairs, "node.passes-at", node.passesAt().map(wording::quantity).orElse(Line.EMPTY));
    } else {
      Optional<String> condition = wording.notApplicable(node);
      add(
          pairs,
          "node.not-applicable",
          Line.of(condition.orElseGet(() -> phrase("node.not-applicable.never"))));
      if (condition.isPresent()) {
        add(
            pairs,
            "node.not-applicable.then",
            Line.of(phrase("adding." + Words.of(node.notApplicable()))));
      }
    }
    add(pairs, "node.source", wording.note(node.source()));
    add(pairs, "node.place", Line.code(node.place().toString()));
    return pairs;
  }

  private void add(List<Pair> pairs, String key, Line value) {
    if (value.spans().stream().anyMatch(span -> !span.text().isEmpty())) {
      pairs.add(new Pair(phrase(key), value));
    }
  }

  private Line weight(Node node) {
    return node.weight()
        .map(wording::quantity)
        .orElseGet(
            () ->
                Line.of(
                    phrase("node.weight.together", wording.numerals().of(Shares.weight(node)))));
  }

  private Line share(Node node) {
    Line share = Line.of(phrase("node.share.value", wording.percent(shares.of(node.id()))));
    return shares.restsOnPlaceholders(node.id())
        ? share.plus(" (").plus(Span.Style.PLACEHOLDER, phrase("node.share.placeholder")).plus(")")
        : share;
  }

  private Table options(Node node, List<OptionRule> rules) {
    boolean several = !node.isLeaf() || node.measuredOn().size() > 1;
    List<String> head = new ArrayList<>();
    head.add(phrase("node.option"));
    head.add(phrase("node.option.title"));
    if (several) {
      head.add(phrase("node.option.given-to"));
    }
    head.add(phrase("node.option.condition"));
    head.add(phrase("node.option.score", wording.numerals().of(node.outOf())));
    head.add(phrase("node.option.source"));
    head.add(phrase("node.option.provenance"));
    head.add(phrase("node.option.place"));
    return new Table(head, rules.stream().map(rule -> option(rule, several)).toList());
  }

  private List<Line> option(OptionRule rule, boolean several) {
    List<Line> row = new ArrayList<>();
    row.add(Line.code(rule.option()));
    row.add(Line.of(wording.of(rule.label())));
    if (several) {
      row.add(Line.of(wording.type(rule.subjectType())));
    }
    row.add(Line.of(wording.words().conditions(rule)));
    row.add(Line.of(wording.words().score(rule)));
    row.add(wording.note(rule.source()));
    row.add(
        Line.of(phrase("provenance.of-score"))
            .plus(wording.provenance(rule.scoreProvenance()))
            .below(
                Line.of(phrase("provenance.of-condition"))
                    .plus(wording.provenance(rule.thresholdProvenance()))));
    row.add(Line.code(rule.place().toString()));
    return row;
  }

  private String phrase(String key, Object... parts) {
    return wording.phrase(key, parts);
  }
}
