package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Situation.AGENCY;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.score.Tree.weightless;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.NotApplicableHandling;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of an indicator that applies but has no award. */
class UnscoredTest {
  private static void expect(NodeScore node, State state, String share, String mass) {
    assertThat(node.state()).isEqualTo(state);
    assertThat(node.share()).isEqualTo(share == null ? null : exact(share));
    assertThat(node.mass()).isEqualTo(exact(mass));
  }

  private static List<String> unscored(Scorecard card) {
    return card.unscored().stream().map(unscored -> unscored.node().id()).toList();
  }

  private static Situation service() {
    return new Situation().part("Portal").service("s");
  }

  @Nested
  class CountedZero {
    @Test
    void keepsItsFullWeight() {
      Tree tree = total(weightless("w", leaf("a", "1"), leaf("b", "1")), leaf("c", "2"));
      Scorecard card = Cards.service(tree, service().award("s", "a", "1").award("s", "c", "0.5"));

      // w: 1/2; total: (2 x 1/2 + 2 x 1/2) / 4
      expect(card.nodes().get("b"), State.UNSCORED, "0", "1");
      expect(card.nodes().get("w"), State.SCORED, "1/2", "1");
      expect(card.root(), State.SCORED, "1/2", "1");
      assertThat(unscored(card)).containsExactly("b");
    }

    @Test
    void isToldApartFromAZeroThatWasAwarded() {
      Scorecard card =
          Cards.service(total(leaf("a", "1"), leaf("b", "1")), service().award("s", "a", "0"));

      expect(card.nodes().get("a"), State.SCORED, "0", "1");
      expect(card.nodes().get("b"), State.UNSCORED, "0", "1");
    }

    @Test
    void makesADimensionUnscoredWhereNothingBelowHasAnAward() {
      Tree tree = total(dimension("d", "3", leaf("a", "1"), leaf("b", "1")), leaf("c", "1"));
      Scorecard card = Cards.service(tree, service().award("s", "c", "1"));

      expect(card.nodes().get("d"), State.UNSCORED, "0", "1");
      expect(card.root(), State.SCORED, "1/4", "1");
    }

    @Test
    void givesNoTotalWhereNothingHasAnAward() {
      Scorecard card = Cards.service(total(leaf("a", "1")), service());

      expect(card.root(), State.UNSCORED, "0", "1");
      assertThat(card.total()).isEmpty();
    }

    @Test
    void doesNotTakeAwayWhatIsCountedInFull() {
      Tree tree =
          total(
              dimension(
                  "d",
                  "1",
                  leaf("a", "1").unless("x").handling(NotApplicableHandling.FULL),
                  leaf("b", "1")),
              leaf("c", "1"));
      Scorecard card = Cards.service(tree, service().holds("x", "s").award("s", "c", "0"));

      expect(card.nodes().get("d"), State.UNSCORED, "1/2", "1");
      expect(card.root(), State.SCORED, "1/4", "1");
    }
  }

  @Nested
  class LeftOut {
    private static Scorecard card(Tree tree, Situation situation) {
      return Cards.service(Schemes.of(tree).leavingOut(), situation);
    }

    @Test
    void leavesItsWeightToTheSiblings() {
      Tree tree = total(leaf("a", "1"), leaf("b", "1"), leaf("c", "2"));
      Scorecard card = card(tree, service().award("s", "a", "1").award("s", "c", "0.5"));

      // (1 x 1 + 2 x 0.5) / 3
      expect(card.nodes().get("b"), State.UNSCORED, null, "0");
      expect(card.root(), State.SCORED, "2/3", "1");
      assertThat(unscored(card)).containsExactly("b");
    }

    @Test
    void leavesAParentWithoutWeight() {
      Tree tree = total(weightless("w", leaf("a", "1"), leaf("b", "1")), leaf("c", "2"));
      Scorecard card = card(tree, service().award("s", "a", "1").award("s", "c", "0"));

      expect(card.nodes().get("w"), State.SCORED, "1", "1/2");
      expect(card.root(), State.SCORED, "1/3", "1");
    }

