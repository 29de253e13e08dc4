package ir.sanjeh.score;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Situation.AGENCY;
import static ir.sanjeh.score.Tree.dimension;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ir.sanjeh.scheme.Arithmetic;
import ir.sanjeh.scheme.Arithmetic.Operation;
import ir.sanjeh.scheme.Arithmetic.Operator;
import ir.sanjeh.scheme.Arithmetic.ScoreValue;
import ir.sanjeh.scheme.Arithmetic.SettingValue;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Figures derived from an agency's scores. */
class FigureFormulasTest {
  private static final Arithmetic HUNDRED = new Arithmetic.Number(exact("100"));

  private static Schemes scheme() {
    return Schemes.of(
        total(dimension("user-centric", "1", leaf("a", "1")), leaf("b", "1").on("Agency")));
  }

  private static Arithmetic score(String node) {
    return new ScoreValue(node);
  }

  private static Map<String, BigFraction> figures(Schemes scheme, Situation situation) {
    return scheme.scorer().score(situation.awards()).figures();
  }

  @Test
  void areExactAndReadTheAgencysScores() {
    Schemes scheme =
        scheme()
            .figure(
                "in-person-rate", new Operation(Operator.SUBTRACT, HUNDRED, score("user-centric")));
    Situation situation = new Situation().service("s").service("t").service("u");
    situation.award("s", "a", "1").award("t", "a", "1").award("u", "a", "0");

    assertThat(figures(scheme, situation)).containsExactly(entry("in-person-rate", exact("100/3")));
  }

  @Test
  void readSettingsAndTheTotalInTheOrderOfTheScheme() {
    Schemes scheme =
        scheme()
            .setting("factor", "0.3")
            .figure("z", new Operation(Operator.MULTIPLY, new SettingValue("factor"), score("b")))
            .figure("a", score("total"));
    Situation situation =
        new Situation().service("s").award("s", "a", "1").award(AGENCY, "b", "0.5");

    assertThat(figures(scheme, situation))
        .containsExactly(entry("z", exact("0.15")), entry("a", exact("75")));
  }

  @Test
  void areLeftOutWhereAScoreIsMissing() {
    Schemes scheme = scheme().figure("f", score("b")).figure("g", score("user-centric"));
    Situation situation = new Situation().service("s").award("s", "a", "1");

    // b counts 0 for the total, but nobody measured it.
    assertThat(figures(scheme, situation)).containsOnlyKeys("g");
    assertThat(figures(scheme.leavingOut(), situation)).containsOnlyKeys("g");
  }

  @Test
  void areLeftOutWhereTheyDivideByZero() {
    Schemes scheme = scheme().figure("f", new Operation(Operator.DIVIDE, HUNDRED, score("b")));
    Situation situation = new Situation().service("s").award(AGENCY, "b", "0");

    assertThat(figures(scheme, situation)).isEmpty();
  }
}
