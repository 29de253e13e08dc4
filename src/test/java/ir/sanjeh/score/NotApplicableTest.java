package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.score.Tree.weightless;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.NotApplicableHandling;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to the weight of what does not apply. */
class NotApplicableTest {
  /** An indicator that does not apply under the condition {@code x}. */
  private static Tree exempted(String id, String weight, NotApplicableHandling handling) {
    return leaf(id, weight).unless("x").handling(handling);
  }

  private static Situation exemptService() {
    return new Situation().service("s").holds("x", "s");
  }

  private static void expect(NodeScore node, State state, String share, String mass) {
    assertThat(node.state()).isEqualTo(state);
    assertThat(node.share()).isEqualTo(share == null ? null : exact(share));
    assertThat(node.mass()).isEqualTo(exact(mass));
  }

  @Nested
  class Redistributed {
    private static final NotApplicableHandling HANDLING = NotApplicableHandling.REDISTRIBUTE;

    @Test
    void goesToTheSiblingsInProportion() {
      Tree tree = total(leaf("a", "1"), exempted("b", "1", HANDLING), leaf("c", "2"));
      Scorecard card =
          Cards.service(tree, exemptService().award("s", "a", "1").award("s", "c", "0.5"));

      // (1 x 1 + 2 x 0.5) / 3
      expect(card.root(), State.SCORED, "2/3", "1");
      expect(card.nodes().get("b"), State.NOT_APPLICABLE, null, "0");
    }

    @Test
    void staysInAParentWithItsOwnWeight() {
      Tree tree =
          total(
              dimension("d", "30", leaf("a", "1"), exempted("b", "1", HANDLING)), leaf("e", "70"));
      Scorecard card =
          Cards.service(tree, exemptService().award("s", "a", "1").award("s", "e", "0"));

      // d keeps its 30 of 100, all of it earned by a
      expect(card.nodes().get("d"), State.SCORED, "1", "1");
      expect(card.root(), State.SCORED, "0.3", "1");
    }

    @Test
    void leavesAParentWithoutWeight() {
      Tree tree =
          total(weightless("w", leaf("a", "1"), exempted("b", "1", HANDLING)), leaf("c", "2"));
      Scorecard card =
          Cards.service(tree, exemptService().award("s", "a", "1").award("s", "c", "0"));

      // w weighs what is left of it, 1 against 2
      expect(card.nodes().get("w"), State.SCORED, "1", "0.5");
      expect(card.root(), State.SCORED, "1/3", "1");
    }

    @Test
    void leavesParentsWithoutWeightUpToTheFirstWithItsOwn() {
      Tree inner = weightless("w", leaf("a", "1"), exempted("b", "1", HANDLING));
      Tree outer = weightless("v", inner, leaf("c", "2"));
      Tree tree = total(dimension("d", "10", outer, leaf("f", "3")), leaf("e", "10"));
      Scorecard card =
          Cards.service(
              tree,
              exemptService()
                  .award("s", "a", "1")
                  .award("s", "c", "0")
                  .award("s", "e", "0")
                  .award("s", "f", "0"));

      // w: 1 of 2 left. v: (1 x 1 + 2 x 0) / 3, 3 of 4 left. d: (3 x 1/3 + 3 x 0) / 6, all of 10.
      expect(card.nodes().get("w"), State.SCORED, "1", "1/2");
      expect(card.nodes().get("v"), State.SCORED, "1/3", "3/4");
      expect(card.nodes().get("d"), State.SCORED, "1/6", "1");
      expect(card.root(), State.SCORED, "1/12", "1");
    }
  }

  @Nested
  class Rescaled {
    private static final NotApplicableHandling HANDLING = NotApplicableHandling.RESCALE;

    @Test
    void leavesTheTreeAndScalesTheRest() {
      Tree tree =
          total(
              dimension("d", "30", leaf("a", "10"), exempted("b", "20", HANDLING)),
              leaf("e", "70"));
      Scorecard card =
          Cards.service(tree, exemptService().award("s", "a", "1").award("s", "e", "0.5"));

      // (10 x 1 + 70 x 0.5) / 80
      expect(card.nodes().get("d"), State.SCORED, "1", "1/3");
      expect(card.nodes().get("b"), State.NOT_APPLICABLE, null, "0");
      expect(card.root(), State.SCORED, "9/16", "0.8");
      assertThat(card.total()).contains(exact("56.25"));
    }

