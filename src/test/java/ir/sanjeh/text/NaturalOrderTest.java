package ir.sanjeh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Names in the order in which people count. */
class NaturalOrderTest {
  private static final NaturalOrder ORDER = new NaturalOrder();

  @Example
  void countsNumbers() {
    List<String> names =
        List.of("1398", "1400", "round-1", "round-2", "round-9", "round-10", "round-10a", "rounds");
    for (int seed = 0; seed < 20; seed++) {
      List<String> shuffled = new ArrayList<>(names);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(ORDER);
      assertThat(shuffled).isEqualTo(names);
    }
  }

  @Example
  void readsPersianAndArabicDigits() {
    assertThat(ORDER.compare("دوره ۹", "دوره ۱۰")).isNegative();
    assertThat(ORDER.compare("دوره ٩", "دوره ۱۰")).isNegative();
    assertThat(ORDER.compare("۷", "۷")).isZero();
  }

  @Example
  void readsNumbersOfAnyLength() {
    assertThat(ORDER.compare("99999999999999999999", "100000000000000000000")).isNegative();
  }

  @Property
  void isAnOrder(
      @ForAll @StringLength(max = 5) @CharRange(from = '-', to = ';') String a,
      @ForAll @StringLength(max = 5) @CharRange(from = '-', to = ';') String b,
      @ForAll @StringLength(max = 5) @CharRange(from = '-', to = ';') String c) {
    assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
    assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
    if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
      assertThat(ORDER.compare(a, c)).isNotPositive();
    }
  }
}
