package ir.sanjeh.standing;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.standing.Agencies.agency;
import static ir.sanjeh.standing.Agencies.unscored;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.Schemes;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ranks, and the order in which agencies are listed. */
class RankingTest {
  private static Schemes scheme() {
    return Schemes.of(total(leaf("a", "1"), leaf("b", "1")));
  }

  /** {@code rank id} of every agency, in the order of the ranking; {@code -} without a rank. */
  private static List<String> ranks(Schemes scheme, AgencySummary... agencies) {
    return new Ranking(scheme.scheme())
        .rank(List.of(agencies)).stream()
            .map(s -> s.rank().map(Object::toString).orElse("-") + " " + s.agencyId())
            .toList();
  }

  @Nested
  class Ranks {
    @ParameterizedTest
    @CsvSource({
      "SKIP,  1 d, 2 a, 2 c, 4 b, 5 e",
      "DENSE, 1 d, 2 a, 2 c, 3 b, 4 e",
      "BREAK, 1 d, 2 a, 3 c, 4 b, 5 e",
    })
    void followTheRuleForTies(
        Ties ties, String first, String second, String third, String fourth, String fifth) {
      assertThat(
              ranks(
                  scheme().ties(ties),
                  agency("e", "10"),
                  agency("c", "66.36"),
                  agency("b", "50"),
                  agency("a", "66.36"),
                  agency("d", "90")))
          .containsExactly(first, second, third, fourth, fifth);
    }

    @Test
    void goOnAfterSeveralTies() {
      AgencySummary[] agencies = {
        agency("a", "9"),
        agency("b", "9"),
        agency("c", "9"),
        agency("d", "8"),
        agency("e", "8"),
        agency("f", "7")
      };

      assertThat(ranks(scheme().ties(Ties.SKIP), agencies))
          .containsExactly("1 a", "1 b", "1 c", "4 d", "4 e", "6 f");
      assertThat(ranks(scheme().ties(Ties.DENSE), agencies))
          .containsExactly("1 a", "1 b", "1 c", "2 d", "2 e", "3 f");
    }

    @ParameterizedTest
    @EnumSource(Ties.class)
    void areNotGivenWithoutATotal(Ties ties) {
      assertThat(
              ranks(
                  scheme().ties(ties),
                  unscored("y"),
                  unscored("b"),
                  agency("z", "0"),
                  agency("c", "5")))
          .containsExactly("1 c", "2 z", "- b", "- y");
    }

    @Test
    void areNoneForNoAgencies() {
      assertThat(ranks(scheme())).isEmpty();
    }

    @Test
    void listTheSameRankByCodeUnitsOfTheIds() {
      assertThat(
              ranks(
                  scheme(),
                  agency("b", "5"),
                  agency("آ", "5"),
                  agency("a10", "5"),
                  agency("B", "5"),
                  agency("a9", "5")))
          .containsExactly("1 B", "1 a10", "1 a9", "1 b", "1 آ");
    }
  }

  @Nested
  class Deciding {
    @Test
    void isTheExactTotal() {
      // Both print 66.36, as ranks 45 and 46 of round 5 do.
      assertThat(ranks(scheme(), agency("a", "66.3580"), agency("b", "66.3601")))
          .containsExactly("1 b", "2 a");
      assertThat(ranks(scheme(), agency("a", "1/3"), agency("b", "0.3333333333333333333333")))
          .containsExactly("1 a", "2 b");
    }

    @Test
    void isTheRoundedTotalWhereTheSchemeSaysSo() {
      Schemes halfUp = scheme().byRounded(2, RoundingMode.HALF_UP);

      assertThat(ranks(halfUp, agency("a", "66.3580"), agency("b", "66.3601")))
          .containsExactly("1 a", "1 b");
      // 61.875 is 61.88 half up and 61.87 truncated
      assertThat(ranks(halfUp, agency("a", "61.875"), agency("b", "61.88")))
          .containsExactly("1 a", "1 b");
      Schemes truncated = scheme().byRounded(2, RoundingMode.DOWN);
      assertThat(ranks(truncated, agency("a", "61.875"), agency("b", "61.88")))
          .containsExactly("1 b", "2 a");
    }

