package ir.sanjeh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ContributionsTest {
  private static final StakeKey A = new StakeKey("", "a");
  private static final StakeKey B = new StakeKey("", "b");

  private static BigFraction of(int numerator, int denominator) {
    return BigFraction.of(numerator, denominator);
  }

  private static Stake stake(BigFraction weight, BigFraction share) {
    return new Stake(weight, share);
  }

  @Test
  void whatIsEarnedCountsWithItsWeight() {
    Map<StakeKey, Stake> before =
        Map.of(A, stake(of(60, 1), of(1, 2)), B, stake(of(40, 1), of(1, 4)));
    Map<StakeKey, Stake> after =
        Map.of(A, stake(of(60, 1), of(3, 4)), B, stake(of(40, 1), of(1, 4)));

    assertThat(Contributions.between(before, after, false))
        .isEqualTo(Map.of("a", new Contribution(of(15, 1), BigFraction.ZERO)));
  }

  @Test
  void whoLeavesExplainsTheChangeAndNotThoseWhoTakeOver() {
    // From (0 + 1) / 2 to 1: a with nothing earned no longer applies.
    Map<StakeKey, Stake> before =
        Map.of(A, stake(of(1, 2), BigFraction.ZERO), B, stake(of(1, 2), BigFraction.ONE));
    Map<StakeKey, Stake> after = Map.of(B, stake(BigFraction.ONE, BigFraction.ONE));

    Map<String, Contribution> contributions = Contributions.between(before, after, false);

    // c = 3/4: -1/2 * (0 - 3/4) and 1/2 * (1 - 3/4).
    assertThat(contributions.get("a")).isEqualTo(new Contribution(BigFraction.ZERO, of(3, 8)));
    assertThat(contributions.get("b")).isEqualTo(new Contribution(BigFraction.ZERO, of(1, 8)));
  }

  @Test
  void pointsAreWhatTheyAre() {
    // 10 of 15 and 10 of 10 points; then 10 of 20 and 5 of 5.
    Map<StakeKey, Stake> before =
        Map.of(A, stake(of(15, 1), of(2, 3)), B, stake(of(10, 1), BigFraction.ONE));
    Map<StakeKey, Stake> after =
        Map.of(A, stake(of(20, 1), of(1, 2)), B, stake(of(5, 1), BigFraction.ONE));

    Map<String, Contribution> contributions = Contributions.between(before, after, true);

    assertThat(contributions.get("a").total()).isEqualTo(BigFraction.ZERO);
    assertThat(contributions.get("b").total()).isEqualTo(of(-5, 1));
  }

  @Test
  void anotherScaleIsSharedOutByWeight() {
    // Everything out of 200 instead of 100, a quarter of it a's.
    Map<StakeKey, Stake> before =
        Map.of(A, stake(of(25, 1), of(1, 2)), B, stake(of(75, 1), of(1, 2)));
    Map<StakeKey, Stake> after =
        Map.of(A, stake(of(50, 1), of(1, 2)), B, stake(of(150, 1), of(1, 2)));

    Map<String, Contribution> contributions = Contributions.between(before, after, false);

    assertThat(contributions.get("a").total()).isEqualTo(of(25, 2));
    assertThat(contributions.get("b").total()).isEqualTo(of(75, 2));
  }

  @Test
  void servicesAreAddedUpForTheirIndicator() {
    Map<StakeKey, Stake> before = new LinkedHashMap<>();
    Map<StakeKey, Stake> after = new LinkedHashMap<>();
    for (String service : new String[] {"s", "t"}) {
      before.put(new StakeKey(service, "a"), stake(of(50, 1), BigFraction.ZERO));
      after.put(new StakeKey(service, "a"), stake(of(50, 1), of(1, 5)));
    }

    assertThat(Contributions.between(before, after, false).get("a").total()).isEqualTo(of(20, 1));
  }

  @Test
  void nothingContributesWhereNothingDiffers() {
    Map<StakeKey, Stake> same = Map.of(A, stake(of(1, 3), of(1, 7)));

    assertThat(Contributions.between(same, same, false)).isEmpty();
    assertThat(Contributions.between(Map.of(), Map.of(), false)).isEmpty();
  }
}