    @Test
    void leavesOutADimensionWhereNothingBelowHasAnAward() {
      Tree tree = total(dimension("d", "3", leaf("a", "1"), leaf("b", "1")), leaf("c", "1"));
      Scorecard card = card(tree, service().award("s", "c", "0.5"));

      expect(card.nodes().get("d"), State.UNSCORED, null, "0");
      expect(card.root(), State.SCORED, "1/2", "1");
      assertThat(unscored(card)).containsExactly("a", "b");
    }

    @Test
    void stillTakesOutOfTheTreeWhatDoesNotApply() {
      Tree tree =
          total(
              dimension(
                  "d",
                  "3",
                  leaf("a", "1").unless("x").handling(NotApplicableHandling.RESCALE),
                  leaf("b", "2")),
              leaf("c", "1"));
      Scorecard card = card(tree, service().holds("x", "s").award("s", "c", "0.5"));

      // Of the 4, the 1 of a has left the tree; the 2 of b have gone to c.
      expect(card.nodes().get("d"), State.UNSCORED, null, "0");
      expect(card.root(), State.SCORED, "1/2", "3/4");
    }

    @Test
    void givesNoFullScoreToADimensionWithoutAnyAward() {
      Tree tree =
          total(
              dimension(
                  "d",
                  "1",
                  leaf("a", "1").unless("x").handling(NotApplicableHandling.FULL),
                  leaf("b", "1")),
              leaf("c", "1"));
      Scorecard card = card(tree, service().holds("x", "s").award("s", "c", "0"));

      expect(card.nodes().get("d"), State.UNSCORED, null, "0");
      expect(card.root(), State.SCORED, "0", "1");
    }

    @Test
    void givesNoTotalWhereNothingHasAnAward() {
      Scorecard card = card(total(leaf("a", "1")), service());

      expect(card.root(), State.UNSCORED, null, "0");
      assertThat(card.total()).isEmpty();
    }
  }

  @Nested
  class Listed {
    private static Tree tree() {
      return total(
          leaf("own", "1"),
          leaf("ownOrPortal", "1").on("Portal", "Service"),
          leaf("portal", "1").on("Portal"),
          leaf("agency", "1").on("Agency", "Portal"));
    }

    @Test
    void onTheServiceWhatIsToBeMeasuredThereAndOnTheAgencyTheRestOnce() {
      AgencyScorecard cards =
          Schemes.of(tree()).scorer().score(service().service("t").award("t", "own", "1").awards());

      assertThat(unscored(cards.services().get(0))).containsExactly("own", "ownOrPortal");
      assertThat(unscored(cards.services().get(1))).containsExactly("ownOrPortal");
      assertThat(unscored(cards.agency())).containsExactly("portal", "agency");
      assertThat(cards.agency().unscored())
          .allSatisfy(unscored -> assertThat(unscored.subject().id()).isEqualTo(AGENCY));
      assertThat(cards.services().get(0).unscored())
          .allSatisfy(unscored -> assertThat(unscored.subject().id()).isEqualTo("s"));
    }

    @Test
    void onTheAgencyOnlyWhatAppliesToOneOfItsServices() {
      Tree tree = total(leaf("own", "1"), leaf("portal", "1").on("Portal").unless("x"));

      Situation one = service().service("t").holds("x", "s");
      assertThat(unscored(Cards.agency(tree, one))).containsExactly("portal");
      Situation none = service().service("t").holds("x", "s").holds("x", "t");
      assertThat(unscored(Cards.agency(tree, none))).isEmpty();
    }

    @Test
    void onTheAgencyOnlyWhatIsExpectedOfOneOfItsServices() {
      Tree tree = total(dimension("d", "1", leaf("portal", "1").on("Portal")));

      Situation one = service().service("t").award("s", "d", "50");
      assertThat(unscored(Cards.agency(tree, one))).containsExactly("portal");
      Situation none = service().service("t").award("s", "d", "50").award("t", "d", "50");
      assertThat(unscored(Cards.agency(tree, none))).isEmpty();
    }

    @Test
    void onAnAgencyThatIsScoredDirectlyEverything() {
      Scorecard card = Cards.agency(tree(), new Situation().part("Portal"));

      assertThat(unscored(card)).containsExactly("own", "ownOrPortal", "portal", "agency");
    }
  }
}
