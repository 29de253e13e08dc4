package ir.sanjeh.watch;

import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where all agencies stand after a save.
 *
 * @param agencies by id, in the order of the ranks
 * @param bands the titles of the bands in English, by id
 * @param placeholders how many numbers of the rules stand in for lost ones
 * @param otherPeriod the period of the facts where it is not that of the rules
 */
record RoundState(
    Map<String, Placed> agencies,
    Map<String, String> bands,
    int placeholders,
    Optional<String> otherPeriod) {

  /**
   * Evaluates the facts.
   *
   * @param rulebook the rules
   * @param watched what is watched
   * @throws UnusableInputException when the facts cannot be used, or are for another scheme
   */
  static RoundState of(Rulebook rulebook, Watched watched) {
    Scheme scheme = rulebook.scheme();
    try (FactsReader reader = FactsReader.open(watched.facts(), Problems.DEFAULT_LIMIT)) {
      RoundHeader header = reader.header();
      if (!header.scheme().equals(scheme.scheme())) {
        throw new UnusableInputException(List.of(otherScheme(header, scheme, watched)));
      }
      EarlierResults earlier = EarlierResults.read(rulebook, watched.with(), watched.rulesRoot());
      int threads = Runtime.getRuntime().availableProcessors();
      try (EvaluatedRound round =
          EvaluatedRound.of(rulebook, reader, earlier, threads, (agencies, services) -> {})) {
        Map<String, Placed> agencies = new LinkedHashMap<>();
        round.forEachAgency(agency -> agencies.put(agency.id(), Placed.of(agency)));
        Map<String, String> bands = new LinkedHashMap<>();
        scheme.bands().forEach(band -> bands.put(band.id(), band.title().en()));
        return new RoundState(
            agencies,
            bands,
            rulebook.placeholders().size(),
            Optional.of(header.period()).filter(p -> !p.equals(scheme.period())));
      }
    }
  }

  private static Problem otherScheme(RoundHeader header, Scheme scheme, Watched watched) {
    return new Problem(
        "watch.other-rules",
        Place.of(watched.facts().toString()),
        "the facts are for the scheme "
            + header.scheme()
            + ", but "
            + watched.rules()
            + " holds "
            + scheme.scheme(),
        "name facts of that scheme; those of another period will do");
  }
}
