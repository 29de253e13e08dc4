package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.score.Tree.weightless;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.NotApplicableHandling;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Sums of points, and the two ways in which a print departs from them. */
class PointsTest {
  private static Tree points(String id, String maximum) {
    return leaf(id, maximum).outOf(maximum);
  }

  private static Tree ratio(Tree tree) {
    return tree.addsUp(AddingUp.RATIO_OF_SUMS);
  }

  private static Situation situation() {
    return new Situation().service("s");
  }

  private static Points sums(Scorecard card, String node) {
    return card.nodes().get(node).points().orElseThrow();
  }

  private static Points of(String obtained, String ideal) {
    return new Points(exact(obtained), exact(ideal));
  }

  @Test
  void standBehindARatioOfSums() {
    Scorecard card =
        Cards.service(
            ratio(total(points("q1", "1.6"), points("q2", "4"))),
            situation().award("s", "q1", "0.8").award("s", "q2", "1"));

    // 0.8 + 1 of 1.6 + 4
    assertThat(sums(card, "total")).isEqualTo(of("1.8", "5.6"));
    assertThat(card.nodes().get("q1").points()).as("an indicator adds nothing up").isEmpty();
  }

  @Test
  void standBehindASumOfPoints() {
    Scorecard card =
        Cards.service(
            total(points("a", "15"), points("b", "10")).outOf("25").addsUp(AddingUp.SUM_OF_POINTS),
            situation().award("s", "a", "12").award("s", "b", "2.5"));

    assertThat(sums(card, "total")).isEqualTo(of("14.5", "25"));
  }

  @Test
  void areNotThereForAWeightedMean() {
    Scorecard card = Cards.service(total(leaf("a", "1")), situation().award("s", "a", "1"));

    assertThat(card.root().points()).isEmpty();
  }

  @Test
  void areNotThereWhereTheScoreWasGivenDirectly() {
    Tree step = ratio(dimension("step", "1", points("q", "4")));
    Scorecard card = Cards.service(total(step), situation().award("s", "step", "80"));

    assertThat(card.total()).contains(exact("80"));
    assertThat(card.nodes().get("step").points()).isEmpty();
  }

  @Test
  void ofAnUnscoredIndicatorAreNoneOfItsIdeal() {
    Scorecard card =
        Cards.service(
            ratio(total(points("q1", "2"), points("q2", "6"))), situation().award("s", "q1", "2"));

    assertThat(sums(card, "total")).isEqualTo(of("2", "8"));
    assertThat(card.total()).contains(exact("25"));
  }

  @Test
  void countAsOftenAsTheSchemeSays() {
    // Two rows of 1 point are added twice, as step 2 of the five steps is printed; 39.5 stays.
    Tree step =
        ratio(
            total(
                points("privacy", "1").counts(2),
                points("gis", "1").counts(2),
                points("rest", "37.5")));
    Scorecard card =
        Cards.service(
            step,
            situation()
                .award("s", "privacy", "0")
                .award("s", "gis", "1")
                .award("s", "rest", "30.9"));

    // 2 x 0 + 2 x 1 + 30.9 = 32.9 of 39.5
    assertThat(sums(card, "total")).isEqualTo(of("32.9", "39.5"));
    assertThat(card.total()).contains(exact("6580/79"));
    assertThat(card.nodes().get("gis").score()).as("shown once").isEqualTo(exact("1"));
  }

  @Test
  void mayBeMoreThanAllAndAreShownAsTheyAre() {
    Tree step = ratio(total(points("a", "1").counts(2), points("b", "3")));
    Scorecard card = Cards.service(step, situation().award("s", "a", "1").award("s", "b", "3"));

    // 2 x 1 + 3 = 5 of 4
    assertThat(card.total()).contains(exact("125"));
    assertThat(card.root().share()).isEqualTo(exact("1.25"));
    assertThat(sums(card, "total")).isEqualTo(of("5", "4"));
  }

