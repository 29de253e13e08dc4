package ir.sanjeh.cases;

import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rule folders of a run, each opened once. For use by one thread. */
public final class Rulebooks {
  private final Path root;
  private final Map<Path, Rulebook> open = new LinkedHashMap<>();

  /**
   * Without any rulebook yet.
   *
   * @param root the folder that holds the rules of all schemes, usually {@code rules}
   */
  public Rulebooks(Path root) {
    this.root = root;
  }

  /**
   * The folder that holds the rules of all schemes.
   *
   * @return never null
   */
  public Path root() {
    return root;
  }

  /**
   * The folder that facts name.
   *
   * @param header of the facts, not null
   * @return {@code rules/<scheme>/<period>}
   */
  public Path folder(RoundHeader header) {
    return root.resolve(header.scheme()).resolve(header.period());
  }

  /**
   * Opens a folder, once.
   *
   * @param folder a rule folder
   * @return its rulebook
   * @throws ir.sanjeh.problem.UnusableInputException when it cannot be used
   */
  public Rulebook open(Path folder) {
    return open.computeIfAbsent(folder.normalize(), Rulebook::open);
  }
}
