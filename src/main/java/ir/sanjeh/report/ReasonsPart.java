package ir.sanjeh.report;

import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.report.Block.Details;
import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reasons of all scores, down to the rule, its place and its source. */
final class ReasonsPart {
  /** Of an indicator; more values than these make the page too large. */
  private static final int MOST_ROWS = 150;

  private final Ground ground;
  private final Result.Agency agency;
  private final SeenValues seen;
  private final Map<String, OptionRule> rules = new HashMap<>();

  /** What is the same for several services. */
  private record Reason(
      BigDecimal score, String option, String rule, String file, Integer line, String values) {}

  ReasonsPart(Ground ground, Result.Agency agency, SeenValues seen) {
    this.ground = ground;
    this.agency = agency;
    this.seen = seen;
    ground.rulebook().rules().forEach(rule -> rules.put(rule.option(), rule));
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(ground.say("reasons.note"), "quiet"));
    List<Node> nodes = ground.scheme().root().walk().toList();
    for (Node node : nodes) {
      Table table = table(node);
      if (!table.rows().isEmpty()) {
        List<Block> parts = new ArrayList<>();
        node.source()
            .ifPresent(
                source -> parts.add(new Paragraph(ground.say("source.of", source), "quiet")));
        parts.add(table);
        blocks.add(new Details("reason-" + node.id(), ground.numbered(node), parts));
      } else if (node.isLeaf()) {
        blocks.add(
            new Details(
                "reason-" + node.id(),
                ground.numbered(node),
                List.of(new Paragraph(ground.say("reasons.none"), null))));
      }
    }
    return new Section("reasons", ground.say("reasons"), blocks);
  }

  private Table table(Node node) {
    List<Row> rows = new ArrayList<>();
    Result.Indicator own = agency.indicators().get(node.id());
    if (own != null && own.rule() != null) {
      rows.add(row(reason(own), ground.say("agency")));
    }
    Map<Reason, List<Integer>> services = new LinkedHashMap<>();
    for (int i = 0; i < agency.services().size(); i++) {
      Result.Indicator indicator = agency.services().get(i).indicators().get(node.id());
      if (indicator != null && indicator.rule() != null) {
        services.computeIfAbsent(reason(indicator), r -> new ArrayList<>()).add(i + 1);
      }
    }
    services.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            entry -> rows.add(row(entry.getKey(), OpenServices.numbers(ground, entry.getValue()))));
    return Table.of(
        "reason-table-" + node.id(),
        ground.say("reasons.caption", ground.numbered(node))
            + (services.size() > MOST_ROWS
                ? ground.say("reasons.cut", ground.wording().number(MOST_ROWS))
                : ""),
        List.of(
            Column.head("option", ground.say("option")),
            Column.number("score", ground.say("score")),
            Column.text("values", ground.say("seen")),
            Column.text("where", ground.say("where")),
            Column.text("rule", ground.say("rule")),
            Column.text("place", ground.say("place")),
            Column.text("source", ground.say("source"))),
        rows);
  }

  private Reason reason(Result.Indicator indicator) {
    return new Reason(
        indicator.score(),
        indicator.option(),
        indicator.rule(),
        indicator.file(),
        indicator.line(),
        seen.all(indicator.values()));
  }

  private Row row(Reason reason, String where) {
    OptionRule rule = reason.option() == null ? null : rules.get(reason.option());
    return Row.of(
        Cell.of(rule == null ? reason.option() : ground.wording().of(rule.label()))
            .marked(reason.option() == null ? null : ground.lostMark(reason.option())),
        ground.score(reason.score()),
        Cell.of(reason.values()),
        Cell.of(where),
        Cell.of(reason.rule()),
        Cell.of(reason.file() == null ? "" : reason.file() + ":" + reason.line()),
        Cell.of(rule == null ? "" : rule.source().orElse("")));
  }
}
