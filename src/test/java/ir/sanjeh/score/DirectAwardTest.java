package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Situation.AGENCY;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.NotApplicableHandling;
import org.junit.jupiter.api.Test;

/** A score entered for an inner node instead of adding up its children. */
class DirectAwardTest {
  /** Two dimensions; the first has an indicator and a dimension of its own. */
  private static Tree tree() {
    return total(
        dimension(
            "d",
            "1",
            leaf("a", "1").on("Service", "Agency"),
            dimension("e", "1", leaf("b", "1"), leaf("c", "1"))),
        leaf("f", "1"));
  }

  private static Situation service() {
    return new Situation().part("Portal").service("s");
  }

  private static String unscored(Scorecard card) {
    return String.join(" ", card.unscored().stream().map(u -> u.node().id()).toList());
  }

  @Test
  void replacesTheSumOfTheChildren() {
    Scorecard card =
        Cards.service(
            tree(), service().award("s", "d", "40").award("s", "a", "1").award("s", "f", "1"));

    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.4"));
    assertThat(card.nodes().get("d").state()).isEqualTo(State.SCORED);
    assertThat(card.nodes().get("d").award()).isPresent();
    // (0.4 + 1) / 2
    assertThat(card.root().share()).isEqualTo(exact("0.7"));
  }

  @Test
  void makesWhatIsMissingBelowUnexpected() {
    Scorecard card = Cards.service(tree(), service().award("s", "d", "40"));

    assertThat(unscored(card)).isEqualTo("f");
    for (String below : new String[] {"a", "e", "b", "c"}) {
      assertThat(card.nodes().get(below).state()).isEqualTo(State.UNSCORED);
      assertThat(card.nodes().get(below).share()).isNull();
    }
  }

  @Test
  void stillShowsWhatIsAwardedBelow() {
    Scorecard card = Cards.service(tree(), service().award("s", "d", "40").award("s", "b", "0.5"));

    assertThat(card.nodes().get("b").share()).isEqualTo(exact("0.5"));
    // c is not expected, so that e is what b is
    assertThat(card.nodes().get("e").share()).isEqualTo(exact("0.5"));
    assertThat(card.nodes().get("e").state()).isEqualTo(State.SCORED);
    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.4"));
  }

  @Test
  void standsAtTheRoot() {
    Scorecard card =
        Cards.service(tree(), service().award("s", "total", "61.875").award("s", "f", "1"));

    assertThat(card.total()).contains(exact("61.875"));
    assertThat(unscored(card)).isEmpty();
    assertThat(card.nodes().get("f").share()).isEqualTo(exact("1"));
  }

  @Test
  void isTakenFromTheAgencyWhereTheServiceHasNothingOfItsOwnBelow() {
    Scorecard card = Cards.service(tree(), service().award(AGENCY, "d", "40"));

    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.4"));
    assertThat(unscored(card)).isEqualTo("f");
  }

  @Test
  void isTakenFromTheAgencyDespiteWhatTheAgencyHasBelow() {
    Scorecard card =
        Cards.service(tree(), service().award(AGENCY, "d", "40").award(AGENCY, "a", "1"));

    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.4"));
    assertThat(card.nodes().get("a").share()).isEqualTo(exact("1"));
  }

  @Test
  void isNotTakenFromTheAgencyWhereTheServiceHasAnIndicatorOfItsOwnBelow() {
    Scorecard card = Cards.service(tree(), service().award(AGENCY, "d", "40").award("s", "c", "1"));

    // e: (0 + 1) / 2; d: (0 + 1/2) / 2
    assertThat(card.nodes().get("d").share()).isEqualTo(exact("1/4"));
    assertThat(unscored(card)).isEqualTo("a b f");
  }

  @Test
  void isNotTakenFromTheAgencyWhereTheServiceHasADirectAwardBelow() {
    Scorecard card =
        Cards.service(tree(), service().award(AGENCY, "d", "40").award("s", "e", "60"));

    // e: 0.6; d: (0 + 0.6) / 2
    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.3"));
    assertThat(unscored(card)).isEqualTo("a f");
  }

  @Test
  void isTakenFromTheAgencyWhereTheServicesOwnBelowDoesNotApply() {
    Tree tree = total(dimension("d", "1", leaf("a", "1").unless("x"), leaf("b", "1")));
    Scorecard card =
        Cards.service(
            tree, service().holds("x", "s").award("s", "a", "1").award(AGENCY, "d", "40"));

    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.4"));
  }

  @Test
  void isTheServicesOwnBeforeTheAgencys() {
    Scorecard card =
        Cards.service(tree(), service().award(AGENCY, "d", "40").award("s", "d", "30"));

    assertThat(card.nodes().get("d").share()).isEqualTo(exact("0.3"));
  }

  @Test
  void isTheAgencysBeforeThatOfItsPart() {
    Situation both = service().award(AGENCY, "d", "40").award("portal", "d", "20");

    assertThat(Cards.service(tree(), both).nodes().get("d").share()).isEqualTo(exact("0.4"));
    assertThat(Cards.service(tree(), service().award("portal", "d", "20")).nodes().get("d").share())
        .isEqualTo(exact("0.2"));
  }

  @Test
  void isTakenFromPartsInTheOrderOfTheirTypesWhateverTheOrderInTheFile() {
    Situation oneWay = new Situation().part("Portal").part("App").service("s");
    Situation otherWay = new Situation().part("App").part("Portal").service("s");
    for (Situation situation : new Situation[] {oneWay, otherWay}) {
      situation.award("portal", "d", "20").award("app", "d", "10");
      assertThat(Cards.service(tree(), situation).nodes().get("d").share()).isEqualTo(exact("0.1"));
    }
  }

  @Test
  void keepsAllTheWeightOfTheNodeWhereSomethingBelowDoesNotApply() {
    Tree tree =
        total(
            dimension(
                "d",
                "1",
                leaf("a", "1").unless("x").handling(NotApplicableHandling.RESCALE),
                leaf("b", "1")),
            leaf("f", "1"));
    Scorecard card =
        Cards.service(tree, service().holds("x", "s").award("s", "d", "40").award("s", "f", "1"));

    assertThat(card.nodes().get("d").mass()).isEqualTo(exact("1"));
    assertThat(card.root().share()).isEqualTo(exact("0.7"));
    assertThat(card.root().mass()).isEqualTo(exact("1"));
  }

  @Test
  void countsForNothingWhereNothingBelowApplies() {
    Tree tree =
        total(
            dimension("d", "1", leaf("a", "1").unless("x"), leaf("b", "1").unless("x")),
            leaf("f", "1"));
    Scorecard card =
        Cards.service(
            tree, service().holds("x", "s").award(AGENCY, "d", "40").award("s", "f", "1"));

    assertThat(card.nodes().get("d").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(card.nodes().get("d").award()).isEmpty();
    assertThat(card.root().share()).isEqualTo(exact("1"));
  }

  @Test
  void countsForAnAgencyThatIsScoredDirectly() {
    Scorecard own = Cards.agency(tree(), new Situation().award(AGENCY, "total", "61.875"));
    Scorecard ofPart =
        Cards.agency(tree(), new Situation().part("Portal").award("portal", "total", "50"));
    Scorecard ownBelow =
        Cards.agency(
            tree(),
            new Situation().part("Portal").award("portal", "total", "50").award(AGENCY, "a", "1"));

    assertThat(own.total()).contains(exact("61.875"));
    assertThat(ofPart.total()).contains(exact("50"));
    // The agency's own indicator: d = 1/2, total = 1/4.
    assertThat(ownBelow.total()).contains(exact("25"));
  }
}
