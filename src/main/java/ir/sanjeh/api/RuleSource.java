package ir.sanjeh.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.RuleLocation;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the rules of a period come from: {@code scheme.yaml} and {@code .drl} files. What they
 * build on is looked for beside them, as {@code <scheme>/<period>}. Immutable; nothing is read
 * before an {@link Evaluator} is opened, and nothing stays open afterwards.
 */
public final class RuleSource {
  private final String name;
  private final Opening opening;
  private final Optional<Path> root;

  /** Reads the files, as they are now. */
  @FunctionalInterface
  private interface Opening {
    Rulebook open() throws IOException;
  }

  private RuleSource(String name, Opening opening, Optional<Path> root) {
    this.name = name;
    this.opening = opening;
    this.root = root;
  }

  /**
   * A folder.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return the source
   */
  public static RuleSource folder(Path folder) {
    return new RuleSource(
        folder.toString(),
        () -> Rulebook.open(folder),
        Optional.ofNullable(folder.toAbsolutePath().normalize().getParent()).map(Path::getParent));
  }

  /**
   * A folder inside a jar or another zip archive.
   *
   * @param archive the file, not null
   * @param folder the way to the period's folder in it, such as {@code rules/scheme/period}, not
   *     null
   * @return the source
   */
  public static RuleSource jar(Path archive, String folder) {
    Objects.requireNonNull(folder, "folder");
    return new RuleSource(
        archive + "!/" + folder,
        () -> {
          try (FileSystem files = FileSystems.newFileSystem(archive, (ClassLoader) null)) {
            return Rulebook.open(RuleLocation.of(files.getPath(folder)));
          }
        },
        Optional.empty());
  }

  /**
   * Texts that lie in no file.
   *
   * @param period {@code <scheme>/<period>}, not null
   * @param files the texts by {@code <scheme>/<period>/<file>}, with those of the periods that it
   *     builds on; copied, not null
   * @return the source
   */
  public static RuleSource memory(String period, Map<String, String> files) {
    RuleLocation location = RuleLocation.of(period, files);
    return new RuleSource(period, () -> Rulebook.open(location), Optional.empty());
  }

  /**
   * Reads the texts of a folder, with those of the periods that it builds on, so that they can be
   * sent elsewhere.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return what {@link #memory} takes, by {@code <scheme>/<period>/<file>}
   * @throws UnusableInputException when they cannot be read
   */
  public static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    Rulebook.schemeFiles(folder)
        .forEach(file -> texts.put(file.name(), new String(file.content(), UTF_8)));
    Rulebook.ruleFiles(folder).stream()
        .flatMap(List::stream)
        .forEach(file -> texts.put(file.name(), new String(file.content(), UTF_8)));
    return Collections.unmodifiableMap(texts);
  }

  /** Reads and compiles the rules. */
  Rulebook open() {
    try {
      return opening.open();
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      throw new UnusableInputException(
          List.of(
              new Problem(
                  "rulebook.unreadable",
                  Place.of(name),
                  "the rules cannot be read: " + e,
                  "name a folder, or an archive and a folder in it, that you may read")));
    }
  }

  /** The folder that holds the rules of all schemes, where there is one. */
  Optional<Path> root() {
    return root;
  }

  /** What messages call the source. */
  @Override
  public String toString() {
    return name;
  }
}
