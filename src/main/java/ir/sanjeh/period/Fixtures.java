package ir.sanjeh.period;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facts and cases of a period: {@code fixtures} lies beside {@code rules} and has the same
 * folders.
 *
 * @param from the folder of the earlier period, as people write it
 * @param to the folder that the new period would have
 * @param names the files of the first, sorted; empty where there is none
 */
record Fixtures(String from, String to, List<String> names) {
  private static final String FOLDER = "fixtures";

  /** Keeps its own copy. */
  Fixtures {
    names = List.copyOf(names);
  }

  /**
   * Looks for the fixtures of a rule folder.
   *
   * @param rules the folder that holds the rules of all schemes
   * @param scheme the scheme's name
   * @param earlier the earlier period
   * @param period the new period
   */
  static Fixtures of(Path rules, String scheme, String earlier, String period) {
    String from = FOLDER + "/" + scheme + "/" + earlier;
    String to = FOLDER + "/" + scheme + "/" + period;
    Path folder = rules.resolveSibling(FOLDER).resolve(scheme).resolve(earlier);
    if (!Files.isDirectory(folder)) {
      return new Fixtures(from, to, List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new Fixtures(
          from, to, files.map(file -> file.getFileName().toString()).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