  @Test
  void ofAWholeNodeMayCountSeveralTimes() {
    Tree part = ratio(weightless("part", points("a", "2"), points("b", "3"))).counts(3);
    Scorecard card =
        Cards.service(
            ratio(total(part, points("c", "5"))),
            situation().award("s", "a", "1").award("s", "b", "0.5").award("s", "c", "4"));

    // 3 x (1 + 0.5) + 4 = 8.5 of 2 + 3 + 5
    assertThat(sums(card, "part")).isEqualTo(of("1.5", "5"));
    assertThat(sums(card, "total")).isEqualTo(of("8.5", "10"));
  }

  @Test
  void countSeveralTimesInASumOfPoints() {
    Tree axis =
        total(points("a", "4").counts(2), points("b", "6"))
            .outOf("10")
            .addsUp(AddingUp.SUM_OF_POINTS);
    Scorecard card = Cards.service(axis, situation().award("s", "a", "3").award("s", "b", "1"));

    assertThat(card.total()).contains(exact("7"));
    assertThat(sums(card, "total")).isEqualTo(of("7", "10"));
  }

  @Test
  void areDividedByTheStatedIdeal() {
    Tree step = ratio(total(points("a", "60"), points("b", "37.7"))).ideal("93.7");
    Scorecard card = Cards.service(step, situation().award("s", "a", "40").award("s", "b", "19.5"));

    // 59.5 of 93.7 instead of 97.7: 100 x 595 / 937
    assertThat(card.total()).contains(exact("59500/937"));
    assertThat(sums(card, "total")).isEqualTo(of("59.5", "93.7"));
  }

  @Test
  void reachTheNodeAboveUnchangedByAStatedIdeal() {
    // The part is divided by 24 (its rows have 24.2), the step by the sum 15.5 + 24 = 39.5.
    Tree part = ratio(weightless("part", points("a", "22.6"), points("b", "1.6"))).ideal("24");
    Tree step = ratio(total(points("c", "15.5"), part));
    Scorecard card =
        Cards.service(
            step, situation().award("s", "a", "20").award("s", "b", "1.6").award("s", "c", "10.3"));

    assertThat(sums(card, "part")).isEqualTo(of("21.6", "24"));
    assertThat(card.nodes().get("part").score()).isEqualTo(exact("90"));
    assertThat(sums(card, "total")).isEqualTo(of("31.9", "39.5"));
  }

  @Test
  void ofANodeWithPointsOfItsOwnAreAPartOfThese() {
    Tree part = ratio(dimension("part", "10", points("a", "4"), points("b", "4"))).ideal("5");
    Tree step = ratio(total(part, points("c", "10")));
    Scorecard card =
        Cards.service(
            step, situation().award("s", "a", "3").award("s", "b", "0").award("s", "c", "4"));

    // 3/5 of 10 points, and 4 of 10
    assertThat(sums(card, "total")).isEqualTo(of("10", "20"));
  }

  @Test
  void loseTheIdealOfWhatDoesNotApply() {
    Tree step = ratio(total(points("a", "2").unless("x"), points("b", "6")));
    Scorecard card = Cards.service(step, situation().holds("x", "s").award("s", "b", "3"));

    assertThat(sums(card, "total")).isEqualTo(of("3", "6"));
  }

  @Test
  void keepTheStatedIdealWhateverDoesNotApply() {
    for (NotApplicableHandling fate :
        List.of(NotApplicableHandling.REDISTRIBUTE, NotApplicableHandling.RESCALE)) {
      Tree part =
          ratio(weightless("part", points("a", "2").unless("x").handling(fate), points("b", "6")))
              .ideal("10");
      Tree step = ratio(total(part, points("c", "10")));
      Scorecard card =
          Cards.service(
              step, situation().holds("x", "s").award("s", "b", "5").award("s", "c", "0"));

      assertThat(sums(card, "part")).as("%s", fate).isEqualTo(of("5", "10"));
      assertThat(card.nodes().get("part").mass()).as("%s", fate).isEqualTo(BigFraction.ONE);
      assertThat(sums(card, "total")).as("%s", fate).isEqualTo(of("5", "20"));
    }
  }

