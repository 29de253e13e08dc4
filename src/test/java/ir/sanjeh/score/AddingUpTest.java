package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.score.Tree.weightless;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.AddingUp;
import org.junit.jupiter.api.Test;

/** How scores add up where every indicator applies and has an award. */
class AddingUpTest {
  @Test
  void weighsChildrenRelativeToOneAnother() {
    Scorecard card =
        Cards.service(
            total(leaf("a", "3"), leaf("b", "1")),
            new Situation().service("s").award("s", "a", "1").award("s", "b", "0.2"));

    // (3 x 1 + 1 x 0.2) / 4 = 0.8
    assertThat(card.root().share()).isEqualTo(exact("0.8"));
    assertThat(card.total()).contains(exact("80"));
  }

  @Test
  void addsUpPoints() {
    // An axis of 25 points: 15 for a, 10 for b.
    Tree axis =
        dimension("axis", "25", leaf("a", "15").outOf("15"), leaf("b", "10").outOf("10"))
            .outOf("25")
            .addsUp(AddingUp.SUM_OF_POINTS);
    Tree other = leaf("other", "75").outOf("75");
    Scorecard card =
        Cards.service(
            total(axis, other).addsUp(AddingUp.SUM_OF_POINTS),
            new Situation()
                .service("s")
                .award("s", "a", "12")
                .award("s", "b", "2.5")
                .award("s", "other", "50"));

    // 12 + 2.5 = 14.5; with 50 more 64.5
    assertThat(card.nodes().get("axis").score()).isEqualTo(exact("14.5"));
    assertThat(card.total()).contains(exact("64.5"));
  }

  @Test
  void relatesTheSumObtainedToTheSumOfIdeals() {
    Tree step =
        total(leaf("q1", "1.6").outOf("1.6"), leaf("q2", "4").outOf("4"))
            .addsUp(AddingUp.RATIO_OF_SUMS);
    Scorecard card =
        Cards.service(
            step, new Situation().service("s").award("s", "q1", "0.8").award("s", "q2", "1"));

    // 100 x (0.8 + 1) / (1.6 + 4) = 100 x 1.8 / 5.6 = 225/7
    assertThat(card.total()).contains(exact("225/7"));
  }

  @Test
  void showsEveryNodeOnItsOwnScale() {
    Scorecard card =
        Cards.service(
            total(dimension("d", "2", leaf("a", "7").outOf("4")).outOf("10")),
            new Situation().service("s").award("s", "a", "3"));

    assertThat(card.nodes().get("a").score()).isEqualTo(exact("3"));
    assertThat(card.nodes().get("a").share()).isEqualTo(exact("0.75"));
    assertThat(card.nodes().get("d").score()).isEqualTo(exact("7.5"));
    assertThat(card.total()).contains(exact("75"));
  }

  @Test
  void letsNodesWithoutWeightWeighWhatTheirChildrenWeigh() {
    Tree tree =
        total(
            weightless("quality", leaf("a", "1"), leaf("b", "1"), leaf("c", "1")), leaf("d", "1"));
    Scorecard card =
        Cards.service(
            tree,
            new Situation()
                .service("s")
                .award("s", "a", "1")
                .award("s", "b", "1")
                .award("s", "c", "0")
                .award("s", "d", "0"));

    // quality: 2/3, weighing 3 against 1
    assertThat(card.nodes().get("quality").share()).isEqualTo(exact("2/3"));
    assertThat(card.root().share()).isEqualTo(exact("1/2"));
  }

  @Test
  void letsNestedNodesWithoutWeightWeighTheirLeaves() {
    Tree tree =
        total(
            weightless("x", weightless("y", leaf("a", "2"), leaf("b", "3")), leaf("c", "5")),
            leaf("d", "10"));
    Scorecard card =
        Cards.service(
            tree,
            new Situation()
                .service("s")
                .award("s", "a", "1")
                .award("s", "b", "0")
                .award("s", "c", "0")
                .award("s", "d", "0"));

    // a holds 2 of the 20 that all leaves weigh
    assertThat(card.root().share()).isEqualTo(exact("0.1"));
  }

  @Test
  void ignoresHowManyChildrenANodeWithItsOwnWeightHas() {
    Tree tree = total(dimension("x", "1", leaf("a", "9"), leaf("b", "9")), leaf("c", "1"));
    Scorecard card =
        Cards.service(
            tree,
            new Situation()
                .service("s")
                .award("s", "a", "1")
                .award("s", "b", "0")
                .award("s", "c", "0"));

    // x: 1/2, weighing 1 against 1
    assertThat(card.root().share()).isEqualTo(exact("1/4"));
  }

  @Test
  void staysExactWhereDecimalsEnd() {
    // Agency 2 of round 5: 61.875 must not become 61.874999...
    Tree tree = total(leaf("a", "0.25").outOf("100"), leaf("b", "0.75").outOf("100"));
    Scorecard card =
        Cards.service(
            tree, new Situation().service("s").award("s", "a", "62.4").award("s", "b", "61.7"));

    // 0.25 x 62.4 + 0.75 x 61.7 = 15.6 + 46.275
    assertThat(card.total()).contains(exact("61.875"));
  }

  @Test
  void showsAChildThatWeighsNothingWithoutCountingIt() {
    Tree tree = total(leaf("a", "1"), leaf("b", "0"));
    Scorecard card =
        Cards.service(
            tree, new Situation().service("s").award("s", "a", "0.5").award("s", "b", "1"));

    assertThat(card.nodes().get("b").score()).isEqualTo(exact("1"));
    assertThat(card.root().share()).isEqualTo(exact("0.5"));
  }

  @Test
  void hasNoTotalWhereOnlyAChildThatWeighsNothingIsScored() {
    Tree tree = total(leaf("a", "1").unless("x"), leaf("b", "0"));
    Scorecard card =
        Cards.service(tree, new Situation().service("s").holds("x", "s").award("s", "b", "1"));

    assertThat(card.root().state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(card.total()).isEmpty();
  }

  @Test
  void isUnscoredWhereNothingThatWeighsAnythingIsScored() {
    Tree tree = total(leaf("a", "1"), leaf("b", "0"));
    Scorecard card = Cards.service(tree, new Situation().service("s").award("s", "b", "1"));

    assertThat(card.root().state()).isEqualTo(State.UNSCORED);
    assertThat(card.total()).isEmpty();
  }

  @Test
  void scoresATreeOfOneIndicator() {
    Scorecard card =
        Cards.service(leaf("only", "1"), new Situation().service("s").award("s", "only", "0.4"));

    assertThat(card.total()).contains(exact("0.4"));
  }

  @Test
  void listsTheNodesInTheOrderOfTheTree() {
    Tree tree = total(dimension("x", "1", leaf("b", "1"), leaf("a", "1")), leaf("c", "1"));
    Scorecard card = Cards.service(tree, new Situation().service("s"));

    assertThat(card.nodes().keySet()).containsExactly("total", "x", "b", "a", "c");
  }
}
