package ir.sanjeh.cases;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.NationalMean;
import ir.sanjeh.standing.NationalMeans;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A round of few agencies, evaluated in memory: what a case compares with, with all that lies
 * behind it.
 *
 * @param scheme by which it was scored
 * @param agencies by id, in the order of the facts, each with its standing
 * @param means by node id
 */
public record AssessedRound(
    Scheme scheme, Map<String, AssessedAgency> agencies, Map<String, NationalMean> means) {

  /**
   * Adds awards up and ranks the agencies.
   *
   * @param scheme the tree, and how it adds up
   * @param rules the options of its guides
   * @param awards of all agencies
   * @return the round
   */
  public static AssessedRound of(Scheme scheme, List<OptionRule> rules, List<AgencyAwards> awards) {
    Scorer scorer = new Scorer(scheme, rules);
    return ranked(scheme, awards, awards.stream().map(scorer::score).toList());
  }

  /**
   * Ranks agencies.
   *
   * @param scheme how they are ranked
   * @param awards of all agencies
   * @param cards the scores of each, in the same order
   * @return the round
   */
  public static AssessedRound ranked(
      Scheme scheme, List<AgencyAwards> awards, List<AgencyScorecard> cards) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    List<AgencySummary> summaries =
        cards.stream().map(card -> AgencySummary.of(card.agency(), scheme.standings())).toList();
    new Ranking(scheme).rank(summaries).forEach(s -> standings.put(s.agencyId(), s));
    NationalMeans means = new NationalMeans(scheme);
    Map<String, AssessedAgency> agencies = new LinkedHashMap<>();
    for (int i = 0; i < cards.size(); i++) {
      AgencyScorecard card = cards.get(i);
      means.add(card.agency());
      String id = card.agency().subject().id();
      agencies.put(id, new AssessedAgency(scheme, awards.get(i), card, standings.get(id)));
    }
    return new AssessedRound(scheme, agencies, means.means());
  }

  /**
   * What the result shows where a case expects something of the round.
   *
   * @param check about the round, not null
   * @return what is there
   */
  public Term actual(Check check) {
    Optional<NationalMean> mean = Optional.ofNullable(means.get(check.id()));
    return switch (check.aspect()) {
      case MEAN ->
          mean.map(m -> Term.of(scheme.roundings().table().round(m.score())))
              .orElse(new Term.Nothing());
      case MEAN_AGENCIES -> mean.map(m -> Term.of(m.agencies())).orElse(new Term.Nothing());
      case COUNT -> Term.of(count(check.id()));
      default -> throw new IllegalArgumentException(check.path() + " is about an agency");
    };
  }

  private long count(String what) {
    return switch (what) {
      case "agencies" -> agencies.size();
      case "ranked" ->
          agencies.values().stream().filter(a -> a.standing().rank().isPresent()).count();
      default -> agencies.values().stream().mapToLong(a -> a.card().services().size()).sum();
    };
  }
}
