package ir.sanjeh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of the README is run as it stands there, and tells what it tells. */
class ReadmeStoryTest {
  private static final String ANY_LINES = "...";

  /** A command, and what the README says that it prints. */
  private record Step(String command, List<String> printed) {}

  @TempDir private Path root;

  private static List<Step> story() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String story =
        readme.substring(
            readme.indexOf("<!-- story -->"), readme.indexOf("<!-- end of the story -->"));
    List<Step> steps = new ArrayList<>();
    boolean printing = false;
    for (String line : story.lines().toList()) {
      String text = line.startsWith("    ") ? line.substring(4) : line;
      if (line.startsWith("    $ ")) {
        steps.add(new Step(text.substring(2), new ArrayList<>()));
        printing = true;
      } else if (line.startsWith("    > ")) {
        Step begun = steps.remove(steps.size() - 1);
        steps.add(new Step(begun.command() + "\n" + text.substring(2), begun.printed()));
      } else if (printing && (line.startsWith("    ") || line.isEmpty())) {
        steps.get(steps.size() - 1).printed().add(text);
      } else {
        printing = false; // a sentence between two commands
      }
    }
    steps.forEach(step -> dropBlanksAround(step.printed()));
    return steps;
  }

  private static void dropBlanksAround(List<String> lines) {
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
  }

  @Test
  void everyCommandPrintsWhatTheStoryTells() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the story is told in a shell's words");
    Files.createDirectory(root.resolve("tmp"));
    List<Step> story = story();
    assertThat(story).hasSizeGreaterThan(10);
    for (Step step : story) {
      String printed =
          run(step.command().replace("/tmp/", root + "/tmp/")).replace(root + "/", "/");
      List<String> lines = new ArrayList<>(printed.lines().toList());
      dropBlanksAround(lines);
      assertThat(tells(step.printed(), lines))
          .as(
              "%s%nthe story tells%n%s%nit printed%n%s",
              step.command(), String.join("\n", step.printed()), printed)
          .isTrue();
    }
  }

  private String run(String command) throws IOException, InterruptedException {
    if (command.startsWith("sanjeh ")) {
      Shell shell = new Shell();
      shell.run(Stream.of(command.split(" ", -1)).skip(1).toArray());
      assertThat(shell.err()).as(command).isEmpty();
      return shell.out();
    }
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("printed").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String printed = Files.readString(root.resolve("printed"), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s: %s", command, printed).isZero();
    return printed;
  }

  /** Whether the lines are those that are told, with any lines for each ellipsis. */
  private static boolean tells(List<String> told, List<String> lines) {
    if (told.isEmpty()) {
      return lines.isEmpty();
    }
    List<String> rest = told.subList(1, told.size());
    if (told.get(0).equals(ANY_LINES)) {
      for (int from = 0; from <= lines.size(); from++) {
        if (tells(rest, lines.subList(from, lines.size()))) {
          return true;
        }
      }
      return false;
    }
    return !lines.isEmpty()
        && told.get(0).equals(lines.get(0))
        && tells(rest, lines.subList(1, lines.size()));
  }
}
