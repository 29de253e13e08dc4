package ir.sanjeh.robustness;

import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a study tells of small rounds whose answer is known. */
class RobustnessStudyTest {
  /** An agency with one service that has these shares of the indicators x, y and z. */
  private static Situation agency(String id, String... shares) {
    Situation situation = new Situation(id).service(id + "-s");
    for (int i = 0; i < shares.length; i++) {
      if (shares[i].equals("-")) {
        situation.holds("none", id + "-s");
      } else {
        situation.award(id + "-s", "xyz".substring(i, i + 1), shares[i]);
      }
    }
    return situation;
  }

  private static Tree flat(String x, String y) {
    return total(leaf("x", x), leaf("y", y));
  }

  private static List<Integer> ranks(Robustness.Report report) {
    return report.agencies().stream().map(Robustness.Agency::rank).toList();
  }

  @Test
  void nothingMovesWhereNothingVaries() {
    Robustness.Report report =
        Studies.run(
            Schemes.of(flat("1", "1")),
            new RobustnessStudy.Options(BigDecimal.ZERO, false, 10_000, 1),
            agency("a", "1", "0"),
            agency("b", "0", "1"),
            agency("c", "0", "0.5"));

    assertThat(report.study().weights()).isZero();
    assertThat(report.study().draws()).isZero();
    assertThat(report.study().corners()).isZero();
    assertThat(report.weights()).isEmpty();
    assertThat(report.pairs().list()).isEmpty();
    assertThat(report.pairs().proved()).isTrue();
    assertThat(ranks(report)).as("a tie is an interval of one rank").containsExactly(1, 1, 3);
    assertThat(report.agencies())
        .allSatisfy(
            agency -> {
              assertThat(List.of(agency.best(), agency.worst(), agency.from(), agency.to()))
                  .containsOnly(agency.rank());
              assertThat(agency.proved()).isTrue();
              assertThat(agency.kept()).isEqualByComparingTo("1");
            });
  }

  /**
   * What a has more at x, 0.3, outweighs what it has less at y, 0.2, where x : y is above 2 : 3.
   */
  @Test
  void aShareIsARangeOfThatWidth() {
    Schemes schemes = Schemes.of(flat("1", "1"));
    Situation a = agency("a", "0.6", "0.2");
    Situation b = agency("b", "0.3", "0.4");

    // 0.81 : 1.19 is more than 2 : 3, 0.79 : 1.21 is less.
    Robustness.Report narrow = Studies.run(schemes, Studies.stated("0.19"), a, b);
    assertThat(narrow.pairs().list()).isEmpty();
    assertThat(narrow.pairs().proved()).isTrue();
    Robustness.Report wide = Studies.run(schemes, Studies.stated("0.21"), a, b);
    assertThat(wide.pairs().list()).hasSize(1);
    assertThat(Studies.interval(wide, "a")).isEqualTo("1-2");
    assertThat(wide.study().corners()).isEqualTo(4);
  }

  /** Two weights from 0 to 2 are a square, and what part of it gives an order can be measured. */
  @Test
  void partsOfDrawsAreWhatGeometrySays() {
    Robustness.Report report =
        Studies.run(
            Schemes.of(flat("1", "1")),
            Studies.everything(10_000),
            // a is ahead where x > y / 2, in three quarters of the square
            agency("a", "1", "0"),
            agency("b", "0", "0.5"));

    Robustness.Pair pair = report.pairs().list().get(0);
    assertThat(pair.ahead()).isEqualTo("a");
    assertThat(pair.behind()).isEqualTo("b");
    assertThat(pair.turned()).isBetween(new BigDecimal("0.24"), new BigDecimal("0.26"));
    Robustness.Agency a = Studies.byId(report).get("a");
    assertThat(a.kept().add(pair.turned())).isEqualByComparingTo("1");
    assertThat(a.from()).isEqualTo(1);
    assertThat(a.to()).isEqualTo(2);
    assertThat(report.shift()).as("both move by one").isEqualTo(pair.turned());
  }

  /** Every way of dividing the weight is as likely: x has more than two thirds in a third. */
  @Test
  void placeholdersGoFromNothingToEverything() {
    Tree tree = total(leaf("x", "7").placeholder(), leaf("y", "7").placeholder());
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            new RobustnessStudy.Options(BigDecimal.ZERO, true, 20_000, 3),
            agency("a", "0.2", "0.8"),
            agency("b", "0.5", "0.2"));

