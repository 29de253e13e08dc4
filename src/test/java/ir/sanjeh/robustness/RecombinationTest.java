package ir.sanjeh.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.score.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Adding up under other weights gives what scoring under these weights gives. */
class RecombinationTest {
  private static final int TREES = 1_500;

  @Test
  void isWhatTheScorerGivesUnderTheOtherWeights() {
    int compared = 0;
    for (int seed = 0; seed < TREES; seed++) {
      InventedTree invented = new InventedTree(seed);
      boolean leavesOut = seed % 2 == 0;
      Map<String, String> weights = invented.weights();
      Scheme scheme = scheme(invented, weights, leavesOut);
      Scheme other = scheme(invented, invented.others(weights), leavesOut);
      Recombination tree = new Recombination(scheme);
      double[] otherWeights = new Recombination(other).stated();
      Situation situation = invented.situation();
      AgencyScorecard card = new Scorer(scheme, List.of()).score(situation.awards());
      Optional<BigFraction> expected =
          Optional.ofNullable(
              new Scorer(other, List.of()).score(situation.awards()).agency().root().share());
      Optional<BigFraction> before = Optional.ofNullable(card.agency().root().share());
      assertThat(expected.isPresent()).isEqualTo(before.isPresent());
      if (expected.isPresent()) {
        double exact = expected.get().doubleValue();
        assertThat(total(tree, otherWeights, card))
            .as("tree %d", seed)
            .isCloseTo(exact, within(1e-11 * Math.max(1, exact)));
        assertThat(total(tree, tree.stated(), card))
            .as("tree %d as it is", seed)
            .isCloseTo(before.get().doubleValue(), within(1e-11 * Math.max(1, exact)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(TREES * 3 / 4);
  }

  private static Scheme scheme(
      InventedTree invented, Map<String, String> weights, boolean leavesOut) {
    Schemes schemes = Schemes.of(invented.tree(weights));
    return (leavesOut ? schemes.leavingOut() : schemes).scheme();
  }

  private static double total(Recombination tree, double[] weights, AgencyScorecard card) {
    List<Scorecard> subjects =
        (card.services().isEmpty() ? List.of(card.agency()) : card.services())
            .stream().filter(subject -> subject.root().share() != null).toList();
    double sum = 0;
    for (Scorecard subject : subjects) {
      double[] decisive = tree.decisive(tree.pattern(subject), weights);
      for (int i = 0; i < decisive.length; i++) {
        BigFraction share = subject.nodes().get(tree.nodes().get(i).id()).share();
        sum += share == null ? 0 : decisive[i] * share.doubleValue();
      }
    }
    return sum / subjects.size();
  }
}
