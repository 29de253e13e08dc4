package ir.sanjeh.compare;

import ir.sanjeh.guide.Guide;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ExactScores;
import ir.sanjeh.resultfile.ResultMaker;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds up the agencies of a result file once more, by the rules that made it: that gives what each
 * total is made of. An agency whose scores do not come out as the file has them is taken as it is
 * written, and what its total is made of is not told. Immutable.
 */
final class RebuiltStates {
  private final ResultAwards awards;
  private final Scorer scorer;
  private final ResultMaker results;
  private final StateMaker states;

  /** For the results of some rules. */
  RebuiltStates(Scheme scheme, Guide guide) {
    this.awards = new ResultAwards(scheme, guide);
    this.scorer = new Scorer(scheme, List.of());
    this.results = new ResultMaker(scheme);
    this.states = new StateMaker(scheme);
  }

  /** An agency, with what its total is made of or with the reason why that cannot be told. */
  AgencyState of(Result.Agency agency) {
    AgencyScorecard card = scorer.score(awards.of(agency));
    return difference(numbers(agency), numbers(results.agency(card)))
        .map(reason -> ResultStates.of(agency, reason))
        .orElseGet(() -> states.of(card));
  }

  /** The scores without loss, by what they are called. */
  private static Map<String, BigFraction> numbers(Result.Agency agency) {
    Map<String, BigFraction> numbers = new LinkedHashMap<>();
    ExactScores.total(agency).ifPresent(total -> numbers.put("its total", total));
    add(agency.indicators(), "", numbers);
    for (Result.Service service : agency.services()) {
      String name = " of its service " + service.id();
      if (service.exact() != null) {
        numbers.put("the total" + name, ExactScores.of(service.exact()));
      }
      add(service.indicators(), name, numbers);
    }
    return numbers;
  }

  private static void add(
      Map<String, Result.Indicator> indicators, String name, Map<String, BigFraction> numbers) {
    indicators.forEach(
        (id, indicator) -> numbers.put("the score " + id + name, ExactScores.of(indicator)));
  }

  private static Optional<String> difference(
      Map<String, BigFraction> told, Map<String, BigFraction> rebuilt) {
    Set<String> names = new LinkedHashSet<>(told.keySet());
    names.addAll(rebuilt.keySet());
    return names.stream()
        .filter(name -> !Optional.ofNullable(told.get(name)).equals(rebuilt(rebuilt, name)))
        .findFirst()
        .map(
            name ->
                name
                    + " is "
                    + text(told.get(name))
                    + ", but the rules make it "
                    + text(rebuilt.get(name))
                    + " of the options and services that the file names");
  }

  private static Optional<BigFraction> rebuilt(Map<String, BigFraction> rebuilt, String name) {
    return Optional.ofNullable(rebuilt.get(name));
  }

  private static String text(BigFraction score) {
    return score == null ? "absent" : Exact.text(score);
  }
}
