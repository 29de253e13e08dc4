package ir.sanjeh.check;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.check.kind.AllChecks;
import ir.sanjeh.check.report.Explanation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue knows every kind of finding, and its examples are those of the fixtures. */
class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  @Test
  void everyKindThatCanBeReportedHasAnEntry() {
    Set<String> reported = new TreeSet<>(FolderCheck.ownIds());
    AllChecks.list().forEach(check -> reported.addAll(check.ids()));
    Set<String> known =
        CATALOGUE.entries().stream().map(Catalogue.Entry::id).collect(Collectors.toSet());
    assertThat(known).containsAll(reported);
    // What else it knows are problems of reading, whose ids have a point.
    assertThat(known.stream().filter(id -> !reported.contains(id)))
        .isNotEmpty()
        .allMatch(id -> id.contains("."));
  }

  @TestFactory
  Stream<DynamicTest> everyEntryIsCompleteAndShownByAFault() {
    return CATALOGUE.entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.id(), () -> check(entry)));
  }

  private static void check(Catalogue.Entry entry) {
    assertThat(entry.title().en()).isNotBlank();
    assertThat(entry.title().fa()).containsPattern("\\p{IsArabic}");
    assertThat(entry.reason()).hasSizeGreaterThan(60).endsWith(".");
    assertThat(Explanation.of(entry))
        .contains(entry.id(), entry.severity().word(), entry.title().fa(), entry.title().en())
        .contains("\nbad\n    ", "\ngood\n    ");
    List<String> faults =
        Faults.names().stream()
            .filter(
                name ->
                    Faults.expected(name).findings().stream()
                        .anyMatch(found -> found.finding().equals(entry.id())))
            .toList();
    assertThat(faults).as("fixtures that show it").isNotEmpty();
    assertThat(entry.bad()).isNotEqualTo(entry.good());
    assertThat(notIn(faults, entry.bad())).as("lines of the bad example in no fixture").isEmpty();
    assertThat(notIn(List.of("clean", "accepted"), entry.good()))
        .as("lines of the good example in no clean folder")
        .isEmpty();
  }

  /** The lines of an example that the fixture which has most of them has not. */
  private static List<String> notIn(List<String> fixtures, String example) {
    return fixtures.stream()
        .map(Faults::rules)
        .map(
            rules ->
                lines(example).stream().filter(line -> !written(rules).contains(line)).toList())
        .min(Comparator.comparing(List::size))
        .orElseThrow();
  }

  /** All lines of a fixture, without the spaces around and within them. */
  private static List<String> written(Path rules) {
    try (Stream<Path> files = Files.list(rules)) {
      return files.sorted().flatMap(file -> lines(read(file)).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
