package ir.sanjeh.compare;

import ir.sanjeh.compare.edit.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of a rule folder with edits, as an officer makes them. */
public final class RuleCopies {
  private final Path original;
  private final Path root;
  private int copies;

  /**
   * One edit: a text that stands in a file once or several times, and what stands there then. A
   * file that is not there is made.
   */
  public record Change(String file, String from, String to) {}

  public RuleCopies(Path original, Path root) {
    this.original = original;
    this.root = root;
  }

  /** A copy with all of some changes. */
  public Path with(List<Change> changes) {
    Path copy =
        root.resolve("copy-" + ++copies)
            .resolve(original.getParent().getFileName())
            .resolve(original.getFileName());
    try {
      Files.createDirectories(copy);
      try (Stream<Path> files = Files.list(original)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName().toString()));
        }
      }
      for (Change change : changes) {
        Path file = copy.resolve(change.file());
        if (!Files.exists(file)) {
          Files.writeString(file, change.to());
          continue;
        }
        String text = Files.readString(file);
        if (!text.contains(change.from())) {
          throw new IllegalArgumentException(file + " has no " + change.from());
        }
        Files.writeString(file, text.replace(change.from(), change.to()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** A copy with some changes, opened. */
  public Folder open(Change... changes) {
    return Folder.open(with(List.of(changes)));
  }
}
