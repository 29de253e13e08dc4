package ir.sanjeh.report.outlook;

import ir.sanjeh.advise.Advice;
import ir.sanjeh.report.Supplement;
import ir.sanjeh.report.Supplement.Value;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.List;

/** The open points of an advice that gain most, as a section of a report. */
final class NextSteps {
  private static final int MOST = 8;

  private final OutlookWords words;

  NextSteps(OutlookWords words) {
    this.words = words;
  }

  Supplement of(Advice.Report advice) {
    List<Title> paragraphs = new ArrayList<>();
    List<Title> columns = new ArrayList<>();
    if (advice.points().isEmpty()) {
      paragraphs.add(words.say("steps.none"));
    } else {
      paragraphs.add(words.say("steps.text"));
      if (advice.most().rank() != null) {
        paragraphs.add(
            words.say(
                "steps.most",
                words.number(advice.points().size()),
                words.number(advice.most().score()),
                words.number(advice.most().rank()),
                words.number(advice.ranked())));
      }
      for (String column :
          List.of("steps.indicator", "steps.change", "steps.gain", "steps.score", "steps.rank")) {
        columns.add(words.say(column));
      }
    }
    List<List<Value>> rows = advice.points().stream().limit(MOST).map(this::row).toList();
    return new Supplement("next-steps", words.say("steps"), paragraphs, columns, rows);
  }

  private List<Value> row(Advice.Point point) {
    Title option = words.say("steps.option", point.indicator(), point.title(), point.optionTitle());
    return List.of(
        text(point.placeholder() ? words.say("steps.placeholder", option) : option),
        text(changes(point.changes())),
        new Value(null, point.gain()),
        new Value(null, point.after().score()),
        text(rank(point.after())));
  }

  private Title rank(Advice.Standing standing) {
    return standing.rank() == null ? new Title("", "") : words.number(standing.rank());
  }

  private Title changes(List<Advice.Value> changes) {
    List<Title> told = changes.stream().map(this::change).toList();
    return new Title(
        String.join("؛ ", told.stream().map(Title::fa).toList()),
        String.join("; ", told.stream().map(Title::en).toList()));
  }

  /** A member of a list is named; of the agency and its single parts there is only one. */
  private Title change(Advice.Value value) {
    Advice.Fact fact = value.fact();
    if (fact.id().equals(fact.key()) || fact.key().isEmpty()) {
      return words.say("steps.of", value.words(), fact.label());
    }
    return words.say(
        "steps.of",
        value.words(),
        new Title(
            fact.name() == null ? fact.id() : fact.name(),
            fact.nameEn() == null ? fact.id() : fact.nameEn()));
  }

  private static Value text(Title title) {
    return new Value(title, null);
  }
}
