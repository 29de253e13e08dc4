package ir.sanjeh.check;

import ir.sanjeh.located.SourceFile;
import ir.sanjeh.located.Value;
import ir.sanjeh.located.ValueReader;
import ir.sanjeh.scheme.BasedOn;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a rule folder and of those it builds on, as they are written: for what a rulebook
 * does not keep.
 *
 * @param folders the folder's own first, then the one it builds on, and so on
 */
public record RuleSources(List<Folder> folders) {
  private static final String SCHEME = "scheme.yaml";
  private static final Pattern SETTING = Pattern.compile("settings\\.([A-Za-z][A-Za-z0-9]*)");

  /**
   * One folder of the chain.
   *
   * @param name {@code <scheme>/<period>}, as places name it
   * @param path where it lies
   * @param scheme its {@code scheme.yaml}
   */
  public record Folder(String name, Path path, Value scheme) {}

  /** Keeps its own copy. */
  public RuleSources {
    folders = List.copyOf(folders);
  }

  /**
   * Reads the files of a folder that a rulebook was opened from.
   *
   * @param folder the period's own folder
   * @return its sources
   * @throws ir.sanjeh.problem.UnusableInputException when a file changed and cannot be read any
   *     more
   */
  public static RuleSources of(Path folder) {
    List<Folder> folders = new ArrayList<>();
    Path root = RuleTree.root(folder);
    Optional<Path> next = Optional.of(folder);
    while (next.isPresent()) {
      Path path = next.get();
      String name = RuleTree.name(path);
      String file = name + "/" + SCHEME;
      byte[] content = SourceFile.read(file, path.resolve(SCHEME));
      folders.add(new Folder(name, path, ValueReader.yaml(file, content)));
      next =
          SchemeReader.basedOn(new SchemeFile(file, content))
              .map(BasedOn::path)
              .map(root::resolve)
              .filter(Files::isDirectory);
    }
    return new RuleSources(folders);
  }

  /**
   * The settings that {@code scheme.yaml} itself uses, in weights, points, figures and other
   * settings.
   *
   * @return their names
   */
  public Set<String> settingsInSchemes() {
    Set<String> names = new LinkedHashSet<>();
    folders.forEach(folder -> gather(folder.scheme(), names));
    return names;
  }

  private static void gather(Value value, Set<String> names) {
    if (value instanceof Value.Mapping mapping) {
      mapping.entries().values().forEach(v -> gather(v, names));
    } else if (value instanceof Value.Sequence sequence) {
      sequence.items().forEach(v -> gather(v, names));
    } else if (value instanceof Value.Text text) {
      Matcher used = SETTING.matcher(text.text());
      while (used.find()) {
        names.add(used.group(1));
      }
    }
  }
}
