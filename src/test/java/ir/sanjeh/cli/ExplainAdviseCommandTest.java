package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands explain and advise, as a person uses them. */
class ExplainAdviseCommandTest {
  private static final Path FACTS = Path.of("fixtures/egep/round-7/evidence.json");

  @TempDir private Path folder;
  private final Shell shell = new Shell();

  @Test
  void explainTellsAScoreAsATree() {
    assertThat(shell.run("explain", FACTS, "--agency", "partly-verified")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("partly-verified", "weighted mean", ".drl:", "saw ", "next: ", "This rests on ");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void explainOfOneIndicatorAsJson() throws IOException {
    Path out = folder.resolve("explained.json");
    assertThat(
            shell.run(
                "explain",
                FACTS,
                "--agency",
                "two-services",
                "--indicator",
                "25",
                "--format",
                "json",
                "--out",
                out))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEmpty();
    JsonNode report = new ObjectMapper().readTree(out.toFile());
    assertThat(report.at("/tree/node").asText()).isEqualTo("25");
    assertThat(report.at("/tree/grounds").size()).isPositive();
    assertThat(report.at("/tree/title/fa").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain --agency partly-verifed                        | Did you mean \"partly-verified\"?",
        "advise  --agency partly-verifed                        | Did you mean \"partly-verified\"?",
        "explain --agency partly-verified --service nothing     | there is no service of the agency",
        "explain --agency partly-verified --indicator user-centrc"
            + " | Did you mean \"user-centric\"?",
        "advise  --agency partly-verified --band goood          | Did you mean \"good\"?",
        "advise  --agency partly-verified --rank 0              | a whole number from 1 on",
        "advise  --agency partly-verified --rank 1 --band good  | mutually exclusive",
        "advise  --agency partly-verified --top -1              | 0 or more",
        "advise                                                 | --agency",
      })
  void wrongUseIsRefusedWithAHint(String line, String hint) {
    String[] words = line.strip().split(" +", -1);
    Object[] arguments = new Object[words.length + 1];
    arguments[0] = words[0];
    arguments[1] = FACTS;
    System.arraycopy(words, 1, arguments, 2, words.length - 1);
    assertThat(shell.run(arguments)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains(hint);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void otherSchemesResultsAreAskedFor() {
    assertThat(shell.run("explain", "fixtures/aro/1400/cases.json", "--agency", "mixed"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("--with RESULT.json");
  }

  @Test
  void adviseTellsTheCheapestWayAndWhatCheapestMeans() {
    assertThat(shell.run("advise", FACTS, "--agency", "partly-verified", "--band", "good"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .containsSubsequence(
            "now            13.68, rank 4 of 6, weak",
            "if all is done 75.65, rank 1 of 6, excellent",
            "Goal: band good",
            "cheapest: the fewest options",
            "6 options have to be better",
            "No cheaper set of the open points leads there.",
            "51.18      1  good",
            "Open points, each by itself, the one that gains most first (20 of 32)",
            "The same by indicator",
            "the facts have no “portal”",
            "All of this rests on ");
  }

  @Test
  void adviseAsJsonSaysWhatToWriteWhere() throws IOException {
    assertThat(
            shell.run(
                "advise", FACTS, "--agency", "partly-verified", "--rank", "1", "--format", "json"))
        .isEqualTo(ExitCode.DONE);
    JsonNode report = new ObjectMapper().readTree(shell.out());
    assertThat(report.at("/goal/wanted/rank").asInt()).isEqualTo(1);
    assertThat(report.at("/goal/proven").asBoolean()).isTrue();
    JsonNode change = report.at("/goal/steps/0/changes/0");
    assertThat(change.at("/field").asText()).isNotEmpty();
    assertThat(change.has("after")).isTrue();
    assertThat(change.at("/words/fa").asText()).isNotEmpty();
    assertThat(report.at("/points/0/gain").decimalValue())
        .isGreaterThanOrEqualTo(report.at("/points/1/gain").decimalValue());
  }

  @Test
  void whatIsReachedAlreadyNeedsNothing() {
    assertThat(shell.run("advise", FACTS, "--agency", "two-services", "--rank", "6"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("It is reached already.");
  }

  @Test
  void nothingIsWrittenWhenSomethingIsWrong() {
    Path out = folder.resolve("never.txt");
    assertThat(shell.run("advise", FACTS, "--agency", "nobody", "--out", out))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(Files.exists(out)).isFalse();
  }
}
