package ir.sanjeh.advise;

import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Rounding;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.standing.Bands;
import ir.sanjeh.standing.Ranking;
import ir.sanjeh.standing.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The places of a round, as one agency sees them: where it would stand with another total while all
 * others keep theirs.
 */
final class Places {
  private final Scheme scheme;
  private final Bands bands;
  private final Ranking ranking;
  private final List<AgencySummary> others;

  /** What decides, of the others that have a rank, the highest first. */
  private final List<BigFraction> ahead;

  Places(Scheme scheme, Collection<AgencySummary> round, String agency) {
    this.scheme = scheme;
    this.bands = new Bands(scheme);
    this.ranking = new Ranking(scheme);
    this.others = round.stream().filter(other -> !other.id().equals(agency)).toList();
    this.ahead =
        others.stream()
            .flatMap(other -> other.total().stream())
            .map(this::deciding)
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** How many agencies have a rank, this one included. */
  int ranked() {
    return ahead.size() + 1;
  }

  /** Whether more than the total decides on the rank. */
  boolean breaksTies() {
    return scheme.standings().ties() == Ties.BREAK;
  }

  /** The rank with a total; not where ties are broken. */
  int rank(BigFraction total) {
    BigFraction own = deciding(total);
    List<BigFraction> higher = ahead.stream().takeWhile(other -> other.compareTo(own) > 0).toList();
    return 1 + (scheme.standings().ties() == Ties.DENSE ? distinct(higher).size() : higher.size());
  }

  /** The rank with a card; empty without a total. */
  Optional<Integer> rank(AgencyScorecard card) {
    if (!breaksTies()) {
      return card.agency().total().map(this::rank);
    }
    AgencySummary own = AgencySummary.of(card.agency(), scheme.standings());
    List<AgencySummary> all = new ArrayList<>(others);
    all.add(own);
    return ranking.rank(all).stream()
        .filter(standing -> standing.agencyId().equals(own.id()))
        .findFirst()
        .flatMap(Standing::rank);
  }

  Optional<Band> band(BigFraction total) {
    return bands.band(total);
  }

  /** The totals that reach a band or a better one. */
  Reach reach(Band band) {
    return reach(Exact.of(band.from()), band.fromClosed());
  }

  /** The totals that reach a rank or a better one; a tie that is broken is not relied on. */
  Reach reach(int rank) {
    List<BigFraction> places = scheme.standings().ties() == Ties.DENSE ? distinct(ahead) : ahead;
    return rank > places.size()
        ? new Reach(BigFraction.ZERO, true)
        : reach(places.get(rank - 1), !breaksTies());
  }

  /** From the score that decides to the exact total behind it. */
  private Reach reach(BigFraction deciding, boolean included) {
    if (!scheme.standings().byRounded()) {
      return new Reach(deciding, included);
    }
    Rounding rounding = scheme.roundings().ranking();
    BigDecimal step = BigDecimal.ONE.movePointLeft(rounding.decimals());
    BigDecimal printed = new Rounding(rounding.decimals(), RoundingMode.CEILING).round(deciding);
    if (!included && Exact.of(printed).equals(deciding)) {
      printed = printed.add(step);
    }
    BigFraction half = Exact.of(step).divide(2);
    return new Reach(
        rounding.mode() == RoundingMode.HALF_UP
            ? Exact.of(printed).subtract(half)
            : Exact.of(printed),
        true);
  }

  private BigFraction deciding(BigFraction total) {
    return scheme.standings().byRounded()
        ? Exact.of(scheme.roundings().ranking().round(total))
        : total;
  }

  private static List<BigFraction> distinct(List<BigFraction> sorted) {
    return sorted.stream().distinct().toList();
  }

  /**
   * The totals that reach something.
   *
   * @param least the least of them
   * @param included whether that itself is one of them
   */
  record Reach(BigFraction least, boolean included) {
    boolean holds(BigFraction total) {
      int order = total.compareTo(least);
      return order > 0 || (included && order == 0);
    }
  }
}