    assertThat(report.study().weights()).isEqualTo(2);
    assertThat(report.pairs().list().get(0).turned())
        .isBetween(new BigDecimal("0.323"), new BigDecimal("0.343"));
    assertThat(Studies.interval(report, "b")).isEqualTo("1-2");
  }

  /** A placeholder may come to outweigh what is stated beside it, and then decides alone. */
  @Test
  void aPlaceholderMayOutweighWhatIsStated() {
    Tree tree = total(leaf("x", "1000000"), leaf("y", "1").placeholder());
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            new RobustnessStudy.Options(BigDecimal.ZERO, true, 100, 3),
            agency("a", "1", "0"),
            agency("b", "0.999", "0.001"),
            agency("c", "0.9999", "0.001"));

    assertThat(Studies.interval(report, "a")).isEqualTo("1-3");
    assertThat(Studies.interval(report, "b")).as("the limit: equal with c").isEqualTo("1-3");
    assertThat(report.weights().get(0).provenance()).isEqualTo("placeholder");
    assertThat(report.weights().get(0).value()).isEqualTo("1");
  }

  @Test
  void placeholdersStayWhereTheyAreToldTo() {
    Tree tree = total(leaf("x", "2").placeholder(), leaf("y", "1"));
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            Studies.stated("0.5"),
            agency("a", "1", "0.1"),
            agency("b", "0", "1"));

    assertThat(report.study().placeholders()).isFalse();
    assertThat(report.weights()).extracting(Robustness.Weight::node).containsExactly("y");
    assertThat(report.pairs().list()).isEmpty();
  }

  /** Below a stated divisor points are no parts of each other: 0 to that number, not any. */
  @Test
  void pointsBelowAStatedDivisorStayWithinIt() {
    Tree tree =
        total(leaf("x", "2").placeholder(), leaf("y", "5"), leaf("z", "5"))
            .addsUp(AddingUp.RATIO_OF_SUMS)
            .ideal("10");
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            new RobustnessStudy.Options(BigDecimal.ZERO, true, 500, 3),
            agency("a", "0", "1", "1"), // 10 in all, whatever x weighs
            agency("b", "0.9", "0", "0"), // at most 9
            agency("c", "0.2", "1", "0.8")); // 9.4 now, 11 with 10 for x

    assertThat(Studies.interval(report, "a")).isEqualTo("1-2");
    assertThat(Studies.interval(report, "b")).isEqualTo("3-3");
    assertThat(Studies.interval(report, "c")).isEqualTo("1-2");
    assertThat(report.agencies()).allMatch(Robustness.Agency::proved);
  }

  /** Points are weights: what counts of them is the part that they are of what applies. */
  @Test
  void pointsVaryLikeWeights() {
    Tree tree =
        total(leaf("x", "15").outOf("15"), leaf("y", "10").outOf("10"))
            .outOf("25")
            .addsUp(AddingUp.SUM_OF_POINTS);
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            Studies.everything(200),
            agency("a", "15", "0"),
            agency("b", "0", "10"));

    assertThat(Studies.interval(report, "a")).isEqualTo("1-2");
    assertThat(report.weights()).extracting(Robustness.Weight::value).contains("15", "10");
  }

  /** b is asked for x only, so no weight makes a difference to it. */
  @Test
  void whatDoesNotApplyIsRedistributedInEveryDraw() {
    Tree tree = total(leaf("x", "1"), leaf("y", "1").unless("none"));
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            Studies.everything(500),
            agency("a", "0.8", "0.4"), // 0.6, between 0.4 and 0.8
            agency("b", "0.5", "-"), // always 0.5
            agency("c", "0.3", "-"));

    assertThat(Studies.interval(report, "a")).isEqualTo("1-2");
    assertThat(Studies.interval(report, "b")).isEqualTo("1-2");
    assertThat(Studies.interval(report, "c")).isEqualTo("3-3");
    assertThat(report.pairs().proved()).isFalse();
    assertThat(report.agencies()).noneMatch(Robustness.Agency::proved);
  }

  /** Earned in full for nothing, it would count more the more it weighs. */
  @Test
  void whatDoesNotApplyMayCountInFull() {
    Tree tree =
        total(leaf("x", "1"), leaf("y", "1").unless("none").handling(NotApplicableHandling.FULL));
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            Studies.everything(500),
            agency("a", "0.8", "0.4"),
            agency("b", "0.5", "-"));

    assertThat(Studies.interval(report, "b")).as("0.75 now, 0.5 at worst").isEqualTo("1-2");
  }

  /** A mean over services of which one is asked for less: (0.9 + (x 0 + y 0.2)) / 2. */
  @Test
  void servicesRollUpInEveryDraw() {
    Situation a =
        new Situation("a")
            .service("s1")
            .service("s2")
            .award("s1", "x", "0.9")
            .holds("none", "s1")
            .award("s2", "x", "0")
            .award("s2", "y", "0.2");
    Tree tree = total(leaf("x", "1"), leaf("y", "1").unless("none"));
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            Studies.everything(1_000),
            a, // 0.45 to 0.55
            agency("b", "0.56", "0.56"),
            agency("c", "0.54", "0.54"),
            agency("d", "0.46", "0.46"),
            agency("e", "0.44", "0.44"));

    assertThat(Studies.interval(report, "a")).isEqualTo("2-4");
    assertThat(Studies.interval(report, "b")).isEqualTo("1-1");
    assertThat(Studies.interval(report, "e")).isEqualTo("5-5");
  }

  @Test
  void whatIsUnscoredCountsAsTheSchemeSays() {
    Situation a = new Situation("a").service("s").award("s", "x", "0.5");
    Situation b = agency("b", "0.4", "0.4");
    Robustness.Report zero = Studies.run(Schemes.of(flat("1", "1")), Studies.everything(500), a, b);
    assertThat(Studies.interval(zero, "a")).isEqualTo("1-2");
    Robustness.Report leftOut =
        Studies.run(Schemes.of(flat("1", "1")).leavingOut(), Studies.everything(500), a, b);
    assertThat(Studies.interval(leftOut, "a")).isEqualTo("1-1");
  }

  @Test
  void agenciesWithoutATotalAreNoneOfIt() {
    Robustness.Report report =
        Studies.run(
            Schemes.of(flat("1", "1")).leavingOut(),
            Studies.everything(100),
            agency("a", "1", "0"),
            new Situation("nothing").service("s"));

    assertThat(report.agencies()).extracting(Robustness.Agency::id).containsExactly("a");
    assertThat(report.pairs().all()).isZero();
  }

  @Test
  void aRoundWithoutAgenciesIsAnswered() {
    Robustness.Report report = Studies.run(Schemes.of(flat("1", "1")), Studies.everything(100));
    assertThat(report.agencies()).isEmpty();
    assertThat(report.shift()).isEqualByComparingTo("0");
    assertThat(report.weights()).hasSize(2);
  }

  @Test
  void ranksWithoutGapsStayWithoutGaps() {
    Situation[] agencies = {
      agency("a", "0.9", "0.9"),
      agency("b", "0.5", "0.5"),
      agency("c", "0.5", "0.5"),
      agency("d", "0.1", "0.1")
    };
    Robustness.Report report =
        Studies.run(Schemes.of(flat("1", "3")).ties(Ties.DENSE), Studies.everything(200), agencies);

    assertThat(ranks(report)).containsExactly(1, 2, 2, 3);
    assertThat(Studies.interval(report, "c")).isEqualTo("2-2");
    assertThat(Studies.interval(report, "d")).isEqualTo("3-3");
    assertThat(report.pairs().list()).isEmpty();
    assertThat(report.agencies())
        .as("a rank does not tell who is ahead")
        .noneMatch(a -> a.proved());
  }

  @Test
  void tiesAreBrokenInDrawsAsTheSchemeSays() {
    // b goes before a by y; by id it would be the other way round.
    Robustness.Report report =
        Studies.run(
            Schemes.of(flat("1", "1")).ties(Ties.BREAK, "y", "id"),
            Studies.stated("0.0000000000001"),
            agency("a", "0.8", "0.2"),
            agency("b", "0.2", "0.8"),
            agency("c", "0.2", "0.8"));

    assertThat(report.agencies()).extracting(Robustness.Agency::id).containsExactly("b", "c", "a");
    assertThat(report.agencies()).allMatch(agency -> agency.best() == agency.worst());
  }

  @Test
  void roundedTotalsDecideInDrawsWhereTheyDo() {
    Situation a = agency("a", "0.5", "0.52");
    Situation b = agency("b", "0.52", "0.5");
    Robustness.Report exact =
        Studies.run(Schemes.of(flat("1", "1")), Studies.everything(300), a, b);
    assertThat(Studies.interval(exact, "a")).isEqualTo("1-2");
    Robustness.Report rounded =
        Studies.run(
            Schemes.of(flat("1", "1").outOf("10")).byRounded(0, RoundingMode.HALF_UP),
            Studies.everything(300),
            a,
            b);
    assertThat(ranks(rounded)).containsExactly(1, 1);
    assertThat(Studies.interval(rounded, "a")).as("both 5 of 10").isEqualTo("1-1");
    assertThat(rounded.pairs().proved()).isFalse();
  }

  /** On the edge: 61.875 rounds up, in floating point as well. */
  @Test
  void theEdgeOfRoundingIsMet() {
    for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
      Robustness.Report report =
          Studies.run(
              Schemes.of(total(leaf("x", "1"), leaf("y", "1"), leaf("z", "1"))).byRounded(2, mode),
              Studies.stated("0.0000000000000001"),
              agency("a", "0.61875", "0.61875", "0.61875"),
              agency("b", mode == RoundingMode.DOWN ? "0.6187" : "0.6188", "0.6188", "0.6188"));
      assertThat(report.agencies()).allMatch(agency -> agency.best() == agency.worst());
    }
  }

  /** y tells the agencies apart twice as much as x does; z does not tell them apart. */
  @Test
  void theWeightThatMattersMostComesFirst() {
    Tree tree = total(leaf("x", "1"), leaf("y", "4"), leaf("z", "1"));
    Robustness.Report report =
        Studies.run(
            Schemes.of(tree),
            Studies.everything(100),
            agency("a", "0", "1", "0.5"),
            agency("b", "1", "0.5", "0.5"),
            agency("c", "0.9", "0.4", "0.5"));

    assertThat(report.weights()).extracting(Robustness.Weight::node).containsExactly("y", "x", "z");
    Robustness.Weight first = report.weights().get(0);
    assertThat(first.most()).as("a falls behind both").isEqualTo(2);
    assertThat(first.moved()).isEqualTo(3);
    Robustness.Weight last = report.weights().get(2);
    assertThat(last.shift()).isEqualByComparingTo("0");
    assertThat(last.moved()).isZero();
  }

  @Test
  void manyWeightsAreTriedAtSomeCornersOnly() {
    Tree[] leaves = new Tree[13];
    Situation a = new Situation("a").service("s");
    Situation b = new Situation("b").service("t");
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = leaf("l" + i, "1");
      a.award("s", "l" + i, i == 7 ? "1" : "0");
      b.award("t", "l" + i, i == 7 ? "0.999" : "1");
    }
    Robustness.Report report = Studies.run(Schemes.of(total(leaves)), Studies.everything(50), a, b);

    assertThat(report.study().allCorners()).isFalse();
    assertThat(report.study().corners()).isEqualTo(4_096);
    assertThat(Studies.interval(report, "a")).as("one weight against all others").isEqualTo("1-2");
    assertThat(report.pairs().list().get(0).turned()).isEqualByComparingTo("0");
    assertThat(report.pairs().unsafe()).isZero();
    assertThat(report.pairs().onlyAtCorners()).isEqualTo(1);
    assertThat(report.pairs().proved()).isFalse();
  }

  @Test
  void seedDecidesAndNothingElseDoes() {
    Tree tree =
        total(
            dimension("d", "2", leaf("x", "1"), leaf("y", "1").unless("none")),
            leaf("z", "1").placeholder());
    List<Situation> agencies =
        new ArrayList<>(
            List.of(
                agency("a", "0.9", "-", "0.2"),
                agency("b", "0.3", "0.4", "0.5"),
                agency("c", "0.2", "0.5", "0.4"),
                agency("d", "0.4", "0.3", "0.5")));
    Schemes schemes = Schemes.of(tree);
    RobustnessStudy.Options options =
        new RobustnessStudy.Options(new BigDecimal("0.5"), true, 997, 1400);
    Robustness.Report report = Studies.run(schemes.scheme(), options, agencies, 1);
    for (int threads : new int[] {2, 3, 8}) {
      Collections.rotate(agencies, 1);
      assertThat(Studies.run(schemes.scheme(), options, agencies, threads)).isEqualTo(report);
    }
    RobustnessStudy.Options other =
        new RobustnessStudy.Options(new BigDecimal("0.5"), true, 997, 1401);
    assertThat(Studies.run(schemes.scheme(), other, agencies, 1).agencies())
        .isNotEqualTo(report.agencies());
  }

  /** Draws are the same for ever, on any platform: these numbers were worked out apart from it. */
  @Test
  void drawsAreTheSameEverywhere() {
    SplitMix random = new SplitMix(1400, 0);
    assertThat(random.next()).isEqualTo(FIRST);
    assertThat(random.next()).isEqualTo(SECOND);
    assertThat(new SplitMix(1400, 1).next()).isNotEqualTo(FIRST);
  }

  private static final double FIRST = 0.5323719793430319;
  private static final double SECOND = 0.6263341818080161;
}
