package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.cases.SampleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands test and mutate, as a person uses them. */
class BenchCommandsTest {
  @TempDir private Path root;
  private SampleFolder folder;
  private final Shell shell = new Shell();

  @BeforeEach
  void folder() {
    folder = new SampleFolder(root);
  }

  @Test
  void testRunsTheCasesOfAFolder() throws IOException {
    folder.agency("a.yaml", "ratio: 0.5", "score: 20, indicators: { \"1\": { option: 1.high } }");
    Path xml = root.resolve("junit.xml");
    assertThat(shell.run("test", folder.cases(), "--rules", folder.rules(), "--junit", xml))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("1 case in 1 file: 1 passed, 0 failed, 0 not confirmed")
        .contains("1 of 7 options")
        .doesNotContain("no case reaches");
    assertThat(xml).content().contains("tests=\"1\"");
  }

  @Test
  void testFailsWithExpectedActualAndTheReason() {
    folder.agency("a.yaml", "ratio: 0.5", "indicators: { \"1\": 0 }");
    assertThat(shell.run("test", folder.cases(), "--rules", folder.rules(), "--coverage"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(shell.out())
        .containsSubsequence(
            "FAILED a",
            "indicators.1  (line 7)",
            "expected  0",
            "actual    1.0",
            "rule \"1.high  ratio from 0.5\" (sample/one/guide.drl:1) gives 1",
            "1 case in 1 file: 0 passed, 1 failed",
            "no case reaches option 1.low");
  }

  @Test
  void aBrokenCaseFileIsUnusable() {
    folder.write("a.yaml", "facts: f.json\nexpect: { agencies: { a: { scor: 1 } } }\n");
    assertThat(shell.run("test", folder.cases())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("a.yaml:2:").contains("Did you mean \"score\"?");
  }

  @Test
  void testProposesWhatIsMissing() {
    Path proposed = root.resolve("proposed");
    assertThat(shell.run("test", folder.cases(), "--rules", folder.rules(), "--propose", proposed))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("1.expected.yaml");
    Shell second = new Shell();
    assertThat(second.run("test", proposed, "--rules", folder.rules())).isEqualTo(ExitCode.DONE);
    assertThat(second.out()).contains("0 passed, 0 failed").contains("0 of 7 options");
  }

  @Test
  void mutateListsWhatNothingProtects() throws IOException {
    folder.agency("a.yaml", "ratio: 0.5", "exact: 20");
    Path cache = root.resolve("deep/cache.json");
    assertThat(shell.run("mutate", folder.rules(), "--fixtures", folder.cases(), "--cache", cache))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(shell.out())
        .contains("guide.drl:4: no case notices threshold")
        .contains("    1.high: ratio >= 0.5 -> ratio >= 0.49")
        .containsPattern("one: \\d+ of \\d+ changes noticed");
    assertThat(cache).exists();
    Shell again = new Shell();
    again.run("mutate", folder.rules(), "--fixtures", folder.cases(), "--cache", cache);
    assertThat(again.out()).isEqualTo(shell.out());
    try (var files = Files.list(folder.rules())) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void mutateWantsCasesThatHold() {
    folder.agency("a.yaml", "ratio: 0.5", "exact: 21");
    assertThat(shell.run("mutate", folder.rules(), "--fixtures", folder.cases(), "--no-cache"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(shell.out())
        .contains("expected  21")
        .contains("These cases fail by the rules as they are");
  }

  @Test
  void wrongUseIsUnusable() {
    assertThat(shell.run("mutate", folder.rules(), "--threads", "0")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.run("mutate", root.resolve("nowhere"))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.run("test", root.resolve("nowhere"))).isEqualTo(ExitCode.UNUSABLE);
  }
}
