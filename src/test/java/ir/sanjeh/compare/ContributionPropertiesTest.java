package ir.sanjeh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;

/** What holds for every pair of evaluations, whatever changed between them. */
class ContributionPropertiesTest {
  private static Map<String, Contribution> between(AgencyState before, AgencyState after) {
    return Contributions.between(
        before.stakes(), after.stakes(), before.inPoints() && after.inPoints());
  }

  @Property
  void contributionsAddUpToTheChange(@ForAll long one, @ForAll long other) {
    AgencyState before = MadeUpRound.agency(one);
    AgencyState after = MadeUpRound.agency(other);
    Assume.that(before.total().isPresent() && after.total().isPresent());

    BigFraction sum =
        between(before, after).values().stream()
            .map(Contribution::total)
            .reduce(BigFraction.ZERO, BigFraction::add);

    assertThat(sum).isEqualTo(after.total().get().subtract(before.total().get()));
  }

  @Property
  void turnedRoundEveryContributionChangesItsSign(@ForAll long one, @ForAll long other) {
    AgencyState before = MadeUpRound.agency(one);
    AgencyState after = MadeUpRound.agency(other);

    Map<String, Contribution> back = new HashMap<>();
    between(after, before)
        .forEach(
            (node, c) ->
                back.put(node, new Contribution(c.ofShare().negate(), c.ofWeight().negate())));

    assertThat(between(before, after)).isEqualTo(back);
  }

  @Property
  void nothingDiffersFromItself(@ForAll long seed) {
    AgencyState state = MadeUpRound.agency(seed);

    AgencyDifference difference =
        AgencyDifference.between(state, MadeUpRound.agency(seed), List.of());

    assertThat(difference.isEmpty()).isTrue();
    assertThat(state.total()).isEqualTo(MadeUpRound.agency(seed).total());
  }
}
