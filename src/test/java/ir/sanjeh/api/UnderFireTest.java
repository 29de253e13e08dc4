package ir.sanjeh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No result is lost or mixed, whatever happens at once. {@code -Dsanjeh.soak=2000} does it for as
 * many reloads and rounds, and prints what was done.
 */
class UnderFireTest {
  private static final int LONG_FORM = Integer.getInteger("sanjeh.soak", 0);
  private static final int SHORT_FORM = 24;
  private static final long LONGEST_MINUTES = 120;

  @TempDir Path temporary;

  @Test
  void everythingAtOnceInASmallHeap() throws IOException, InterruptedException {
    Path spools = Files.createDirectory(temporary.resolve("tmp"));
    Path rules = Files.createDirectory(temporary.resolve("rules"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                // Gives up early, and does not collect for minutes before.
                "-XX:+UseParallelGC",
                "-XX:ParallelGCThreads=2",
                "-XX:GCTimeLimit=20",
                "-XX:GCHeapFreeLimit=40",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + spools,
                "-cp",
                System.getProperty("java.class.path"),
                UnderFire.class.getName(),
                rules.toString(),
                Integer.toString(LONG_FORM > 0 ? LONG_FORM : SHORT_FORM))
            .redirectErrorStream(true)
            .start();
    try {
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
      if (LONG_FORM > 0) {
        System.out.println(out);
      }
      assertThat(process.exitValue()).as(out).isZero();
      assertThat(out).contains("exhausted the heap", "evaluations: ", "meanwhile: ");
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(spools)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void factsBeyondAllMeasureAreRefusedBeforeTheyTakeTheMemory() {
    SmallRules rules = new SmallRules(temporary);
    Evaluator evaluator = Evaluator.open(RuleSource.folder(rules.write("0.5").folder()));
    String small = SmallRules.agency("a", "\"count\":3", 2);
    Result.Agency before = evaluator.evaluate(Facts.json(small)).result();
    for (String own :
        List.of(
            "\"note\":" + "[".repeat(1_000_000),
            "\"note\":" + "{\"a\":".repeat(1_000_000),
            "\"note\":\"" + "ن".repeat(1_000_001) + "\"",
            "\"count\":1" + "0".repeat(1_000_000),
            "\"count\":0." + "0".repeat(1_000_000) + "1",
            "\"" + "k".repeat(1_000_000) + "\":1",
            "\"grades\":[" + "\"A\",".repeat(1_000_000) + "\"B\"]")) {
      assertThatExceptionOfType(UnusableInputException.class)
          .isThrownBy(() -> evaluator.evaluate(Facts.json("{\"id\":\"hostile\"," + own + "}")))
          .satisfies(e -> assertThat(e.problems()).extracting(Problem::id).contains("value.limit"));
      assertThat(evaluator.evaluate(Facts.json(small)).result()).isEqualTo(before);
    }
  }
}
