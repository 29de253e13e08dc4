package ir.sanjeh.report;

import ir.sanjeh.report.Block.Paragraph;
import ir.sanjeh.report.Block.Table;
import ir.sanjeh.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every page ends with: what the numbers rest on. */
final class Closing {
  private Closing() {}

  /** In plain sight at the top, where there is something to warn of. */
  static Optional<Block> notice(Ground ground) {
    int count = ground.head().placeholders().size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Paragraph(
                ground.say("placeholders.notice", ground.wording().number(count), Ground.LOST),
                "notice"));
  }

  static Section placeholders(Ground ground) {
    List<Block> blocks = new ArrayList<>();
    List<Result.Placeholder> placeholders = ground.head().placeholders();
    if (placeholders.isEmpty()) {
      blocks.add(new Paragraph(ground.say("placeholders.none"), null));
    } else {
      List<Row> rows = new ArrayList<>();
      for (Result.Placeholder placeholder : placeholders) {
        rows.add(
            Row.of(
                Cell.of(ground.say("placeholder." + placeholder.kind())),
                Cell.of(about(ground, placeholder.id())),
                Cell.of(
                    placeholder.value() == null
                        ? ""
                        : ground.wording().digits(placeholder.value())),
                Cell.of(placeholder.note()),
                Cell.of(placeholder.file() + ":" + placeholder.line())));
      }
      blocks.add(
          Table.of(
              "placeholder-list",
              ground.say("placeholders.caption"),
              List.of(
                  Column.text("kind", ground.say("kind")),
                  Column.head("id", ground.say("placeholder.about")),
                  Column.text("value", ground.say("placeholder.value")),
                  Column.text("note", ground.say("note")),
                  Column.text("place", ground.say("place"))),
              rows));
    }
    return new Section("placeholders", ground.say("placeholders"), blocks);
  }

  /** The id, with the title of the node that it names or belongs to. */
  private static String about(Ground ground, String id) {
    int point = id.indexOf('.');
    String node = point > 0 ? id.substring(0, point) : id;
    return ground.node(node).map(n -> id + " · " + ground.wording().of(n.title())).orElse(id);
  }

  static Section origin(Ground ground) {
    Result.Head head = ground.head();
    List<Row> rows = new ArrayList<>();
    row(rows, ground, "origin.rules", ground.wording().of(head.rules().title()));
    row(rows, ground, "origin.period", head.rules().scheme() + "/" + head.rules().period());
    row(rows, ground, "origin.source", ground.wording().of(ground.scheme().source()));
    row(rows, ground, "origin.rules-digest", head.rules().digest());
    if (head.facts().title() != null) {
      row(rows, ground, "origin.facts", ground.wording().of(head.facts().title()));
    }
    if (head.facts().date() != null) {
      row(rows, ground, "origin.date", ground.wording().date(head.facts().date()));
    }
    row(rows, ground, "origin.facts-digest", head.facts().digest());
    if (head.with() != null) {
      for (Result.Source source : head.with()) {
        row(
            rows,
            ground,
            "origin.with",
            source.scheme() + "/" + source.period() + " · " + source.digest());
      }
    }
    ground.texts().digest().ifPresent(digest -> row(rows, ground, "origin.texts-digest", digest));
    row(rows, ground, "origin.version", head.version());
    return new Section(
        "origin",
        ground.say("origin"),
        List.of(
            Table.of(
                "origin-table",
                ground.say("origin.caption"),
                List.of(
                    Column.head("what", ground.say("origin.what")),
                    Column.text("value", ground.say("origin.value"))),
                rows),
            new Paragraph(ground.say("origin.print"), "quiet noprint")));
  }

  private static void row(List<Row> rows, Ground ground, String key, String value) {
    rows.add(Row.of(Cell.of(ground.say(key)), Cell.of(value)).named(key.replace('.', '-')));
  }
}
