package ir.sanjeh.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class LineDiffTest {
  private static List<String> lines(String text) {
    return text.chars().mapToObj(Character::toString).toList();
  }

  private static List<LineChange> diff(String before, String after) {
    return LineDiff.of("f", lines(before), lines(after));
  }

  @Example
  void replacedLinesStandBesideEachOther() {
    assertThat(diff("abc", "axyc"))
        .containsExactly(
            new LineChange(
                "f", OptionalInt.of(2), OptionalInt.of(2), Optional.of("b"), Optional.of("x")),
            new LineChange(
                "f", OptionalInt.empty(), OptionalInt.of(3), Optional.empty(), Optional.of("y")));
  }

  @Example
  void equalLinesBetweenAreNotTold() {
    assertThat(diff("abcd", "xbcy")).hasSize(2);
    assertThat(diff("abc", "abc")).isEmpty();
    assertThat(diff("", "a")).hasSize(1);
    assertThat(diff("a", "")).hasSize(1);
  }

  @Property(tries = 300)
  void theChangesLeadFromOneToTheOther(
      @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'd') String before,
      @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'd') String after) {
    List<LineChange> changes = diff(before, after);

    List<String> kept = new ArrayList<>(lines(before));
    changes.stream()
        .flatMap(change -> change.lineBefore().stream().boxed())
        .sorted(Collections.reverseOrder())
        .forEach(number -> kept.remove(number - 1));
    changes.stream()
        .filter(change -> change.lineAfter().isPresent())
        .forEach(
            change -> kept.add(change.lineAfter().getAsInt() - 1, change.after().orElseThrow()));

    assertThat(kept).isEqualTo(lines(after));
  }
}
