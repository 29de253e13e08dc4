package ir.sanjeh.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every broken form of the corpus gives exactly the messages that stand beside it. */
class BrokenFormsTest {
  private static final Path CORPUS = Forms.fixture("broken");
  private static final String EXPECTED = ".expected.txt";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> givesItsMessages() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      UnusableInputException refusal =
                          Assertions.assertTimeoutPreemptively(
                              LIMIT,
                              () ->
                                  catchThrowableOfType(
                                      UnusableInputException.class, () -> Forms.read(file)));
                      assertThat(refusal).as("is refused").isNotNull();
                      Path expected = file.resolveSibling(file.getFileName() + EXPECTED);
                      assertThat(anyLine(refusal.getMessage() + "\n"))
                          .isEqualTo(anyLine(Files.readString(expected, StandardCharsets.UTF_8)));
                    }));
  }

  /** Whoever adds a field to the form moves its checks. */
  private static String anyLine(String messages) {
    return messages.replaceAll("(form\\.yaml):[0-9]+:[0-9]+", "$1:LINE");
  }

  @Test
  void theCorpusIsComplete() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(30);
    try (Stream<Path> all = Files.list(CORPUS)) {
      assertThat(all.filter(file -> file.toString().endsWith(EXPECTED))).hasSameSizeAs(files());
    }
  }
}
