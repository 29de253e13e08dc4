package ir.sanjeh.report.outlook;

import ir.sanjeh.advise.Adviser;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.report.Supplement;
import ir.sanjeh.result.Result;
import ir.sanjeh.robustness.Robustness;
import ir.sanjeh.robustness.RobustnessStudy;
import ir.sanjeh.round.EarlierResults;
import ir.sanjeh.round.OrderedWork;
import ir.sanjeh.round.RoundEvaluator;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.standing.AgencySummary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the pages of agencies say about the future: the most valuable next steps, and how safe the
 * rank is. It takes the facts: a result alone does not tell what better measurements would earn.
 */
public final class Outlook implements Supplement.Source {
  private static final RobustnessStudy.Options WEIGHTS =
      new RobustnessStudy.Options(new BigDecimal("0.2"), false, 10_000, 1400);

  private final Map<String, List<Supplement>> byAgency;

  private Outlook(Map<String, List<Supplement>> byAgency) {
    this.byAgency = byAgency;
  }

  /** What is kept of an agency between the two readings of the facts. */
  private record Seen(AgencySummary summary, RobustnessStudy.Look look) {}

  private record Advised(String id, Supplement steps) {}

  /**
   * Looks at all agencies of a round, and advises them.
   *
   * @param facts a facts file that was evaluated without problems
   * @param rulebook by which it was evaluated
   * @param earlier the results of other schemes that the rules use
   * @param only the id of the only agency that is to be advised; empty for all
   * @param workers how many agencies are worked on at a time, at least 1
   * @param advised hears of every agency that was advised, with how many there are by then
   * @return the sections of the agencies' pages
   */
  public static Outlook of(
      Path facts,
      Rulebook rulebook,
      EarlierResults earlier,
      Optional<String> only,
      int workers,
      Consumer<Integer> advised) {
    RobustnessStudy study = new RobustnessStudy(rulebook.scheme());
    List<AgencySummary> round = new ArrayList<>();
    RoundEvaluator evaluator = new RoundEvaluator(rulebook);
    each(
        facts,
        rulebook,
        workers,
        agency -> seen(evaluator.evaluate(earlier.complete(agency)), study, rulebook),
        seen -> {
          round.add(seen.summary());
          study.add(seen.look());
        });
    OutlookWords words = new OutlookWords();
    Map<String, List<Supplement>> byAgency = new HashMap<>();
    Adviser adviser = new Adviser(rulebook, round);
    NextSteps steps = new NextSteps(words);
    each(
        facts,
        rulebook,
        workers,
        agency ->
            only.filter(id -> !id.equals(agency.agency().id())).isPresent()
                ? Optional.<Advised>empty()
                : Optional.of(
                    new Advised(
                        agency.agency().id(),
                        steps.of(adviser.advise(earlier.complete(agency), Optional.empty())))),
        found ->
            found.ifPresent(
                one -> {
                  byAgency.put(one.id(), new ArrayList<>(List.of(one.steps())));
                  advised.accept(byAgency.size());
                }));
    Robustness.Report safety = study.run(Robustness.Rules.of(rulebook), WEIGHTS, workers);
    RankSafety rankSafety = new RankSafety(words);
    if (safety.study().weights() > 0) {
      for (Robustness.Agency agency : safety.agencies()) {
        byAgency.computeIfPresent(
            agency.id(),
            (id, sections) -> {
              sections.add(rankSafety.of(agency, safety.study()));
              return sections;
            });
      }
    }
    return new Outlook(byAgency);
  }

  private static Seen seen(AgencyScorecard card, RobustnessStudy study, Rulebook rulebook) {
    return new Seen(
        AgencySummary.of(card.agency(), rulebook.scheme().standings()), study.look(card));
  }

  private static <T> void each(
      Path facts,
      Rulebook rulebook,
      int workers,
      Function<AgencyFacts, T> work,
      Consumer<T> outcomes) {
    try (FactsReader reader = FactsReader.open(facts, Problems.DEFAULT_LIMIT)) {
      OrderedWork.run(reader.agencies(rulebook.dictionary()), work, workers, outcomes);
    }
  }

  @Override
  public List<Supplement> of(Result.Agency agency) {
    return List.copyOf(byAgency.getOrDefault(agency.id(), List.of()));
  }
}
