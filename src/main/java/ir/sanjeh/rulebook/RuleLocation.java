package ir.sanjeh.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the files of a rule folder are, and the way to the folders beside it. */
public interface RuleLocation {
  /**
   * A folder of the disk or of an archive.
   *
   * @param folder {@code rules/<scheme>/<period>}, not null
   * @return its location
   */
  static RuleLocation of(Path folder) {
    return new PathLocation(folder, folder.toAbsolutePath().normalize());
  }

  /**
   * Files that lie nowhere.
   *
   * @param name {@code <scheme>/<period>}, not null
   * @param files their texts by {@code <scheme>/<period>/<file>}, those of the folders that are
   *     built on among them; not null
   * @return the location of the folder of that name
   */
  static RuleLocation of(String name, Map<String, String> files) {
    Map<String, byte[]> contents = new TreeMap<>();
    files.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
    return new MemoryLocation(name, contents);
  }

  /**
   * What tells two locations apart.
   *
   * @return equal for the same folder, however it was named
   */
  Object identity();

  /**
   * What messages call the folder and its files.
   *
   * @return {@code <scheme>/<period>}, or as much as there is of it
   */
  String name();

  /**
   * A file's name with its way.
   *
   * @param file a file's name in the folder, not null
   * @return as messages show it to those who look for the file
   */
  String shown(String file);

  /**
   * Whether there is such a file.
   *
   * @param file its name in the folder, not null
   * @return false also where there is no such folder
   */
  boolean has(String file);

  /**
   * The names of the folder's files.
   *
   * @return in any order
   * @throws IOException when it cannot be read
   */
  List<String> files() throws IOException;

  /**
   * Reads a file.
   *
   * @param file its name in the folder, not null
   * @param largest the most bytes it may have
   * @return its bytes; empty when it is no file, or a larger one
   * @throws IOException when it cannot be read
   */
  Optional<byte[]> read(String file, int largest) throws IOException;

  /**
   * A folder beside this one.
   *
   * @param path {@code <scheme>/<period>}, not null
   * @return its location, whether or not it is there; empty where nothing can lie beside this one
   */
  Optional<RuleLocation> beside(String path);
}
