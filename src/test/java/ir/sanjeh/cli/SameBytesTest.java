package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A result depends on its facts and rules alone, and needs no memory for the number of agencies.
 */
class SameBytesTest {
  private static final Path NATIONAL = Path.of("fixtures/egep/round-7/national.json.gz");

  @TempDir private static Path folder;
  private static Path reference;

  @BeforeAll
  static void evaluateWithOneThread() {
    reference = folder.resolve("reference.json");
    assertThat(
            new Shell()
                .run(
                    "evaluate", NATIONAL, "--format", "json", "--threads", "1", "--out", reference))
        .isZero();
  }

  @Test
  void theNationalRoundIsWhatTheGeneratorInvents() throws IOException {
    Path again = folder.resolve("again.json");
    assertThat(new Shell().run("generate", "rules/egep/round-7", "--out", again)).isZero();
    try (var stored = new java.util.zip.GZIPInputStream(Files.newInputStream(NATIONAL))) {
      assertThat(again).hasBinaryContent(stored.readAllBytes());
    }
  }

  @TestFactory
  Stream<DynamicTest> anyPlatformGivesTheSameBytes() {
    return Stream.of(
            List.of("-Duser.language=en", "2"),
            List.of("-Duser.language=fa", "8"),
            List.of("-Dfile.encoding=ISO-8859-1", "2"),
            List.of("-Duser.timezone=Asia/Tehran", "1"))
        .map(
            platform ->
                DynamicTest.dynamicTest(
                    platform.get(0) + " with " + platform.get(1) + " threads",
                    () -> {
                      Path out = Files.createTempFile(folder, "result", ".json");
                      ChildProcess.Outcome outcome =
                          ChildProcess.run(
                              List.of(platform.get(0)),
                              List.of(
                                  "evaluate",
                                  NATIONAL.toString(),
                                  "--format",
                                  "json",
                                  "--threads",
                                  platform.get(1),
                                  "--out",
                                  out.toString()));
                      assertThat(outcome.out()).isEmpty();
                      assertThat(outcome.code()).isZero();
                      assertThat(Files.mismatch(reference, out)).isEqualTo(-1L);
                    }));
  }

  @Test
  void tenTimesTheNationFitsIntoTheSameHeap() throws IOException, InterruptedException {
    Path facts = folder.resolve("ten-nations.json.gz");
    assertThat(
            new Shell()
                .run(
                    "generate",
                    "rules/egep/round-7",
                    "--agencies",
                    1660,
                    "--services",
                    59680,
                    "--out",
                    facts))
        .isZero();
    ChildProcess.Outcome outcome =
        ChildProcess.run(List.of("-Xmx256m"), List.of("evaluate", facts.toString()));
    assertThat(outcome.out()).contains("1660 agencies, 1660 with a rank, 59680 services");
    assertThat(outcome.code()).isZero();
  }
}
