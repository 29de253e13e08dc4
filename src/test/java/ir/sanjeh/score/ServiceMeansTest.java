package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Situation.AGENCY;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.NotApplicableHandling;
import org.junit.jupiter.api.Test;

/** How the scores of its services become those of an agency. */
class ServiceMeansTest {
  private static Situation threeServices() {
    return new Situation().part("Portal").service("s").service("t").service("u");
  }

  private static void expect(NodeScore node, State state, String share, String mass) {
    assertThat(node.state()).isEqualTo(state);
    assertThat(node.share()).isEqualTo(share == null ? null : exact(share));
    assertThat(node.mass()).isEqualTo(exact(mass));
  }

  @Test
  void takesThePlainMeanOfEveryNode() {
    Tree tree = total(dimension("d", "3", leaf("a", "1"), leaf("b", "1")), leaf("c", "1"));
    Situation situation = new Situation().service("s").service("t");
    situation.award("s", "a", "1").award("s", "b", "0").award("s", "c", "1");
    situation.award("t", "a", "0").award("t", "b", "0").award("t", "c", "0.5");
    Scorecard card = Cards.agency(tree, situation);

    // s: d 1/2, total (3/2 + 1)/4 = 5/8. t: d 0, total (0 + 1/2)/4 = 1/8.
    expect(card.nodes().get("a"), State.SCORED, "1/2", "1");
    expect(card.nodes().get("d"), State.SCORED, "1/4", "1");
    expect(card.nodes().get("c"), State.SCORED, "3/4", "1");
    expect(card.root(), State.SCORED, "3/8", "1");
    assertThat(card.total()).contains(exact("37.5"));
  }

  @Test
  void givesTheCardsOfTheServicesInTheOrderOfTheFacts() {
    AgencyScorecard cards =
        Schemes.of(total(leaf("a", "1")))
            .scorer()
            .score(new Situation().service("z").part("Portal").service("b").awards());

    assertThat(cards.services()).extracting(card -> card.subject().id()).containsExactly("z", "b");
    assertThat(cards.agency().subject().id()).isEqualTo(AGENCY);
  }

  @Test
  void leavesOutTheServicesForWhichANodeCountsForNothing() {
    Tree tree = total(leaf("a", "1"), leaf("b", "1").unless("x"));
    Situation situation = threeServices().holds("x", "s");
    situation.award("s", "a", "1");
    situation.award("t", "a", "1").award("t", "b", "0");
    situation.award("u", "a", "1").award("u", "b", "0.5");
    Scorecard card = Cards.agency(tree, situation);

    // b over t and u only; the totals are 1, 1/2 and 3/4
    expect(card.nodes().get("b"), State.SCORED, "1/4", "1");
    expect(card.root(), State.SCORED, "3/4", "1");
  }

  @Test
  void takesTheMeanOfTheMasses() {
    Tree tree =
        total(leaf("a", "1"), leaf("b", "1").unless("x").handling(NotApplicableHandling.RESCALE));
    Situation situation = new Situation().service("s").service("t").holds("x", "s");
    situation.award("s", "a", "1").award("t", "a", "1").award("t", "b", "1");
    Scorecard card = Cards.agency(tree, situation);

    expect(card.root(), State.SCORED, "1", "3/4");
    expect(card.nodes().get("b"), State.SCORED, "1", "1");
  }

  @Test
  void countsAServiceWithoutAnyAwardAsZeroWhereTheSchemeSaysSo() {
    Situation situation = new Situation().service("s").service("t").award("s", "a", "1");

    expect(Cards.agency(total(leaf("a", "1")), situation).root(), State.SCORED, "1/2", "1");
    expect(
        Cards.agency(Schemes.of(total(leaf("a", "1"))).leavingOut(), situation).root(),
        State.SCORED,
        "1",
        "1");
  }

  @Test
  void passesOverAServiceToWhichNothingApplies() {
    for (NotApplicableHandling handling : NotApplicableHandling.values()) {
      Tree tree = total(leaf("a", "1").unless("x").handling(handling)).handling(handling);
      Situation situation = new Situation().service("s").service("t").holds("x", "s");
      Scorecard card = Cards.agency(tree, situation.award("t", "a", "0.5"));

      expect(card.root(), State.SCORED, "1/2", "1");
    }
  }