    @Test
    void shrinksEveryNodeAbove() {
      Tree inner = dimension("d2", "1", leaf("a", "1"), exempted("b", "3", HANDLING));
      Tree tree = total(dimension("d1", "1", inner, leaf("c", "1")), leaf("e", "2"));
      Scorecard card =
          Cards.service(
              tree, exemptService().award("s", "a", "1").award("s", "c", "0").award("s", "e", "0"));

      // d2: 1/4 left. d1: (1/4 x 1 + 1 x 0) / (5/4), 5/4 of 2 left. total: 5/8 x 1/5 / (21/8).
      expect(card.nodes().get("d2"), State.SCORED, "1", "1/4");
      expect(card.nodes().get("d1"), State.SCORED, "1/5", "5/8");
      expect(card.root(), State.SCORED, "1/21", "7/8");
    }

    @Test
    void leavesAParentWithoutWeightToo() {
      Tree tree =
          total(weightless("w", leaf("a", "1"), exempted("b", "1", HANDLING)), leaf("c", "2"));
      Scorecard card =
          Cards.service(tree, exemptService().award("s", "a", "1").award("s", "c", "0"));

      expect(card.nodes().get("w"), State.SCORED, "1", "1/2");
      expect(card.root(), State.SCORED, "1/3", "3/4");
    }

    @Test
    void isKeptApartFromWhatIsRedistributed() {
      Tree without =
          weightless(
              "w",
              leaf("a", "1"),
              exempted("b", "1", NotApplicableHandling.REDISTRIBUTE),
              exempted("c", "2", HANDLING));
      Tree tree = total(dimension("d", "10", without, leaf("f", "4")), leaf("e", "10"));
      Scorecard card =
          Cards.service(
              tree, exemptService().award("s", "a", "1").award("s", "e", "0").award("s", "f", "0"));

      // w: 1 of 4 left: 2 have left the tree, 1 has moved to its siblings.
      expect(card.nodes().get("w"), State.SCORED, "1", "1/4");
      // d: (1 x 1 + 4 x 0) / 5. Of its 10, 2/8 have left the tree; what has moved stays in it.
      expect(card.nodes().get("d"), State.SCORED, "1/5", "3/4");
      // total: (7.5 x 1/5 + 10 x 0) / 17.5, and 17.5 of 20 are left.
      expect(card.root(), State.SCORED, "3/35", "7/8");
    }
  }

  @Nested
  class CountedInFull {
    private static final NotApplicableHandling HANDLING = NotApplicableHandling.FULL;

    @Test
    void earnsEverythingAndIsStillNotApplicable() {
      Tree tree = total(leaf("a", "1"), exempted("b", "3", HANDLING));
      Scorecard card = Cards.service(tree, exemptService().award("s", "a", "0"));

      expect(card.nodes().get("b"), State.NOT_APPLICABLE, "1", "1");
      expect(card.root(), State.SCORED, "3/4", "1");
      assertThat(card.notApplicable()).extracting(Node::id).containsExactly("b");
    }

    @Test
    void fillsADimensionThatDoesNotApply() {
      Tree tree = total(dimension("d", "1", exempted("b", "3", HANDLING)), leaf("a", "1"));
      Scorecard card = Cards.service(tree, exemptService().award("s", "a", "0"));

      expect(card.nodes().get("d"), State.NOT_APPLICABLE, "1", "1");
      expect(card.root(), State.SCORED, "1/2", "1");
    }

    @Test
    void fillsWhatIsLeftOfADimensionThatDoesNotApply() {
      Tree tree =
          total(
              dimension(
                  "d",
                  "4",
                  exempted("b", "3", HANDLING),
                  exempted("c", "1", NotApplicableHandling.RESCALE)),
              leaf("a", "1"));
      Scorecard card = Cards.service(tree, exemptService().award("s", "a", "0"));

      // b counts with 3, c has left: (3 x 1 + 1 x 0) / 4, and 4 of 5 are left.
      expect(card.nodes().get("d"), State.NOT_APPLICABLE, "1", "3/4");
      expect(card.root(), State.SCORED, "3/4", "4/5");
    }
  }

