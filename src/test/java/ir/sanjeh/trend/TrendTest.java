package ir.sanjeh.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.ResultTrend;
import ir.sanjeh.result.ResultTrend.Movement;
import ir.sanjeh.result.ResultTrend.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round beside earlier ones. */
class TrendTest {
  @TempDir private Path folder;

  private Trend trend(Rounds... rounds) {
    return Rounds.trend(folder, Aliases.NONE, rounds);
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  private static Movement last(ResultTrend.Agency agency) {
    return agency.rounds().get(agency.rounds().size() - 1).movement();
  }

  @Test
  void anAgencyMovesFromRoundToRound() {
    Trend trend =
        trend(
            new Rounds("one").agency("b", "60", "d 20", "e 5").agency("a", "40", "d 1/3"),
            new Rounds("two").agency("a", "50", "d 10").agency("b", "50", "d 20"),
            new Rounds("three").agency("b", "60.005", "d 30.5").agency("a", "30", "d 2/3"));

    ResultTrend.Agency a = trend.of("a");
    assertThat(a.status()).isEqualTo("continued");
    assertThat(a.rounds())
        .extracting(Step::period, Step::score, Step::rank, Step::of)
        .containsExactly(
            tuple("one", dec("40.00"), 2, 2L),
            tuple("two", dec("50.00"), 1, 2L),
            tuple("three", dec("30.00"), 2, 2L));
    assertThat(a.rounds().get(0).movement()).isNull();
    Movement second = a.rounds().get(1).movement();
    assertThat(second.since()).isEqualTo("one");
    assertThat(second.change()).isEqualTo(dec("10.00"));
    assertThat(second.growth()).isEqualTo(dec("25.00"));
    assertThat(second.rankChange()).isEqualTo(1);
    assertThat(second.dimensions()).containsExactly(entry("d", dec("9.67")));
    assertThat(last(a).change()).isEqualTo(dec("-20.00"));
    assertThat(last(a).growth()).isEqualTo(dec("-40.00"));
    assertThat(last(a).rankChange()).isEqualTo(-1);
    assertThat(a.overall().since()).isEqualTo("one");
    assertThat(a.overall().change()).isEqualTo(dec("-10.00"));
    assertThat(a.overall().growth()).isEqualTo(dec("-25.00"));
    assertThat(a.overall().rankChange()).isZero();
    // 2/3 - 1/3: of the scores as printed, 0.67 and 0.33, it would be 0.34.
    assertThat(a.overall().dimensions()).containsExactly(entry("d", dec("0.33")));

    // Half up from the exact scores: 60.005 - 50. The dimension e is gone.
    assertThat(last(trend.of("b")).change()).isEqualTo(dec("10.01"));
    assertThat(last(trend.of("b")).dimensions()).containsOnlyKeys("d");
  }

  @Test
  void withOneEarlierRoundTheMovementSaysItAll() {
    Trend trend = trend(new Rounds("one").agency("a", "0"), new Rounds("two").agency("a", "5"));
    assertThat(trend.of("a").overall()).isNull();
    assertThat(last(trend.of("a")).change()).isEqualTo(dec("5.00"));
    // Nothing grows by a percentage of nothing.
    assertThat(last(trend.of("a")).growth()).isNull();
    assertThat(trend.national().gains())
        .extracting(ResultTrend.Mover::id, ResultTrend.Mover::growth)
        .containsExactly(tuple("a", null));
  }

  @Test
  void aRoundWithoutScoreIsPassedOver() {
    Trend trend =
        trend(
            new Rounds("one").agency("a", "40"),
            new Rounds("two").agency("b", "10").agency("a", null),
            new Rounds("three").agency("a", "44").agency("b", null));

    ResultTrend.Agency a = trend.of("a");
    assertThat(a.status()).isEqualTo("continued");
    assertThat(a.rounds())
        .extracting(Step::score)
        .containsExactly(dec("40.00"), null, dec("44.00"));
    assertThat(last(a).since()).isEqualTo("one");
    assertThat(last(a).growth()).isEqualTo(dec("10.00"));
    assertThat(last(trend.of("b"))).isNull();
    // Gains are counted from the round just before, in which a had no score.
    assertThat(trend.national().since()).isEqualTo("two");
    assertThat(trend.national().compared()).isZero();
    assertThat(trend.national().meanChange()).isNull();
    assertThat(trend.national().gains()).isEmpty();
  }

  @Test
  void agenciesComeGoAndComeBack() {
    Trend trend =
        trend(
            new Rounds("one").agency("stays", "50").agency("back", "40").agency("early", "30"),
            new Rounds("two").agency("stays", "50").agency("gone", "20").agency("silent", "10"),
            new Rounds("three")
                .agency("stays", "50")
                .agency("back", "45")
                .agency("fresh", "5")
                .cooperation("gone", "opted-out", "did not want to"));

    assertThat(trend.of("fresh").status()).isEqualTo("new");
    assertThat(trend.of("back").status()).isEqualTo("returned");
    assertThat(last(trend.of("back")).since()).isEqualTo("one");
    ResultTrend.National national = trend.national();
    assertThat(national.newAgencies()).extracting(ResultTrend.Named::id).containsExactly("fresh");
    assertThat(national.returned())
        .extracting(ResultTrend.Returned::id, ResultTrend.Returned::last)
        .containsExactly(tuple("back", "one"));
    assertThat(national.withoutHistory()).isEmpty();
    assertThat(national.departed())
        .extracting(
            ResultTrend.Departed::id,
            ResultTrend.Departed::last,
            ResultTrend.Departed::score,
            ResultTrend.Departed::rank,
            ResultTrend.Departed::status)
        .containsExactly(
            tuple("gone", "two", dec("20.00"), 2, "opted-out"),
            tuple("silent", "two", dec("10.00"), 3, "left"),
            tuple("early", "one", dec("30.00"), 3, "left"));
    assertThat(national.departed().get(0).reason().en()).isEqualTo("did not want to");
    assertThat(national.cooperation()).hasSize(1);
  }

  @Test
  void theReasonIsThatOfTheNewestRoundAfterTheLastOne() {
    Trend trend =
        trend(
            new Rounds("one")
                .agency("x", "1")
                .agency("a", "1")
                .cooperation("x", "left", "too early"),
            new Rounds("two")
                .agency("a", "1")
                .cooperation("x", "did-not-cooperate", "sent nothing"),
            new Rounds("three").agency("a", "1").cooperation("x", "left", "dissolved"),
            new Rounds("four").agency("a", "1"));
    assertThat(trend.national().departed())
        .singleElement()
        .satisfies(
            x -> {
              assertThat(x.status()).isEqualTo("left");
              assertThat(x.reason().en()).isEqualTo("dissolved");
            });
  }

  @Test
  void aPartOfARoundDoesNotTellWhoIsNewOrGone() {
    Trend trend =
        trend(
            new Rounds("one").agency("a", "10").agency("b", "9"),
            new Rounds("two").agency("b", "10").published(5),
            new Rounds("three").agency("c", "30").agency("b", "20").agency("a", "10"));

    assertThat(trend.of("c").status()).isEqualTo("without-history");
    assertThat(trend.of("a").status()).isEqualTo("gap");
    assertThat(trend.of("b").status()).isEqualTo("continued");
    ResultTrend.National national = trend.national();
    assertThat(national.newAgencies()).isEmpty();
    assertThat(national.returned()).isEmpty();
    assertThat(national.withoutHistory()).extracting(ResultTrend.Named::id).containsExactly("c");
    assertThat(national.rounds())
        .extracting(ResultTrend.Round::partial)
        .containsExactly(null, true, null);
    // A rank among a part of the agencies is no place to rise from.
    assertThat(trend.of("b").rounds().get(1).movement().rankChange()).isNull();
    assertThat(last(trend.of("b")).rankChange()).isNull();
    assertThat(trend.of("b").overall().rankChange()).isZero();
    assertThat(national.gains().get(0).rankChange()).isNull();
  }

  @Test
  void whoIsMissingFromAPartOfThisRoundHasNotLeft() {
    Trend trend =
        trend(
            new Rounds("one").agency("a", "10").agency("b", "9"),
            new Rounds("two").agency("a", "10").published(2));
    assertThat(trend.national().departed())
        .extracting(ResultTrend.Departed::id, ResultTrend.Departed::status)
        .containsExactly(tuple("b", "not-in-these-facts"));
  }

  @Test
  void thePublishedListOfNewAgenciesDecides() {
    Trend trend =
        trend(
            new Rounds("one").agency("a", "10").published(9),
            new Rounds("two").agency("a", "1").agency("b", "1").agency("c", "1").published(9, "c"));
    assertThat(trend.of("b").status()).isEqualTo("without-history");
    assertThat(trend.of("c").status()).isEqualTo("new");

    assertThatThrownBy(
            () ->
                trend(
                    new Rounds("one").agency("a", "10"),
                    new Rounds("two").agency("a", "1").published(9, "a")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("r0.json: the facts call agency \"a\" new, and it is in one");
  }

  @Test
  void theTenLargestGainsAndLossesAreTold() {
    Rounds one = new Rounds("one");
    Rounds two = new Rounds("two");
    IntStream.rangeClosed(1, 30)
        .forEach(
            i -> {
              one.agency("a" + i, "50");
              // a1 .. a12 gain 1 .. 12, a13 and a14 gain 12 as well, a15 stays, the others lose.
              int change = i <= 12 ? i : i <= 14 ? 12 : i == 15 ? 0 : -i;
              two.agency("a" + i, String.valueOf(50 + change));
            });

    ResultTrend.National national = trend(one, two).national();

    assertThat(national.compared()).isEqualTo(30);
    // (78 + 24 - 345) / 30
    assertThat(national.meanChange()).isEqualTo(dec("-8.10"));
    assertThat(national.gains())
        .extracting(ResultTrend.Mover::id)
        .containsExactly("a12", "a13", "a14", "a11", "a10", "a9", "a8", "a7", "a6", "a5");
    assertThat(national.losses())
        .extracting(ResultTrend.Mover::id)
        .containsExactly("a30", "a29", "a28", "a27", "a26", "a25", "a24", "a23", "a22", "a21");
    assertThat(national.losses().get(0))
        .extracting(
            ResultTrend.Mover::from,
            ResultTrend.Mover::to,
            ResultTrend.Mover::change,
            ResultTrend.Mover::growth)
        .containsExactly(dec("50.00"), dec("20.00"), dec("-30.00"), dec("-60.00"));
  }

  @Test
  void anotherScaleIsNoMovement() {
    Trend trend =
        trend(
            new Rounds("one")
                .agency("a", "50", "d 5", "e 5")
                .outOf("total", "1000")
                .outOf("d", "10"),
            new Rounds("two").agency("a", "60", "d 50", "e 7"));

    assertThat(trend.national().scales())
        .extracting(
            ResultTrend.ScaleChange::node,
            ResultTrend.ScaleChange::period,
            ResultTrend.ScaleChange::outOf,
            ResultTrend.ScaleChange::now)
        .containsExactly(tuple("total", "one", "1000", "100"), tuple("d", "one", "10", "100"));
    Movement movement = last(trend.of("a"));
    assertThat(movement.change()).isNull();
    assertThat(movement.growth()).isNull();
    assertThat(movement.rankChange()).isZero();
    assertThat(movement.dimensions()).containsExactly(entry("e", dec("2.00")));
    assertThat(trend.national().compared()).isZero();
    assertThat(trend.national().rounds().get(1).meanChanges()).containsOnlyKeys("e");
  }

  @Test
  void schemesSayWhatIsNotComparable() {
    ResultTrend.National national =
        trend(
                new Rounds("one").agency("a", "1").remark("another basis"),
                new Rounds("two").agency("a", "1").remark("only with nine", "nine"),
                new Rounds("three").agency("a", "1").remark("stricter", "two", "nine"))
            .national();
    assertThat(national.notes())
        .extracting(ResultTrend.Note::period, ResultTrend.Note::with, n -> n.note().en())
        .containsExactly(
            tuple("one", List.of("two", "three"), "another basis"),
            tuple("three", List.of("two"), "stricter"));
  }
}
