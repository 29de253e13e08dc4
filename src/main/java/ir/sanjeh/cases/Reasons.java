package ir.sanjeh.cases;

import ir.sanjeh.award.Award;
import ir.sanjeh.award.SeenValue;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import ir.sanjeh.score.Unscored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Says what lies behind a value of a result: the awards, down to the values that rules saw. */
final class Reasons {
  private static final int MOST_LINES = 12;

  private final Rulebook rulebook;

  Reasons(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The reason for what a check found in an agency. */
  List<String> of(Check check, AssessedAgency agency, AssessedRound round) {
    Scorecard own = agency.card(check.service()).orElseThrow();
    return shortened(
        switch (check.aspect()) {
          case INDICATOR, INDICATOR_EXACT, OPTION, DIMENSION ->
              node(own.nodes().get(check.id()), own, agency);
          case SCORE, TABLE_SCORE, EXACT -> node(own.root(), own, agency);
          case RANK -> ranking(agency, round);
          case BAND -> band(agency);
          case FIGURE -> figure(check.id(), own);
          case UNSCORED, NOT_APPLICABLE -> sets(check, agency, own);
          case MEAN, MEAN_AGENCIES, COUNT -> List.of();
        });
  }

  /** The reason for a mean over the agencies. */
  List<String> ofMean(Check check, AssessedRound round) {
    List<String> lines = new ArrayList<>();
    if (check.aspect() != Check.Aspect.COUNT) {
      round
          .agencies()
          .values()
          .forEach(
              agency -> {
                NodeScore score = agency.card().agency().nodes().get(check.id());
                lines.add(agency.subject().id() + ": " + shown(score));
              });
    }
    return shortened(lines);
  }

  private List<String> node(NodeScore score, Scorecard own, AssessedAgency agency) {
    Node node = score.node();
    if (score.award().isPresent()) {
      return List.of(award(score.award().get()));
    }
    if (score.state() == State.NOT_APPLICABLE) {
      return List.of(notApplicable(node));
    }
    if (node.isLeaf() && score.state() == State.UNSCORED) {
      return List.of(unscored(node, own, agency));
    }
    if (node.isLeaf()) {
      return agency.card().services().stream()
          .map(
              service ->
                  "service "
                      + service.subject().id()
                      + ": "
                      + shown(service.nodes().get(node.id()))
                      + option(service.nodes().get(node.id())))
          .toList();
    }
    return node.children().stream()
        .map(
            child -> {
              NodeScore part = own.nodes().get(child.id());
              return child.id() + ": " + shown(part) + option(part) + weight(child);
            })
        .toList();
  }

  private static String weight(Node node) {
    return node.weight().map(w -> ", weighs " + Exact.text(w.value())).orElse("");
  }

  private static String option(NodeScore score) {
    return score.award().map(a -> " (" + a.rule().option() + ")").orElse("");
  }

  private static String shown(NodeScore score) {
    return switch (score.state()) {
      case SCORED -> Exact.text(score.score());
      case UNSCORED -> "unscored";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  private static String award(Award award) {
    OptionRule rule = award.rule();
    String saw = award.values().stream().map(Reasons::value).collect(Collectors.joining(", "));
    return "rule \""
        + rule.name()
        + "\" ("
        + rule.place()
        + ") gives "
        + Exact.text(award.score())
        + (saw.isEmpty() ? "" : ", seeing " + saw);
  }

  private static String value(SeenValue seen) {
    Object value = seen.value();
    String text =
        value == null
            ? "nothing"
            : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return seen.type().map(type -> type + ".").orElse("") + seen.name() + " = " + text;
  }

  private String notApplicable(Node node) {
    Optional<String> condition = node.notApplicableWhen();
    return condition
        .map(
            name ->
                "does not apply: the condition "
                    + rulebook.scheme().conditions().get(name).text()
                    + " holds ("
                    + rulebook.scheme().conditions().get(name).place()
                    + ")")
        .orElse("does not apply: nothing below it does");
  }

  private static String unscored(Node node, Scorecard own, AssessedAgency agency) {
    List<Unscored> all = new ArrayList<>(own.unscored());
    all.addAll(agency.card().agency().unscored());
    return all.stream()
        .filter(u -> u.node().id().equals(node.id()))
        .findFirst()
        .map(
            u ->
                u.missing().isEmpty()
                    ? "unscored: every value is known, and no rule gives an award"
                    : "unscored: missing " + String.join(", ", u.missing()))
        .orElse("unscored: no rule gives an award");
  }

  private List<String> sets(Check check, AssessedAgency agency, Scorecard own) {
    Set<String> wanted = words(check.wanted());
    Set<String> actual = words(agency.actual(check).orElseThrow());
    List<String> lines = new ArrayList<>();
    for (String id : actual) {
      if (!wanted.contains(id)) {
        lines.add(id + ": " + first(node(own.nodes().get(id), own, agency)));
      }
    }
    for (String id : wanted) {
      if (!actual.contains(id)) {
        NodeScore score = own.nodes().get(id);
        lines.add(
            id
                + ": "
                + (score == null
                    ? "the rules have no such indicator"
                    : first(node(score, own, agency))));
      }
    }
    return lines;
  }

  private static Set<String> words(Term term) {
    return term instanceof Term.Words words ? words.words() : new TreeSet<>();
  }

  private static String first(List<String> lines) {
    return lines.isEmpty() ? "nothing is known of it" : lines.get(0);
  }

  private static List<String> ranking(AssessedAgency agency, AssessedRound round) {
    List<String> lines = new ArrayList<>();
    lines.add("its total is " + total(agency));
    round.agencies().values().stream()
        .filter(other -> other != agency && other.standing().rank().isPresent())
        .sorted(
            (a, b) ->
                Integer.compare(
                    a.standing().rank().orElseThrow(), b.standing().rank().orElseThrow()))
        .forEach(
            other ->
                lines.add(
                    "rank "
                        + other.standing().rank().orElseThrow()
                        + ": "
                        + other.subject().id()
                        + " with "
                        + total(other)));
    return lines;
  }

  private static String total(AssessedAgency agency) {
    return agency.standing().total().map(Exact::text).orElse("missing");
  }

  private static List<String> band(AssessedAgency agency) {
    return List.of(
        "its total is "
            + total(agency)
            + agency.standing().band().map(Band::range).map(r -> ", in " + r).orElse(""));
  }

  private List<String> figure(String id, Scorecard own) {
    return rulebook.scheme().figures().stream()
        .filter(figure -> figure.id().equals(id))
        .flatMap(figure -> figure.formula().walk())
        .filter(Arithmetic.ScoreValue.class::isInstance)
        .map(
            part -> {
              String node = ((Arithmetic.ScoreValue) part).node();
              Map<String, NodeScore> nodes = own.nodes();
              BigFraction score = nodes.containsKey(node) ? nodes.get(node).score() : null;
              return "score(\""
                  + node
                  + "\") is "
                  + (score == null ? "missing" : Exact.text(score));
            })
        .toList();
  }

  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> shortened = new ArrayList<>(lines.subList(0, MOST_LINES));
    shortened.add("and " + (lines.size() - MOST_LINES) + " more");
    return shortened;
  }
}
