package ir.sanjeh.compare.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

class ShapleyTest {
  private static List<BigFraction> values(List<Integer> numbers) {
    return numbers.stream().map(number -> BigFraction.of(number, 7)).toList();
  }

  @Example
  void whatOnlyBothDoIsHalved() {
    assertThat(Shapley.shares(values(List.of(0, 7, 14, 31))))
        .containsExactly(BigFraction.of(12, 7), BigFraction.of(19, 7));
  }

  @Example
  void oneAloneHasAll() {
    assertThat(Shapley.shares(values(List.of(3, 10)))).containsExactly(BigFraction.ONE);
  }

  @Property(tries = 200)
  void sharesAddUp(@ForAll @Size(16) List<@IntRange(min = -99, max = 99) Integer> numbers) {
    BigFraction sum =
        Shapley.shares(values(numbers)).stream().reduce(BigFraction.ZERO, BigFraction::add);

    assertThat(sum).isEqualTo(BigFraction.of(numbers.get(15) - numbers.get(0), 7));
  }

  @Property(tries = 200)
  void theOrderDoesNotMatter(
      @ForAll @Size(8) List<@IntRange(min = -99, max = 99) Integer> numbers) {
    // Players 0, 1, 2 become 1, 2, 0.
    List<Integer> turned = new ArrayList<>();
    for (int set = 0; set < 8; set++) {
      turned.add(numbers.get(((set >> 1) & 3) | ((set & 1) << 2)));
    }
    List<BigFraction> shares = Shapley.shares(values(numbers));

    assertThat(Shapley.shares(values(turned)))
        .containsExactly(shares.get(2), shares.get(0), shares.get(1));
  }

  @Example
  void everySetNeedsAValue() {
    assertThatThrownBy(() -> Shapley.shares(values(List.of(1, 2, 3))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