  @Test
  void keepTheStatedIdealWhereWhatIsUnscoredIsLeftOut() {
    Tree step = ratio(total(points("a", "2"), points("b", "6"))).ideal("10");
    Scorecard card = Cards.service(Schemes.of(step).leavingOut(), situation().award("s", "b", "5"));

    assertThat(sums(card, "total")).isEqualTo(of("5", "10"));
  }

  @Test
  void countInFullWhatDoesNotApplyIfTheSchemeSaysSo() {
    Tree step =
        ratio(
                total(
                    points("a", "2").unless("x").handling(NotApplicableHandling.FULL),
                    points("b", "6")))
            .ideal("10");
    Scorecard card = Cards.service(step, situation().holds("x", "s").award("s", "b", "5"));

    assertThat(sums(card, "total")).isEqualTo(of("7", "10"));
  }

  @Test
  void areNotThereWhereNothingApplies() {
    Tree part = ratio(weightless("part", points("a", "2").unless("x"))).ideal("3");
    Scorecard card =
        Cards.service(
            ratio(total(part, points("b", "5"))), situation().holds("x", "s").award("s", "b", "4"));

    assertThat(card.nodes().get("part").points()).isEmpty();
    assertThat(card.nodes().get("part").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(sums(card, "total")).isEqualTo(of("4", "5"));
  }

  @Test
  void ofAnAgencyAreTheMeansOfItsServices() {
    Tree step = ratio(total(points("a", "2").unless("x"), points("b", "6")));
    Scorecard card =
        Cards.agency(
            step,
            new Situation()
                .service("s1")
                .award("s1", "a", "2")
                .award("s1", "b", "4")
                .service("s2")
                .holds("x", "s2")
                .award("s2", "b", "3"));

    // 6 of 8 and 3 of 6; the score is the mean of 75 and 50, not 4.5 of 7
    assertThat(card.total()).contains(exact("62.5"));
    assertThat(sums(card, "total")).isEqualTo(of("4.5", "7"));
  }

  @Test
  void ofAnAgencyAreNotThereIfAServiceWasScoredDirectly() {
    Tree step = ratio(dimension("step", "1", points("a", "2")));
    Scorecard card =
        Cards.agency(
            total(step),
            new Situation()
                .service("s1")
                .award("s1", "a", "2")
                .service("s2")
                .award("s2", "step", "40"));

    assertThat(card.nodes().get("step").points()).isEmpty();
    assertThat(card.total()).contains(exact("70"));
  }

  @Property
  void addUpThroughEveryLevelWhateverTheSubtotalsAreDividedBy(
      @ForAll @Size(min = 2, max = 5)
          List<@Size(min = 1, max = 4) List<@IntRange(max = 8) Integer>> parts,
      @ForAll @IntRange(min = 1, max = 3) int counts,
      @ForAll @IntRange(min = 1, max = 90) int ideal) {
    Situation situation = situation();
    Tree[] subtotals = new Tree[parts.size()];
    int sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      Tree[] rows = new Tree[parts.get(i).size()];
      for (int j = 0; j < rows.length; j++) {
        String id = "q" + i + "-" + j;
        rows[j] = points(id, "8").counts(counts);
        situation.award("s", id, String.valueOf(parts.get(i).get(j)));
        sum += counts * parts.get(i).get(j);
      }
      subtotals[i] = ratio(weightless("p" + i, rows));
      if (i % 2 == 0) {
        subtotals[i].ideal(String.valueOf(ideal));
      }
    }
    Scorecard card = Cards.service(ratio(total(subtotals)).ideal("100"), situation);

    assertThat(sums(card, "total").obtained()).isEqualTo(BigFraction.of(sum));
    assertThat(card.total()).contains(BigFraction.of(sum));
  }
}
