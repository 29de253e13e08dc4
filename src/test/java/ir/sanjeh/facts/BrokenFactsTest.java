package ir.sanjeh.facts;

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

/** Every broken facts file of the corpus gives exactly the message that stands beside it. */
class BrokenFactsTest {
  private static final Path CORPUS = Path.of("fixtures", "broken-facts");
  private static final String EXPECTED = ".expected.txt";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(EXPECTED) && !name.endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static String expected(String name) throws IOException {
    String base = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return Files.readString(CORPUS.resolve(base + EXPECTED), StandardCharsets.UTF_8);
  }

  private static void read(String name) {
    try (FactsReader reader = FactsReader.open(name, CORPUS.resolve(name), 100)) {
      reader.agencies(TestDictionary.make()).forEachRemaining(agency -> {});
    }
  }

  @TestFactory
  Stream<DynamicTest> givesItsMessage() throws IOException {
    return names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      UnusableInputException refusal =
                          Assertions.assertTimeoutPreemptively(
                              LIMIT,
                              () ->
                                  catchThrowableOfType(
                                      UnusableInputException.class, () -> read(name)));
                      assertThat(refusal).as("is refused").isNotNull();
                      assertThat(refusal.getMessage() + "\n").isEqualTo(expected(name));
                    }));
  }

  @Test
  void theCorpusIsComplete() throws IOException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(100);
    try (Stream<Path> files = Files.list(CORPUS)) {
      assertThat(files.filter(file -> file.toString().endsWith(EXPECTED))).hasSameSizeAs(names());
    }
  }
}
