package ir.sanjeh.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that lies in memory.
 *
 * @param name {@code <scheme>/<period>}
 * @param contents of this folder's files and of those beside it, by folder and file
 */
record MemoryLocation(String name, Map<String, byte[]> contents) implements RuleLocation {
  @Override
  public Object identity() {
    return name;
  }

  @Override
  public String shown(String file) {
    return name + "/" + file;
  }

  @Override
  public boolean has(String file) {
    return contents.containsKey(shown(file));
  }

  @Override
  public List<String> files() {
    String folder = name + "/";
    return contents.keySet().stream()
        .filter(file -> file.startsWith(folder))
        .map(file -> file.substring(folder.length()))
        .filter(file -> file.indexOf('/') < 0)
        .toList();
  }

  @Override
  public Optional<byte[]> read(String file, int largest) {
    return Optional.ofNullable(contents.get(shown(file)))
        .filter(content -> content.length <= largest);
  }

  @Override
  public Optional<RuleLocation> beside(String path) {
    return Optional.of(new MemoryLocation(path, contents));
  }

  @Override
  public String toString() {
    return name;
  }
}
