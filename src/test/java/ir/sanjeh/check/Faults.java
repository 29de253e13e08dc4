package ir.sanjeh.check;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import ir.sanjeh.check.kind.AllChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule folders with one fault each, and what must be found in them. */
final class Faults {
  static final Path FOLDER = Path.of("fixtures", "check");

  private Faults() {}

  /** What is expected of a folder. */
  record Expected(String fault, List<Found> findings) {}

  /** A finding, or a problem of reading (which is about no subject and has no counterexample). */
  record Found(
      String finding, String where, String file, int line, Map<String, String> counterexample) {
    static Found of(Finding finding) {
      return new Found(
          finding.id(),
          finding.where(),
          finding.place().file(),
          finding.place().line(),
          finding.counterexample());
    }
  }

  static List<String> names() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path rules(String name) {
    return FOLDER.resolve(name).resolve("sample").resolve("one");
  }

  static Expected expected(String name) {
    try {
      Path file = FOLDER.resolve(name).resolve("expected.yaml");
      Expected expected = new YAMLMapper().readValue(Files.readString(file), Expected.class);
      return new Expected(
          expected.fault(),
          expected.findings().stream()
              .map(
                  f ->
                      new Found(
                          f.finding(),
                          f.where(),
                          f.file(),
                          f.line(),
                          f.counterexample() == null ? Map.of() : f.counterexample()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CheckedFolder check(Path folder) {
    return new FolderCheck(Catalogue.shipped(), AllChecks.list()).check(folder);
  }

  static List<Found> found(CheckedFolder folder) {
    return Stream.concat(
            folder.problems().stream()
                .map(p -> new Found(p.id(), null, p.place().file(), p.place().line(), Map.of())),
            folder.open().stream().map(Found::of))
        .toList();
  }
}
