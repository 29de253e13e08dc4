package ir.sanjeh.standing;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Means over the agencies of a round. */
class NationalMeansTest {
  private static Schemes scheme() {
    Tree first = dimension("d", "3", leaf("a", "1").on("Agency")).outOf("10");
    return Schemes.of(total(first, leaf("b", "1").on("Agency").unless("x")));
  }

  private static Scorecard card(Situation situation) {
    return scheme().scorer().score(situation.awards()).agency();
  }

  private static Map<String, NationalMean> means(Scorecard... cards) {
    NationalMeans means = new NationalMeans(scheme().scheme());
    for (Scorecard card : cards) {
      means.add(card);
    }
    return means.means();
  }

  @Example
  void areExactForEveryNode() {
    Map<String, NationalMean> means =
        means(
            card(new Situation("p").award("p", "a", "1").award("p", "b", "0")),
            card(new Situation("q").award("q", "a", "0.5").award("q", "b", "0")),
            card(new Situation("r").award("r", "a", "0.5").award("r", "b", "0")));

    // a: (1 + 0.5 + 0.5) / 3. d on its scale of 10. total: (3 x 2/3 + 0) / 4.
    assertThat(means.keySet()).containsExactly("total", "d", "a", "b");
    assertThat(means.get("a").share()).isEqualTo(exact("2/3"));
    assertThat(means.get("d").score()).isEqualTo(exact("20/3"));
    assertThat(means.get("b").score()).isEqualTo(exact("0"));
    assertThat(means.get("total").score()).isEqualTo(exact("50"));
    assertThat(means.get("total").agencies()).isEqualTo(3);
  }

  @Example
  void passOverAgenciesForWhichANodeCountsForNothing() {
    Map<String, NationalMean> means =
        means(
            card(new Situation("p").award("p", "a", "1").holds("x", "p")),
            card(new Situation("q").award("q", "a", "0").award("q", "b", "0.5")));

    assertThat(means.get("b").share()).isEqualTo(exact("0.5"));
    assertThat(means.get("b").agencies()).isEqualTo(1);
    assertThat(means.get("a").agencies()).isEqualTo(2);
    // p: 1; q: (0 + 0.5) / 4
    assertThat(means.get("total").share()).isEqualTo(exact("9/16"));
  }

  @Example
  void countWhatIsUnscoredAsTheSchemeDoes() {
    Map<String, NationalMean> means =
        means(
            card(new Situation("p").award("p", "a", "1")),
            card(new Situation("q").award("q", "a", "1").award("q", "b", "1")));

    assertThat(means.get("b").share()).isEqualTo(exact("0.5"));
  }

  @Example
  void passOverAgenciesThatAreNotRanked() {
    Map<String, NationalMean> means =
        means(
            card(new Situation("p").award("p", "a", "1").award("p", "b", "1")),
            card(new Situation("q")));

    assertThat(means.get("total").share()).isEqualTo(exact("1"));
    assertThat(means.get("b").agencies()).isEqualTo(1);
  }

  @Example
  void leaveOutNodesThatCountForNoAgency() {
    assertThat(means(card(new Situation("p").award("p", "a", "1").holds("x", "p"))))
        .containsOnlyKeys("total", "d", "a");
    assertThat(means()).isEmpty();
  }

  @Property(tries = 100)
  void doNotDependOnTheOrderOfTheAgencies(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 500) Integer> targets,
      @ForAll Random random) {
    // Ratios of performance to target have all kinds of denominators.
    List<Scorecard> cards = new ArrayList<>();
    for (int target : targets) {
      cards.add(card(new Situation("p").award("p", "a", "1/" + target)));
    }
    Map<String, NationalMean> inOrder = means(cards.toArray(Scorecard[]::new));
    Collections.shuffle(cards, random);

    assertThat(means(cards.toArray(Scorecard[]::new))).isEqualTo(inOrder);
  }
}
