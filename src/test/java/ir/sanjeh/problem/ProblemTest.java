package ir.sanjeh.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Place PLACE = Place.of("rules.drl", 3);

  @Test
  void shortensAWordThatNobodyReadsToItsEnd() {
    Problem problem =
        new Problem("a", PLACE, "there is no type \"" + "x".repeat(70_000) + "\"", "Declare it.");

    assertThat(problem.message())
        .isEqualTo("there is no type \"" + "x".repeat(199) + "…" + "x".repeat(39) + "\"");
  }

  @Test
  void keepsALongTextOfShortWords() {
    String ids = "agency-1, ".repeat(1_000).strip();

    assertThat(new Problem("a", PLACE, ids, ids))
        .extracting(Problem::message, Problem::remedy)
        .containsExactly(ids, ids);
  }

  @Test
  void keepsCharactersOutsideTheBasicPlaneWhole() {
    Problem problem = new Problem("a", PLACE, "😀".repeat(400), "$1 \\ stays");

    assertThat(problem.message()).isEqualTo("😀".repeat(200) + "…" + "😀".repeat(40));
    assertThat(problem.remedy()).isEqualTo("$1 \\ stays");
  }
}
