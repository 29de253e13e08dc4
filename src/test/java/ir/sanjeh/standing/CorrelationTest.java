package ir.sanjeh.standing;

import static ir.sanjeh.score.Numbers.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.sanjeh.problem.Place;
import ir.sanjeh.scheme.Comparisons;
import ir.sanjeh.scheme.Correlated;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import ir.sanjeh.standing.Correlation.Undefined;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** Pearson's correlation over agencies. */
class CorrelationTest {
  /** The scores of an agency. */
  private record Scores(BigFraction first, BigFraction second) {}

  private static Correlation of(String... pairs) {
    Correlation correlation = new Correlation();
    for (String pair : pairs) {
      String[] scores = pair.split(" ", -1);
      correlation.add(exact(scores[0]), exact(scores[1]));
    }
    return correlation;
  }

  @Example
  void isWorkedOutAsOnPaper() {
    // x: 1 2 3, mean 2; y: 2 1 4, mean 7/3. Covariance sums: (-1)(-1/3) + 0 + (1)(5/3) = 2.
    // Squares: 2 and 1/9 + 16/9 + 25/9 = 42/9. r = 2 / sqrt(2 x 42/9) = 0.65465...
    Correlation correlation = of("1 2", "2 1", "3 4");

    assertThat(correlation.agencies()).isEqualTo(3);
    assertThat(correlation.coefficient()).contains(new BigDecimal("0.6547"));
    assertThat(correlation.undefined()).isEmpty();
  }

  @Example
  void isOneOrMinusOneOnALine() {
    assertThat(of("1 10", "2 20", "1/3 10/3").coefficient()).contains(new BigDecimal("1.0000"));
    assertThat(of("0 1", "0.1 0.9", "1 0").coefficient()).contains(new BigDecimal("-1.0000"));
  }

  @Example
  void isZeroWhereNothingGoesTogether() {
    Correlation correlation = of("0 0", "0 1", "1 0", "1 1");
    assertThat(correlation.coefficient()).contains(new BigDecimal("0.0000"));
    assertThat(correlation.undefined()).isEmpty();
  }

  @Example
  void roundsHalfAwayFromZero() {
    // Where half of the agencies have x = 1 and half x = -1, and likewise y, r is the share of the
    // pairs of the same sign less that of the others: (40,002 - 39,998) / 80,000 = 0.00005.
    Correlation up = new Correlation();
    Correlation down = new Correlation();
    for (int i = 0; i < 80_000; i++) {
      boolean same = i < 40_002;
      BigFraction x = BigFraction.of(i % 2 == 0 ? 1 : -1);
      up.add(x, same ? x : x.negate());
      down.add(x, same ? x.negate() : x);
    }
    assertThat(up.coefficient()).contains(new BigDecimal("0.0001"));
    assertThat(down.coefficient()).contains(new BigDecimal("-0.0001"));
  }

  @Example
  void isNotDefinedWithoutTwoAgenciesOrWithoutVariance() {
    assertThat(of().undefined()).contains(Undefined.TOO_FEW_AGENCIES);
    assertThat(of("1 2").undefined()).contains(Undefined.TOO_FEW_AGENCIES);
    assertThat(of("1 2").coefficient()).isEmpty();
    assertThat(of("1/3 1", "1/3 2", "1/3 3").undefined()).contains(Undefined.FIRST_DOES_NOT_VARY);
    assertThat(of("1 0.1", "2 0.1").undefined()).contains(Undefined.SECOND_DOES_NOT_VARY);
    assertThat(of("1 0.1", "2 0.1").coefficient()).isEmpty();
  }

  /** Where floating point loses everything, exact sums do not. */
  @Example
  void isExactFarFromZero() {
    assertThat(
            of("1000000000000000001 1", "1000000000000000002 2", "1000000000000000003 3.5")
                .coefficient())
        .contains(new BigDecimal("0.9934"));
  }

  @Property
  void agreesWithFloatingPointWhereThatIsGoodEnough(
      @ForAll @Size(min = 3, max = 40) List<@IntRange(min = 0, max = 1000) Integer> xs,
      @ForAll Random random) {
    Correlation correlation = new Correlation();
    double[] x = new double[xs.size()];
    double[] y = new double[xs.size()];
    for (int i = 0; i < x.length; i++) {
      int other = random.nextInt(1001);
      x[i] = xs.get(i);
      y[i] = other;
      correlation.add(BigFraction.of(xs.get(i)), BigFraction.of(other));
    }
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    if (xx > 0 && yy > 0) {
      assertThat(correlation.coefficient().orElseThrow().doubleValue())
          .isCloseTo(xy / Math.sqrt(xx * yy), within(0.000051));
    } else {
      assertThat(correlation.coefficient()).isEmpty();
    }
  }

  @Property
  void neitherOrderNorScaleNorTheSidesMatter(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 9) Integer> xs,
      @ForAll Random random) {
    List<Scores> pairs = new ArrayList<>();
    xs.forEach(x -> pairs.add(new Scores(BigFraction.of(x, 7), BigFraction.of(random.nextInt(9)))));
    Correlation first = new Correlation();
    pairs.forEach(pair -> first.add(pair.first(), pair.second()));
    Collections.shuffle(pairs, random);
    Correlation other = new Correlation();
    pairs.forEach(
        pair -> other.add(pair.second().multiply(3).add(11), pair.first().divide(5).subtract(2)));

    assertThat(other.coefficient()).isEqualTo(first.coefficient());
    first
        .coefficient()
        .ifPresent(r -> assertThat(r).isBetween(BigDecimal.ONE.negate(), BigDecimal.ONE));
  }

  @Example
  void ofASchemeTakesNodesAndFiguresThatAreScored() {
    Schemes scheme =
        Schemes.of(
                Tree.total(
                    Tree.leaf("a", "1").on("Agency"),
                    Tree.leaf("b", "1").on("Agency"),
                    Tree.leaf("c", "1").on("Agency")))
            .comparing(
                new Comparisons(
                    List.of(),
                    List.of(
                        new Correlated("a", "b", Place.of("s")),
                        new Correlated("total", "c", Place.of("s"))),
                    List.of()));
    Correlations correlations = new Correlations(scheme.scheme());
    for (String scores : List.of("0 0", "0.5 1", "1 0.5")) {
      String[] ab = scores.split(" ", -1);
      correlations.add(
          card(scheme, new Situation().award("agency", "a", ab[0]).award("agency", "b", ab[1])));
    }
    // Without an award for b, which then counts 0: no score to correlate.
    correlations.add(card(scheme, new Situation().award("agency", "a", "1")));

    Correlation ab = correlations.pairs().get(0).correlation();
    assertThat(ab.agencies()).isEqualTo(3);
    assertThat(ab.coefficient()).contains(new BigDecimal("0.5000"));
    assertThat(correlations.pairs().get(1).correlation().undefined())
        .contains(Undefined.TOO_FEW_AGENCIES);
  }

  private static AgencyScorecard card(Schemes scheme, Situation situation) {
    return scheme.scorer().score(situation.awards());
  }
}
