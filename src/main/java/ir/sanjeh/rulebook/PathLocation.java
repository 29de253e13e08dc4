package ir.sanjeh.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of a file system.
 *
 * @param folder as it was named
 * @param identity its absolute path
 */
record PathLocation(Path folder, Path identity) implements RuleLocation {
  @Override
  public String name() {
    int parts = identity.getNameCount();
    return identity.subpath(Math.max(0, parts - 2), parts).toString().replace('\\', '/');
  }

  @Override
  public String shown(String file) {
    return folder.resolve(file).toString();
  }

  @Override
  public boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  @Override
  public List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Override
  public Optional<byte[]> read(String file, int largest) throws IOException {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path) && Files.size(path) <= largest
        ? Optional.of(Files.readAllBytes(path))
        : Optional.empty();
  }

  @Override
  public Optional<RuleLocation> beside(String path) {
    return Optional.ofNullable(identity.getParent())
        .map(Path::getParent)
        .map(root -> RuleLocation.of(root.resolve(path)));
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
