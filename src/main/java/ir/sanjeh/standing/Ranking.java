package ir.sanjeh.standing;

import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings;
import ir.sanjeh.scheme.Standings.Ties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Puts the agencies of a round in order, as a scheme rules it. The order in which they come does
 * not matter. Immutable.
 */
public final class Ranking {
  private final Standings rules;
  private final DecidingScore decidingScore;
  private final Bands bands;

  /**
   * The ranking of a scheme.
   *
   * @param scheme its standings, its rounding of the ranking and its bands
   */
  public Ranking(Scheme scheme) {
    this.rules = scheme.standings();
    this.decidingScore = new DecidingScore(scheme);
    this.bands = new Bands(scheme);
  }

  /**
   * Ranks agencies.
   *
   * @param agencies in any order, no two with the same id
   * @return by rank, those of the same rank by id; last, by id, those without a total
   */
  public List<Standing> rank(Collection<AgencySummary> agencies) {
    List<Entrant> entrants = new ArrayList<>();
    List<AgencySummary> withoutTotal = new ArrayList<>();
    for (AgencySummary agency : agencies) {
      agency
          .total()
          .map(decidingScore::of)
          .ifPresentOrElse(
              score -> entrants.add(new Entrant(agency, score)), () -> withoutTotal.add(agency));
    }
    entrants.sort(order());
    withoutTotal.sort(Comparator.comparing(AgencySummary::id));

    List<Standing> standings = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < entrants.size(); i++) {
      rank = i == 0 ? 1 : next(rank, i, entrants.get(i - 1), entrants.get(i));
      standings.add(standing(entrants.get(i).agency(), Optional.of(rank)));
    }
    withoutTotal.forEach(agency -> standings.add(standing(agency, Optional.empty())));
    return List.copyOf(standings);
  }

  /** The rank after {@code rank}, of the agency with {@code before} agencies in front of it. */
  private int next(int rank, int before, Entrant previous, Entrant current) {
    boolean tied = previous.score().compareTo(current.score()) == 0;
    return switch (rules.ties()) {
      case SKIP -> tied ? rank : before + 1;
      case DENSE -> tied ? rank : rank + 1;
      case BREAK -> before + 1;
    };
  }

  private Comparator<Entrant> order() {
    Comparator<Entrant> order = Comparator.comparing(Entrant::score).reversed();
    if (rules.ties() == Ties.BREAK) {
      for (String key : rules.tieBreak()) {
        if (key.equals(Dictionary.ID)) {
          break; // No two agencies have the same id: nothing is left to decide.
        }
        order = order.thenComparing(entrant -> entrant.share(key), HIGHER_FIRST_MISSING_LAST);
      }
    }
    return order.thenComparing(entrant -> entrant.agency().id());
  }

  private static final Comparator<BigFraction> HIGHER_FIRST_MISSING_LAST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private Standing standing(AgencySummary agency, Optional<Integer> rank) {
    return new Standing(agency.id(), agency.total(), rank, agency.total().flatMap(bands::band));
  }

  /** An agency that takes part, with the score that decides. */
  private record Entrant(AgencySummary agency, BigFraction score) {
    /** The share of a node; null when it counts for nothing. */
    BigFraction share(String node) {
      return agency.tieBreakShares().get(node);
    }
  }
}
