package ir.sanjeh.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static Placed placed(String id, BigFraction exact, Integer rank, String band) {
    return new Placed(
        id,
        id,
        Optional.ofNullable(exact),
        exact == null ? "" : "50.00",
        Optional.ofNullable(rank),
        Optional.ofNullable(band));
  }

  private static RoundState state(Placed... agencies) {
    Map<String, Placed> byId = new LinkedHashMap<>();
    for (Placed agency : agencies) {
      byId.put(agency.id(), agency);
    }
    return new RoundState(byId, Map.of(), 0, Optional.empty());
  }

  @Test
  void theExactScoreDecidesNotTheRoundedOne() {
    Movement movement =
        Movement.between(
            state(
                placed("a", BigFraction.of(50), 2, "x"),
                placed("b", BigFraction.of(50), 2, "x"),
                placed("c", BigFraction.of(50), 2, "x"),
                placed("d", BigFraction.of(60), 1, "y")),
            state(
                placed("a", BigFraction.of(500001, 10000), 2, "x"),
                placed("b", BigFraction.of(499999, 10000), 4, "x"),
                placed("c", BigFraction.of(50), 3, "x"),
                placed("d", BigFraction.of(70), 1, "z")));
    assertThat(movement.up()).extracting(m -> m.after().id()).containsExactly("d", "a");
    assertThat(movement.down()).extracting(m -> m.after().id()).containsExactly("b");
    assertThat(movement.same()).isEqualTo(1);
    assertThat(movement.ranks()).isEqualTo(2);
    assertThat(movement.bands()).isEqualTo(1);
    assertThat(movement.isEmpty()).isFalse();
  }

  @Test
  void agenciesWithoutAScoreComeAndGo() {
    Movement movement =
        Movement.between(
            state(
                placed("a", BigFraction.of(1), 1, null),
                placed("b", null, null, null),
                placed("c", BigFraction.of(1), 1, null),
                placed("d", null, null, null)),
            state(
                placed("a", null, null, null),
                placed("b", BigFraction.of(1), 1, null),
                placed("d", null, null, null)));
    assertThat(movement.came()).extracting(Placed::id).containsExactly("b");
    assertThat(movement.went()).extracting(Placed::id).containsExactly("a", "c");
    assertThat(movement.up()).isEmpty();
  }

  @Test
  void theSameStateShowsNothing() {
    RoundState state = state(placed("a", BigFraction.of(1, 3), 1, "x"));
    assertThat(Movement.between(state, state).isEmpty()).isTrue();
    assertThat(Movement.between(state, state).same()).isEqualTo(1);
  }
}
