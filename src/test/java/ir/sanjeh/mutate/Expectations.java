package ir.sanjeh.mutate;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.cases.AssessedAgency;
import ir.sanjeh.cases.AssessedRound;
import ir.sanjeh.cases.CaseFacts;
import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.Check;
import ir.sanjeh.cases.SampleFolder;
import ir.sanjeh.cases.Term;
import ir.sanjeh.problem.Place;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down as expected whatever the rules give now, so that every change shows. */
final class Expectations {
  private Expectations() {}

  static void write(SampleFolder folder, CaseFile file, String name, String text) {
    Rulebook rulebook = Rulebook.open(folder.rules());
    List<AgencyAwards> awards =
        CaseFacts.read(file, rulebook, folder.rulebooks()).stream().map(rulebook::fire).toList();
    AssessedRound round = AssessedRound.of(rulebook.scheme(), rulebook.rules(), awards);
    StringBuilder expected = new StringBuilder(text.substring(0, text.indexOf("expect:")));
    expected.append("expect:\n  agencies:\n");
    for (AssessedAgency agency : round.agencies().values()) {
      expected
          .append("    ")
          .append(agency.subject().id())
          .append(": { ")
          .append(scores(agency.card().agency(), rulebook))
          .append(", unscored: [ ")
          .append(
              agency
                  .actual(
                      new Check(
                          Check.Aspect.UNSCORED,
                          Optional.empty(),
                          "",
                          new Term.Nothing(),
                          Place.of(file.name())))
                  .map(Term::text)
                  .filter(ids -> !ids.equals("none"))
                  .map(ids -> "\"" + ids.replace(", ", "\", \"") + "\"")
                  .orElse(""))
          .append(" ], band: ")
          .append(agency.standing().band().map(b -> b.id()).orElse("null"))
          .append(", rank: ")
          .append(agency.standing().rank().map(String::valueOf).orElse("null"))
          .append(", figures: { ")
          .append(
              agency.card().figures().entrySet().stream()
                  .map(
                      f ->
                          f.getKey()
                              + ": "
                              + rulebook.scheme().roundings().table().round(f.getValue()))
                  .collect(Collectors.joining(", ")))
          .append(" }, score: ")
          .append(
              agency
                  .standing()
                  .total()
                  .map(t -> rulebook.scheme().roundings().ranking().round(t).toPlainString())
                  .orElse("null"))
          .append(", services: { ")
          .append(
              agency.card().services().stream()
                  .map(s -> s.subject().id() + ": { " + scores(s, rulebook) + " }")
                  .collect(Collectors.joining(", ")))
          .append(" } }\n");
    }
    folder.write(name, expected.toString());
  }

  private static String scores(Scorecard card, Rulebook rulebook) {
    return "exact: "
        + card.total().map(t -> "\"" + Exact.text(t) + "\"").orElse("null")
        + ", dimensions: { "
        + card.nodes().values().stream()
            .filter(n -> !n.node().isLeaf() && !n.node().id().equals("total"))
            .map(
                n ->
                    n.node().id()
                        + ": "
                        + (n.state() == State.SCORED
                            ? rulebook.scheme().roundings().table().round(n.score())
                            : "null"))
            .collect(Collectors.joining(", "))
        + " }, indicators: { "
        + card.nodes().values().stream()
            .filter(n -> n.node().isLeaf() && n.state() == State.SCORED)
            .map(n -> "\"" + n.node().id() + "\": { exact: \"" + Exact.text(n.score()) + "\" }")
            .collect(Collectors.joining(", "))
        + " }";
  }
}
