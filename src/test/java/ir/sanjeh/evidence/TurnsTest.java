package ir.sanjeh.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which fields are tried at once. */
class TurnsTest {
  private static FieldKey field(String name) {
    return new FieldKey("Agency", name);
  }

  @Test
  void fieldsThatNothingReadsTogetherShareATurn() {
    Map<FieldKey, Integer> turns =
        Turns.of(List.of(Set.of(field("a")), Set.of(field("b")), Set.of(field("c"))));
    assertThat(turns).containsOnlyKeys(field("a"), field("b"), field("c"));
    assertThat(turns.values()).containsOnly(0);
  }

  @Test
  void fieldsThatAreReadTogetherDoNot() {
    List<Set<FieldKey>> together =
        List.of(
            Set.of(field("a"), field("b"), field("c")),
            Set.of(field("c"), field("d")),
            Set.of(field("e")));
    Map<FieldKey, Integer> turns = Turns.of(together);
    assertThat(turns).hasSize(5);
    for (Set<FieldKey> fields : together) {
      assertThat(fields.stream().map(turns::get)).doesNotHaveDuplicates();
    }
    assertThat(turns.values()).allMatch(turn -> turn < 3);
  }
}