    @Test
    void leavesTheTotalExact() {
      Ranking ranking = new Ranking(scheme().byRounded(1, RoundingMode.HALF_UP).scheme());

      assertThat(ranking.rank(List.of(agency("a", "61.875"))).get(0).total())
          .contains(exact("61.875"));
    }
  }

  @Nested
  class TieBreak {
    @Test
    void letsTheHigherScoreOfANodeGoFirst() {
      Schemes scheme = scheme().ties(Ties.BREAK, "a", "b");

      assertThat(
              ranks(
                  scheme,
                  agency("p", "50", Map.of("a", "0.4", "b", "0.9")),
                  agency("q", "50", Map.of("a", "0.6", "b", "0.1")),
                  agency("r", "50", Map.of("a", "0.4", "b", "1")),
                  agency("s", "51", Map.of("a", "0", "b", "0"))))
          .containsExactly("1 s", "2 q", "3 r", "4 p");
    }

    @Test
    void letsTheIdDecideWhereNothingElseDoes() {
      assertThat(
              ranks(
                  scheme().ties(Ties.BREAK, "a"),
                  agency("q", "50", Map.of("a", "0.5")),
                  agency("p", "50", Map.of("a", "0.5"))))
          .containsExactly("1 p", "2 q");
    }

    @Test
    void asksNothingAfterTheId() {
      assertThat(
              ranks(
                  scheme().ties(Ties.BREAK, "id", "a"),
                  agency("q", "50", Map.of("a", "1")),
                  agency("p", "50", Map.of("a", "0"))))
          .containsExactly("1 p", "2 q");
    }

    @Test
    void putsAgenciesForWhichANodeCountsForNothingLast() {
      assertThat(
              ranks(
                  scheme().ties(Ties.BREAK, "a", "id"),
                  agency("p", "50"),
                  agency("q", "50", Map.of("a", "0"))))
          .containsExactly("1 q", "2 p");
    }

    @Test
    void decidesBetweenTotalsThatAreEqualWhenRounded() {
      assertThat(
              ranks(
                  scheme().byRounded(0, RoundingMode.HALF_UP).ties(Ties.BREAK, "a"),
                  agency("p", "50.4", Map.of("a", "0.1")),
                  agency("q", "49.6", Map.of("a", "0.2"))))
          .containsExactly("1 q", "2 p");
    }
  }

  @Nested
  class InBands {
    private List<String> bands(Schemes scheme, AgencySummary... agencies) {
      return new Ranking(scheme.scheme())
          .rank(List.of(agencies)).stream()
              .map(s -> s.agencyId() + " " + s.band().map(Band::id).orElse("-"))
              .toList();
    }

    @Test
    void areTheEndsClosedOrOpenAsWritten() {
      Schemes scheme =
          scheme().band("excellent", "[75, 100]").band("good", "(50, 75)").band("fair", "[25, 50)");

      assertThat(
              bands(
                  scheme,
                  agency("a", "100"),
                  agency("b", "75"),
                  agency("c", "74.999"),
                  agency("d", "50.001"),
                  agency("e", "50"),
                  agency("f", "25"),
                  agency("g", "24"),
                  unscored("h")))
          .containsExactly(
              "a excellent", "b excellent", "c good", "d good", "e -", "f fair", "g -", "h -");
    }

    @Test
    void takeTheScoreThatDecidesTheRank() {
      Schemes scheme = scheme().band("excellent", "[75, 100]").band("good", "[50, 75)");
      AgencySummary almost = agency("a", "74.996");

      assertThat(bands(scheme, almost)).containsExactly("a good");
      assertThat(bands(scheme.byRounded(2, RoundingMode.HALF_UP), almost))
          .containsExactly("a excellent");
      assertThat(bands(scheme.byRounded(2, RoundingMode.DOWN), almost)).containsExactly("a good");
    }

    @Test
    void areOneBandWhereTwoTouch() {
      Schemes scheme = scheme().band("excellent", "[75, 100]").band("good", "[50, 75]");

      assertThat(new Bands(scheme.scheme()).band(exact("75"))).map(Band::id).contains("excellent");
    }
  }
}
