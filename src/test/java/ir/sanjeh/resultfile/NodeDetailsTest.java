package ir.sanjeh.resultfile;

import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.result.Result;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a result shows of nodes beside their scores. */
class NodeDetailsTest {
  private static final List<Band> BANDS =
      Schemes.of(total(leaf("any", "1")))
          .band("high", "[50, 100]")
          .band("low", "[0, 50)")
          .scheme()
          .bands();

  private static Tree points(String id, String maximum) {
    return leaf(id, maximum).outOf(maximum);
  }

  private static Schemes scheme() {
    return Schemes.of(
        total(
            dimension("ratio", "1", points("a", "3"), points("b", "1.60"))
                .addsUp(AddingUp.RATIO_OF_SUMS)
                .bands(BANDS)
                .passesAt("90"),
            dimension("sum", "1", points("c", "10")).outOf("10").addsUp(AddingUp.SUM_OF_POINTS),
            dimension("mean", "1", leaf("d", "1"))));
  }

  private static Scorecard agency(Situation situation) {
    return scheme().scorer().score(situation.awards()).agency();
  }

  private static Result.Points of(String obtained, String ideal) {
    return new Result.Points(new BigDecimal(obtained), new BigDecimal(ideal));
  }

  @Test
  void showsTheSumsOfRatiosOfSumsOnly() {
    Scorecard card =
        agency(
            new Situation()
                .service("s")
                .award("s", "a", "3")
                .award("s", "b", "0.6")
                .award("s", "c", "5")
                .award("s", "d", "1"));
    NodeDetails details = new NodeDetails(scheme().scheme());

    assertThat(details.points(card)).isEqualTo(Map.of("ratio", of("3.6", "4.6")));
    assertThat(details.labels(card)).isEqualTo(Map.of("ratio", "high"));
    assertThat(details.passed(card)).isEqualTo(Map.of("ratio", false));
  }

  @Test
  void roundsMeansOfPointsThatDoNotEnd() {
    Scorecard card =
        agency(
            new Situation()
                .service("s")
                .award("s", "a", "2")
                .service("t")
                .award("t", "a", "0")
                .service("u")
                .award("u", "a", "0"));

    assertThat(new NodeDetails(scheme().scheme()).points(card))
        .isEqualTo(Map.of("ratio", of("0.6666666667", "4.6")));
  }

  @Test
  void isNullWhereThereIsNothingToShow() {
    NodeDetails details = new NodeDetails(scheme().scheme());
    Scorecard unscored = agency(new Situation().service("s").award("s", "d", "1"));
    assertThat(details.points(unscored)).isNull();
    assertThat(details.labels(unscored)).isNull();
    assertThat(details.passed(unscored)).isNull();

    Schemes plain = Schemes.of(total(leaf("a", "1")));
    Scorecard card =
        plain.scorer().score(new Situation().service("s").award("s", "a", "1").awards()).agency();
    NodeDetails none = new NodeDetails(plain.scheme());
    assertThat(none.points(card)).isNull();
    assertThat(none.labels(card)).isNull();
    assertThat(none.passed(card)).isNull();
  }
}
