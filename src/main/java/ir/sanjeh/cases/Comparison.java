package ir.sanjeh.cases;

import ir.sanjeh.cases.Check.Aspect;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.Place;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Figure;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.text.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays a result beside what a case expects of it. */
final class Comparison {
  private final Reasons reasons;
  private final Map<Aspect, Collection<String>> known = new LinkedHashMap<>();
  private final Set<String> options;
  private final Set<String> bands;

  Comparison(Rulebook rulebook) {
    this.reasons = new Reasons(rulebook);
    Set<String> nodes = rulebook.scheme().root().walk().map(Node::id).collect(Collectors.toSet());
    for (Aspect aspect :
        List.of(
            Aspect.DIMENSION,
            Aspect.INDICATOR,
            Aspect.INDICATOR_EXACT,
            Aspect.OPTION,
            Aspect.MEAN,
            Aspect.MEAN_AGENCIES)) {
      known.put(aspect, nodes);
    }
    known.put(Aspect.FIGURE, rulebook.scheme().figures().stream().map(Figure::id).toList());
    this.options = rulebook.rules().stream().map(OptionRule::option).collect(Collectors.toSet());
    this.bands = rulebook.scheme().bands().stream().map(Band::id).collect(Collectors.toSet());
  }

  /** What is not as expected of an agency. */
  List<Difference> of(ExpectedAgency expected, AssessedRound round) {
    AssessedAgency agency = round.agencies().get(expected.id());
    if (agency == null) {
      return List.of(
          new Difference(
              "agencies." + expected.id(),
              "an agency",
              "no such agency in the facts",
              suggestion(expected.id(), round.agencies().keySet()),
              expected.place()));
    }
    List<Difference> differences = new ArrayList<>();
    for (Check check : expected.checks()) {
      if (!isKnown(check, differences)) {
        continue;
      }
      Optional<Term> actual = agency.actual(check);
      if (actual.isEmpty()) {
        differences.add(
            new Difference(
                check.path(),
                check.wanted().text(),
                "no such service in the facts",
                suggestion(
                    check.service().orElseThrow(),
                    agency.card().services().stream().map(s -> s.subject().id()).toList()),
                check.place()));
      } else if (!check.wanted().says(actual.get())) {
        differences.add(
            new Difference(
                check.path(),
                check.wanted().text(),
                actual.get().text(),
                reasons.of(check, agency, round),
                check.place()));
      }
    }
    return causesFirst(differences, expected.checks());
  }

  /** The options before the sums that follow from them. */
  private static List<Difference> causesFirst(List<Difference> differences, List<Check> checks) {
    Map<Place, Integer> ranks = new HashMap<>();
    checks.forEach(check -> ranks.putIfAbsent(check.place(), rank(check.aspect())));
    List<Difference> sorted = new ArrayList<>(differences);
    sorted.sort(Comparator.comparing(difference -> ranks.getOrDefault(difference.place(), 0)));
    return sorted;
  }

  private static int rank(Aspect aspect) {
    return switch (aspect) {
      case OPTION, UNSCORED, NOT_APPLICABLE -> 0;
      case INDICATOR, INDICATOR_EXACT -> 1;
      case DIMENSION -> 2;
      case FIGURE, SCORE, TABLE_SCORE, EXACT -> 3;
      case RANK, BAND, MEAN, MEAN_AGENCIES, COUNT -> 4;
    };
  }

  /** What is not as expected of the round. */
  List<Difference> of(List<Check> checks, AssessedRound round) {
    List<Difference> differences = new ArrayList<>();
    for (Check check : checks) {
      if (isKnown(check, differences) && !check.wanted().says(round.actual(check))) {
        differences.add(
            new Difference(
                check.path(),
                check.wanted().text(),
                round.actual(check).text(),
                reasons.ofMean(check, round),
                check.place()));
      }
    }
    return differences;
  }

  /** Whether the rules have what the check speaks of. */
  private boolean isKnown(Check check, List<Difference> differences) {
    Collection<String> ids = known.get(check.aspect());
    if (ids != null && !ids.contains(check.id())) {
      differences.add(unknown(check, "the rules have no \"" + check.id() + "\"", check.id(), ids));
      return false;
    }
    Collection<String> words =
        switch (check.aspect()) {
          case OPTION -> options;
          case BAND -> bands;
          default -> null;
        };
    if (words != null && check.wanted() instanceof Term.Word word && !words.contains(word.text())) {
      differences.add(
          unknown(check, "the rules have no \"" + word.text() + "\"", word.text(), words));
      return false;
    }
    return true;
  }

  private static Difference unknown(
      Check check, String finding, String written, Collection<String> ids) {
    return new Difference(
        check.path(), check.wanted().text(), finding, suggestion(written, ids), check.place());
  }

  private static List<String> suggestion(String written, Collection<String> known) {
    String question = DidYouMean.question(written, known).strip();
    return question.isEmpty() ? List.of() : List.of(question);
  }
}
