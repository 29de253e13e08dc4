package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a program does that may write no further. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
  private static final String FACTS = "fixtures/maturity/round-5/services.json";

  @TempDir Path folder;

  @Test
  void anOutputThatDoesNotFitIsToldAndLeavesTheOldOne() throws Exception {
    Path out = Files.writeString(folder.resolve("out.json"), "the old one");
    // The result has more than the 128 kB to which every file is limited.
    Outcome outcome = limited(256, "evaluate", FACTS, "--format", "json", "--out", out.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.text()).contains("cannot be written", "File too large", "space left");
    assertThat(out).hasContent("the old one");
    assertThat(names()).containsExactly("out.json");
  }

  @Test
  void aFolderThatTakesNoFilesIsTold() {
    Shell shell = new Shell();
    assertThat(shell.run("evaluate", FACTS, "--out", "/proc/out.json"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(shell.err()).contains("cannot be written", "/proc/");
  }

  private record Outcome(int code, String text) {}

  /** Runs the command line with a limit on the size of files, in blocks of 512 bytes. */
  private Outcome limited(int blocks, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(
                        "sh",
                        "-c",
                        "ulimit -f " + blocks + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()),
                    Stream.of(arguments))
                .toList());
    Process process = shell.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
