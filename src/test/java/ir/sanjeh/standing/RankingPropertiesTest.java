package ir.sanjeh.standing;

import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.Schemes;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

/** What holds for every ranking. */
class RankingPropertiesTest {
  private static Ranking ranking(Ties ties, boolean rounded) {
    Schemes scheme = Schemes.of(total(leaf("a", "1"))).ties(ties, ties == Ties.BREAK ? "a" : "id");
    return new Ranking((rounded ? scheme.byRounded(0, RoundingMode.HALF_UP) : scheme).scheme());
  }

  @Property
  void theOrderOfTheAgenciesDoesNotMatter(
      @ForAll("rounds") List<AgencySummary> agencies,
      @ForAll Ties ties,
      @ForAll boolean rounded,
      @ForAll Random random) {
    List<AgencySummary> shuffled = new ArrayList<>(agencies);
    Collections.shuffle(shuffled, random);

    assertThat(ranking(ties, rounded).rank(shuffled))
        .isEqualTo(ranking(ties, rounded).rank(agencies));
  }

  @Property
  void skippingCountsTheBetterAgencies(@ForAll("rounds") List<AgencySummary> agencies) {
    for (Standing standing : ranking(Ties.SKIP, false).rank(agencies)) {
      long better = better(agencies, standing).size();
      assertThat(standing.rank()).isEqualTo(standing.total().map(total -> (int) better + 1));
    }
  }

  @Property
  void denseRanksCountTheBetterTotals(@ForAll("rounds") List<AgencySummary> agencies) {
    for (Standing standing : ranking(Ties.DENSE, false).rank(agencies)) {
      long better = better(agencies, standing).stream().distinct().count();
      assertThat(standing.rank()).isEqualTo(standing.total().map(total -> (int) better + 1));
    }
  }

  private static List<BigFraction> better(List<AgencySummary> agencies, Standing standing) {
    return agencies.stream()
        .flatMap(agency -> agency.total().stream())
        .filter(total -> standing.total().isPresent())
        .filter(total -> total.compareTo(standing.total().get()) > 0)
        .toList();
  }

  @Property
  void brokenTiesCountEveryAgencyOnce(
      @ForAll("rounds") List<AgencySummary> agencies, @ForAll boolean rounded) {
    List<Integer> ranks =
        ranking(Ties.BREAK, rounded).rank(agencies).stream()
            .flatMap(standing -> standing.rank().stream())
            .toList();

    for (int i = 0; i < ranks.size(); i++) {
      assertThat(ranks.get(i)).isEqualTo(i + 1);
    }
  }

  @Property
  void everyAgencyStandsThereOnce(
      @ForAll("rounds") List<AgencySummary> agencies, @ForAll Ties ties) {
    assertThat(ranking(ties, false).rank(agencies))
        .extracting(Standing::agencyId)
        .containsExactlyInAnyOrderElementsOf(agencies.stream().map(AgencySummary::id).toList());
  }

  /** Few different totals, so that there are many ties. */
  @Provide
  Arbitrary<List<AgencySummary>> rounds() {
    Arbitrary<Optional<BigFraction>> totals =
        Arbitraries.integers().between(0, 12).map(n -> BigFraction.of(n, 3)).optional(0.9);
    Arbitrary<Map<String, BigFraction>> tieBreaks =
        Arbitraries.integers()
            .between(0, 3)
            .map(n -> n == 0 ? Map.of() : Map.of("a", BigFraction.of(n, 3)));
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3), totals, tieBreaks)
        .as((id, t, b) -> new AgencySummary(id, Optional.empty(), Optional.empty(), t, b))
        .list()
        .uniqueElements(AgencySummary::id)
        .ofMaxSize(30);
  }
}
