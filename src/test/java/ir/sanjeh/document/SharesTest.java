package ir.sanjeh.document;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.nio.file.Path;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
  private static Scheme scheme(String folder) {
    return Rulebook.open(Path.of("rules").resolve(folder)).scheme();
  }

  @ParameterizedTest
  @ValueSource(strings = {"egep/round-7", "aro/1400", "maturity/round-5", "maturity/round-1"})
  void theSharesOfTheIndicatorsAreTheWhole(String folder) {
    Scheme scheme = scheme(folder);
    Shares shares = Shares.of(scheme.root());
    assertThat(
            scheme.indicators().stream()
                .map(node -> shares.of(node.id()))
                .reduce(BigFraction.ZERO, BigFraction::add))
        .isEqualTo(BigFraction.ONE);
    for (Node node : scheme.root().walk().filter(n -> !n.isLeaf()).toList()) {
      assertThat(
              node.children().stream()
                  .map(child -> shares.of(child.id()))
                  .reduce(BigFraction.ZERO, BigFraction::add))
          .as(node.id())
          .isEqualTo(shares.of(node.id()));
    }
  }

  @Test
  void aShareIsTheWeightsOnTheWay() {
    Scheme egep = scheme("egep/round-7");
    Shares shares = Shares.of(egep.root());
    // 30 of 100, and one of the 17 indicators of the priority.
    assertThat(shares.of("1")).isEqualTo(BigFraction.of(30, 1700));
    assertThat(shares.of("quality-of-access")).isEqualTo(BigFraction.of(30 * 7, 1700));
    assertThat(shares.of("user-centric")).isEqualTo(BigFraction.of(3, 10));
    assertThat(shares.restsOnPlaceholders("1")).isTrue();
    assertThat(shares.restsOnPlaceholders("user-centric")).isFalse();
    assertThat(Shares.of(scheme("aro/1400").root()).of("3.1.1")).isEqualTo(BigFraction.of(15, 170));
  }

  @Test
  void quirksOfAPrintCount() {
    Scheme printed = scheme("tehran/1400-as-printed");
    Scheme again = scheme("tehran/1400");
    Shares shares = Shares.of(printed.root());
    Shares plain = Shares.of(again.root());
    // Counted twice, while the ideal counts once.
    assertThat(shares.of("s2q12")).isEqualTo(plain.of("s2q12").multiply(2));
    // Divided by 93.7 in place of 97.7.
    assertThat(shares.of("s3q01")).isEqualTo(plain.of("s3q01").multiply(BigFraction.of(977, 937)));
  }
}
