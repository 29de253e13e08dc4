package ir.sanjeh.standing;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Situation;
import org.junit.jupiter.api.Test;

/** What is kept of an agency for the ranking. */
class AgencySummaryTest {
  private static final Schemes SCHEME =
      Schemes.of(total(leaf("a", "1").on("Agency"), leaf("b", "1").on("Agency").unless("x")))
          .ties(Ties.BREAK, "b", "a", "id");

  private static AgencySummary summary(Situation situation) {
    return AgencySummary.of(
        SCHEME.scorer().score(situation.awards()).agency(), SCHEME.scheme().standings());
  }

  @Test
  void keepsNamesTotalAndWhatMayBreakATie() {
    AgencySummary summary =
        summary(
            new Situation("p")
                .value("p", "name", "مرکز")
                .value("p", "nameEn", "centre")
                .award("p", "a", "1")
                .award("p", "b", "0.5"));

    assertThat(summary.id()).isEqualTo("p");
    assertThat(summary.name()).contains("مرکز");
    assertThat(summary.nameEn()).contains("centre");
    assertThat(summary.total()).contains(exact("75"));
    assertThat(summary.tieBreakShares())
        .containsOnly(entry("a", exact("1")), entry("b", exact("0.5")));
  }

  @Test
  void goesWithoutWhatIsNotThere() {
    AgencySummary summary = summary(new Situation("p").holds("x", "p"));

    assertThat(summary.name()).isEmpty();
    assertThat(summary.nameEn()).isEmpty();
    assertThat(summary.total()).isEmpty();
    assertThat(summary.tieBreakShares()).containsOnlyKeys("a");
  }
}