  @Nested
  class WholeDimension {
    @ParameterizedTest
    @CsvSource(
        nullValues = "-",
        value = {
          // handling, share and mass of the dimension, share and mass of the root
          "REDISTRIBUTE, -, 0, 0.5, 1",
          "RESCALE,      -, 0, 0.5, 0.25",
          "FULL,         1, 1, 7/8, 1",
        })
    void followsItsOwnHandlingWhateverItsIndicatorsFollow(
        NotApplicableHandling handling, String share, String mass, String rootShare, String left) {
      for (NotApplicableHandling below :
          new NotApplicableHandling[] {
            NotApplicableHandling.REDISTRIBUTE, NotApplicableHandling.RESCALE
          }) {
        Tree tree =
            total(
                dimension("d", "3", exempted("a", "1", below), exempted("b", "1", below))
                    .handling(handling),
                leaf("c", "1"));
        Scorecard card = Cards.service(tree, exemptService().award("s", "c", "0.5"));

        // FULL: (3 x 1 + 1 x 0.5) / 4
        expect(card.nodes().get("d"), State.NOT_APPLICABLE, share, mass);
        expect(card.root(), State.SCORED, rootShare, left);
      }
    }

    @ParameterizedTest
    @EnumSource(NotApplicableHandling.class)
    void hasNoTotalWhereNothingAppliesAtAll(NotApplicableHandling handling) {
      Tree tree =
          total(exempted("a", "1", handling), exempted("b", "1", handling)).handling(handling);
      Scorecard card = Cards.service(tree, exemptService());

      expect(card.root(), State.NOT_APPLICABLE, null, "0");
      assertThat(card.root().score()).isNull();
      assertThat(card.total()).isEmpty();
      assertThat(card.unscored()).isEmpty();
      assertThat(card.notApplicable()).extracting(Node::id).containsExactly("a", "b");
    }
  }

  @Nested
  class Condition {
    private static final Tree TREE =
        total(
            leaf("a", "1"),
            exempted("b", "1", NotApplicableHandling.REDISTRIBUTE)
                .on("Service", "Portal", "Agency"));

    private static State stateOfB(Situation situation) {
      return Cards.service(TREE, situation).nodes().get("b").state();
    }

    @Test
    void mayHoldForTheServiceItself() {
      assertThat(stateOfB(new Situation().service("s").holds("x", "s")))
          .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void mayHoldForTheAgency() {
      assertThat(stateOfB(new Situation().service("s").holds("x", "agency")))
          .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void mayHoldForThePartOfWhichTheAgencyHasOne() {
      assertThat(stateOfB(new Situation().part("Portal").service("s").holds("x", "portal")))
          .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void isNotAskedOfPartsOfWhichThereMayBeSeveral() {
      assertThat(stateOfB(new Situation().member("d", "Dataset").service("s").holds("x", "d")))
          .isEqualTo(State.UNSCORED);
    }

    @Test
    void isNotAskedOfAnotherService() {
      assertThat(stateOfB(new Situation().service("s").service("t").holds("x", "t")))
          .isEqualTo(State.UNSCORED);
    }

    @Test
    void mustBeTheOneThatTheIndicatorNames() {
      assertThat(stateOfB(new Situation().service("s").holds("y", "s"))).isEqualTo(State.UNSCORED);
    }

    @Test
    void goesBeforeEveryAward() {
      Situation situation = new Situation().part("Portal").service("s").holds("x", "s");
      for (String subject : new String[] {"s", "portal", "agency"}) {
        situation.award(subject, "b", "1");
      }

      assertThat(stateOfB(situation)).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void isAskedOfAnAgencyThatIsScoredDirectly() {
      Scorecard byAgency = Cards.agency(TREE, new Situation().holds("x", "agency"));
      Scorecard byPortal = Cards.agency(TREE, new Situation().part("Portal").holds("x", "portal"));

      assertThat(byAgency.notApplicable()).extracting(Node::id).containsExactly("b");
      assertThat(byPortal.notApplicable()).extracting(Node::id).containsExactly("b");
    }
  }
}
