package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

/** Sums and means of many fractions. */
class ExactSumTest {
  @Example
  void isZeroWithoutTermsAndHasNoMean() {
    assertThat(new ExactSum().sum()).isEqualTo(BigFraction.ZERO);
    assertThat(new ExactSum().mean()).isEmpty();
    assertThat(new ExactSum().count()).isZero();
  }

  @Example
  void addsUpDifferentDenominators() {
    ExactSum sum = new ExactSum();
    List.of("1/2", "1/3", "1/2", "5", "1/6").forEach(term -> sum.add(exact(term)));

    assertThat(sum.sum()).isEqualTo(exact("13/2"));
    assertThat(sum.mean()).contains(exact("13/10"));
    assertThat(sum.count()).isEqualTo(5);
  }

  @Property
  void isWhatPlainAdditionGives(@ForAll("fractions") List<BigFraction> terms) {
    ExactSum sum = new ExactSum();
    terms.forEach(sum::add);

    assertThat(sum.sum()).isEqualTo(terms.stream().reduce(BigFraction.ZERO, BigFraction::add));
  }

  @Provide
  Arbitrary<List<BigFraction>> fractions() {
    Arbitrary<Long> denominators =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 50),
            Arbitraries.longs().between(-50, -1),
            Arbitraries.longs().between(1L << 30, 1L << 40));
    return Combinators.combine(Arbitraries.longs().between(-1000, 1000), denominators)
        .as(BigFraction::of)
        .list()
        .ofMaxSize(60);
  }
}
