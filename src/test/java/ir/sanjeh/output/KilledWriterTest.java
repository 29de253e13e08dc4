package ir.sanjeh.output;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.output.EndlessWriter.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Killed at any moment, a writer leaves the old file or folder, or the new one. {@code
 * -Dsanjeh.kills=N} kills it N times.
 */
@EnabledOnOs(OS.LINUX)
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("sanjeh.kills", 12);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aKilledWriterLeavesOneVersionWhole(Kind kind) throws IOException, InterruptedException {
    Random random = new Random(1402);
    TreeSet<Integer> found = new TreeSet<>();
    int duringWrite = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = folder.resolve("out-" + kill);
      int told = killed(kind, file, 1 + random.nextInt(4), random.nextInt(12_000_000));
      String text = kind.read(file);
      int version = Integer.parseInt(text.substring("version ".length(), text.indexOf('\n')));
      assertThat(text).isEqualTo(EndlessWriter.version(version));
      // What it told last is there, or what it was about to tell.
      assertThat(version).isBetween(told, told + 1);
      found.add(version);
      duringWrite += drafts(file) > 0 ? 1 : 0;
    }
    assertThat(found).hasSizeGreaterThan(1);
    assertThat(duringWrite).as("kills that met an output half written").isPositive();
  }

  /** Starts a writer, kills it some time after it has told a number of versions. */
  private static int killed(Kind kind, Path file, int versions, long nanoseconds)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                kind.name(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> told = new ArrayList<>();
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      while (told.size() < versions) {
        told.add(out.readLine());
      }
      long until = System.nanoTime() + nanoseconds;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      writer.toHandle().destroyForcibly(); // which leaves the pipe to be read to its end
      writer.waitFor();
      out.lines().forEach(told::add);
    }
    return Integer.parseInt(told.get(told.size() - 1));
  }

  private int drafts(Path file) throws IOException {
    try (var files = Files.list(folder)) {
      String name = "." + file.getFileName();
      return (int) files.filter(f -> f.getFileName().toString().startsWith(name)).count();
    }
  }
}
