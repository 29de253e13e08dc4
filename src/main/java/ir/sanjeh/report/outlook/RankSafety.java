package ir.sanjeh.report.outlook;

import ir.sanjeh.report.Supplement;
import ir.sanjeh.report.Supplement.Value;
import ir.sanjeh.robustness.Robustness;
import ir.sanjeh.text.Title;
import java.util.List;

/** How far a rank depends on the weights, as a section of a report. */
final class RankSafety {
  private final OutlookWords words;

  RankSafety(OutlookWords words) {
    this.words = words;
  }

  Supplement of(Robustness.Agency agency, Robustness.Study study) {
    return new Supplement(
        "rank-safety",
        words.say("safety"),
        List.of(
            words.say(
                "safety.text",
                words.number(study.vary().movePointRight(2)),
                words.number(study.draws()))),
        List.of(words.say("safety.what"), words.say("safety.value")),
        List.of(
            row("safety.interval", interval(agency.from(), agency.to())),
            row("safety.extremes", interval(agency.best(), agency.worst())),
            row(
                "safety.kept",
                words.say("safety.percent", words.number(agency.kept().movePointRight(2))))));
  }

  private Title interval(int from, int to) {
    return from == to
        ? words.say("safety.same", words.number(from))
        : words.say("safety.range", words.number(from), words.number(to));
  }

  private List<Value> row(String key, Title value) {
    return List.of(new Value(words.say(key), null), new Value(value, null));
  }
}