  @Test
  void isScoredWhereOneServiceIsAndElseUnscoredWhereOneServiceIs() {
    Tree tree =
        total(
            leaf("scored", "1").unless("x"),
            leaf("unscored", "1").unless("x"),
            leaf("exempt", "1").unless("y"));
    Situation situation = threeServices().holds("x", "s");
    situation.holds("y", "s").holds("y", "t").holds("y", "u").award("u", "scored", "1");
    Scorecard card = Cards.agency(tree, situation);

    // scored: not applicable, unscored, scored. unscored: not applicable, unscored, unscored.
    expect(card.nodes().get("scored"), State.SCORED, "1/2", "1");
    expect(card.nodes().get("unscored"), State.UNSCORED, "0", "1");
    expect(card.nodes().get("exempt"), State.NOT_APPLICABLE, null, "0");
    assertThat(card.notApplicable()).extracting(Node::id).containsExactly("exempt");
  }

  @Test
  void keepsTheAwardThatAllServicesTakeOver() {
    Tree tree =
        total(
            leaf("portal", "1").on("Portal").unless("x"),
            leaf("both", "1").on("Service", "Agency"),
            leaf("own", "1"));
    Situation situation = threeServices().holds("x", "s");
    situation.award("portal", "portal", "0.2").award(AGENCY, "both", "0.3");
    situation.award("t", "both", "0.4").award("t", "own", "0.5");
    Scorecard card = Cards.agency(tree, situation);

    assertThat(card.nodes().get("portal").award())
        .map(award -> award.subject().id())
        .contains("portal");
    assertThat(card.nodes().get("portal").share()).isEqualTo(exact("0.2"));
    // t has its own: (0.3 + 0.4 + 0.3) / 3 is no rule's award
    assertThat(card.nodes().get("both").award()).isEmpty();
    assertThat(card.nodes().get("both").share()).isEqualTo(exact("1/3"));
    assertThat(card.nodes().get("own").award()).isEmpty();
    assertThat(card.root().award()).isEmpty();
  }

  @Test
  void doesNotCountAnAwardThatNoServiceTakes() {
    Tree tree = total(leaf("a", "1").on("Service", "Agency"));
    Situation situation = new Situation().service("s").award("s", "a", "0").award(AGENCY, "a", "1");
    Scorecard card = Cards.agency(tree, situation);

    expect(card.root(), State.SCORED, "0", "1");
    assertThat(card.nodes().get("a").award()).isEmpty();
  }

  @Test
  void keepsADirectAwardThatAllServicesTakeOver() {
    Tree tree = total(dimension("d", "1", leaf("a", "1")), leaf("b", "1"));
    Situation situation = new Situation().service("s").service("t").award(AGENCY, "d", "40");
    Scorecard card = Cards.agency(tree, situation);

    expect(card.nodes().get("d"), State.SCORED, "0.4", "1");
    assertThat(card.nodes().get("d").award()).isPresent();
    expect(card.nodes().get("a"), State.UNSCORED, null, "0");
  }

  @Test
  void hasNoTotalWhereNoServiceHas() {
    Scorecard card = Cards.agency(total(leaf("a", "1")), new Situation().service("s"));

    assertThat(card.root().state()).isEqualTo(State.UNSCORED);
    assertThat(card.total()).isEmpty();
  }

  @Test
  void isScoredDirectlyWithoutServices() {
    Tree tree = total(leaf("a", "3").on("Agency"), leaf("b", "1").on("Portal"));
    Situation situation = new Situation().part("Portal");
    situation.award(AGENCY, "a", "1").award("portal", "b", "0");
    AgencyScorecard cards = Schemes.of(tree).scorer().score(situation.awards());

    assertThat(cards.services()).isEmpty();
    expect(cards.agency().root(), State.SCORED, "3/4", "1");
    assertThat(cards.agency().nodes().get("a").award()).isPresent();
    assertThat(cards.agency().nodes().get("b").award()).isPresent();
  }
}
