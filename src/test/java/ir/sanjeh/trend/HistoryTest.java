package ir.sanjeh.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The earlier results and their order. */
class HistoryTest {
  @TempDir private Path folder;

  private static List<String> periods(Path... paths) {
    return History.read(List.of(paths), Aliases.NONE, Rounds.SCHEME, "now").rounds().stream()
        .map(Round::period)
        .toList();
  }

  private static List<Problem> problems(Path... paths) {
    UnusableInputException refusal =
        catchThrowableOfType(UnusableInputException.class, () -> periods(paths));
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }

  @Test
  void filesStandInTheOrderInWhichTheyAreGiven() {
    Path a = new Rounds("round-2").agency("x", "1").write(folder, "a.json");
    Path b = new Rounds("round-1").agency("x", "1").write(folder, "b.json");
    assertThat(periods(a, b)).containsExactly("round-2", "round-1");
    assertThat(periods(b, a)).containsExactly("round-1", "round-2");
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNames() throws IOException {
    new Rounds("ten").agency("x", "1").write(folder, "round-10.json");
    new Rounds("nine").agency("x", "1").write(folder, "round-9.json");
    new Rounds("one").agency("x", "1").write(folder, "round-۱.JSON");
    Files.writeString(folder.resolve("README.md"), "not a result");
    Files.writeString(folder.resolve(".round-2.json.draft.json"), "half written");
    assertThat(periods(folder)).containsExactly("one", "nine", "ten");
  }

  @Test
  void aFolderWithoutResultsIsTold() {
    assertThat(problems(folder))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo("history.empty-folder");
              assertThat(problem.place().file()).isEqualTo(folder.toString());
            });
  }

  @Test
  void everyFileThatDoesNotFitIsTold() throws IOException {
    Path good = new Rounds("one").agency("x", "1").write(folder, "good.json");
    Path twice = new Rounds("one").agency("x", "1").write(folder, "twice.json");
    Path same = new Rounds("now").agency("x", "1").write(folder, "same.json");
    Path other = new Rounds("two").scheme("other").agency("x", "1").write(folder, "other.json");
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{ \"scheme\": \"test\", \"period\": \"one\", \"agencies\": [] }");

    assertThat(problems(good, twice, same, other, facts))
        .extracting(p -> Path.of(p.place().file()).getFileName() + " " + p.id())
        .containsExactly(
            "twice.json history.same-period",
            "same.json history.same-period",
            "other.json history.other-scheme",
            "facts.json result.facts");
    assertThatThrownBy(() -> periods(same))
        .hasMessageContaining("a result of test/now, the round that is being evaluated");
  }
}
