package ir.sanjeh.standing;

import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static ir.sanjeh.score.Tree.weightless;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Labels of nodes, and which of them are passed. */
class NodeVerdictsTest {
  private static final List<Band> BANDS =
      Schemes.of(total(leaf("any", "1")))
          .band("good", "[70, 100]")
          .band("fair", "(50, 70)")
          .band("weak", "[0, 50]")
          .scheme()
          .bands();

  private static Tree step(String id, Tree... children) {
    return dimension(id, "1", children).bands(BANDS).passesAt("70");
  }

  private static Tree tree() {
    return total(step("first", leaf("a", "1").outOf("100")), leaf("b", "1"));
  }

  private static Scorecard agency(Schemes scheme, Situation situation) {
    return scheme.scorer().score(situation.awards()).agency();
  }

  private static Map<String, String> labels(Schemes scheme, Situation situation) {
    return new NodeVerdicts(scheme.scheme())
        .labels(agency(scheme, situation)).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().id()));
  }

  private static Map<String, Boolean> passed(Schemes scheme, Situation situation) {
    return new NodeVerdicts(scheme.scheme()).passed(agency(scheme, situation));
  }

  private static Situation earned(String score) {
    return new Situation().service("s").award("s", "a", score);
  }

  @Test
  void nodesFallIntoTheirOwnBands() {
    Schemes scheme = Schemes.of(tree());

    assertThat(labels(scheme, earned("70"))).containsExactly(Map.entry("first", "good"));
    assertThat(labels(scheme, earned("69.999"))).containsExactly(Map.entry("first", "fair"));
    assertThat(labels(scheme, earned("50"))).containsExactly(Map.entry("first", "weak"));
    assertThat(labels(scheme, earned("0"))).containsExactly(Map.entry("first", "weak"));
  }

  @Test
  void theScoreItselfPasses() {
    Schemes scheme = Schemes.of(tree());

    assertThat(passed(scheme, earned("70.001"))).containsExactly(Map.entry("first", true));
    assertThat(passed(scheme, earned("70"))).containsExactly(Map.entry("first", true));
    assertThat(passed(scheme, earned("69.999"))).containsExactly(Map.entry("first", false));
  }

  @Test
  void theRoundedScoreDecidesWhereTheSchemeSaysSo() {
    Schemes halfUp = Schemes.of(tree()).byRounded(2, RoundingMode.HALF_UP);
    assertThat(labels(halfUp, earned("69.995"))).containsExactly(Map.entry("first", "good"));
    assertThat(passed(halfUp, earned("69.995"))).containsExactly(Map.entry("first", true));
    assertThat(passed(halfUp, earned("69.994"))).containsExactly(Map.entry("first", false));

    Schemes truncated = Schemes.of(tree()).byRounded(2, RoundingMode.DOWN);
    assertThat(labels(truncated, earned("69.999"))).containsExactly(Map.entry("first", "fair"));
    assertThat(passed(truncated, earned("69.999"))).containsExactly(Map.entry("first", false));
  }

  @Test
  void whatIsNotScoredHasNoVerdict() {
    Schemes scheme = Schemes.of(tree());
    Situation situation = new Situation().service("s").award("s", "b", "1");

    assertThat(labels(scheme, situation)).isEmpty();
    assertThat(passed(scheme, situation)).isEmpty();
  }

  @Test
  void aScoreBeyondItsScaleHasTheLabelOfTheEnd() {
    Tree twice =
        step("first", leaf("a", "100").outOf("100").counts(2)).addsUp(AddingUp.RATIO_OF_SUMS);
    Schemes scheme = Schemes.of(total(twice, leaf("b", "1")));

    // 2 x 80 of 100
    assertThat(labels(scheme, earned("80"))).containsExactly(Map.entry("first", "good"));
    assertThat(passed(scheme, earned("80"))).containsExactly(Map.entry("first", true));
  }

  @Test
  void aTotalBeyondItsScaleIsInTheBandOfTheEnd() {
    Tree twice = total(leaf("a", "100").outOf("100").counts(2)).addsUp(AddingUp.RATIO_OF_SUMS);
    Scheme scheme = Schemes.of(twice).band("high", "[50, 100]").band("low", "[0, 50)").scheme();
    Scorecard card = new Scorer(scheme, List.of()).score(earned("80").awards()).agency();

    assertThat(card.total()).hasValueSatisfying(t -> assertThat(t.intValue()).isEqualTo(160));
    assertThat(new Bands(scheme).band(card.total().orElseThrow())).map(Band::id).contains("high");
  }

  @Test
  void verdictsComeInTheOrderOfTheTree() {
    Tree tree =
        total(
            step("z", step("y", leaf("a", "1").outOf("100"))),
            weightless("plain", leaf("b", "1")),
            step("x", leaf("c", "1").outOf("100")));
    Schemes scheme = Schemes.of(tree);
    Situation situation = earned("100").award("s", "b", "1").award("s", "c", "10");
    NodeVerdicts verdicts = new NodeVerdicts(scheme.scheme());

    assertThat(verdicts.labels(agency(scheme, situation)).keySet()).containsExactly("z", "y", "x");
    assertThat(verdicts.passed(agency(scheme, situation)))
        .containsExactly(Map.entry("z", true), Map.entry("y", true), Map.entry("x", false));
  }

  @Test
  void anAgencyIsJudgedByTheMeanOfItsServices() {
    Schemes scheme = Schemes.of(tree());
    Situation situation =
        new Situation().service("s").award("s", "a", "100").service("t").award("t", "a", "38");

    // (100 + 38) / 2 = 69
    assertThat(labels(scheme, situation)).containsExactly(Map.entry("first", "fair"));
    assertThat(passed(scheme, situation)).containsExactly(Map.entry("first", false));
  }
}
