package ir.sanjeh.report;

import ir.sanjeh.report.Block.Details;
import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.ResultGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What two scores have to do with each other. */
final class CorrelationPart {
  private final Ground ground;

  CorrelationPart(Ground ground) {
    this.ground = ground;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (ResultGroups.Correlation correlation : ground.head().correlations()) {
      number++;
      blocks.addAll(blocks(correlation, number));
    }
    return new Section("correlations", ground.say("correlations"), blocks);
  }

  private List<Block> blocks(ResultGroups.Correlation correlation, int number) {
    String of = ground.title(correlation.of());
    String with = ground.title(correlation.with());
    List<Block> blocks = new ArrayList<>();
    String sentence =
        correlation.coefficient() == null
            ? ground.say("correlation.undefined." + correlation.undefined(), of, with)
            : ground.say(
                "correlation.sentence",
                of,
                with,
                Wording.together(ground.wording().number(correlation.coefficient())),
                ground.wording().number(correlation.agencies()));
    blocks.add(new Paragraph(sentence, "correlation"));
    List<Charts.Point> points = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Brief agency : ground.agencies()) {
      BigDecimal x = agency.score(ground.root(), correlation.of());
      BigDecimal y = agency.score(ground.root(), correlation.with());
      if (x != null && y != null) {
        points.add(new Charts.Point(Wording.brief(ground.name(agency)), x, y));
        rows.add(
            Row.of(
                ground.named(agency.id(), agency.name(), agency.nameEn(), true),
                ground.score(x),
                ground.score(y)));
      }
    }
    String title = ground.say("correlation.chart", of, with);
    blocks.add(
        new Charts(ground.wording())
            .scatter(
                "correlation-" + number,
                title,
                sentence,
                points,
                new String[] {of, with},
                new BigDecimal[] {
                  ground.outOf(correlation.of()), ground.outOf(correlation.with())
                }));
    blocks.add(
        new Details(
            null,
            ground.say("chart.data"),
            List.of(
                Table.of(
                        "correlation-data-" + number,
                        title,
                        List.of(
                            Column.head("name", ground.say("agency")),
                            Column.number("x", of),
                            Column.number("y", with)),
                        rows)
                    .sortable(true))));
    return blocks;
  }
}
