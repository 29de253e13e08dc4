package ir.sanjeh.trend;

import ir.sanjeh.located.Excerpt;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.resultfile.ResultReader;
import ir.sanjeh.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of earlier rounds of a scheme, in their order. Of each agency only what a trend needs
 * is kept.
 *
 * <p>The order is the one in which the files are given. A folder stands for the results in it
 * ({@code .json} and {@code .json.gz}), in the order of their names, with numbers counted: {@code
 * round-9.json} comes before {@code round-10.json}.
 */
public final class History {
  private final List<Round> rounds;
  private final Aliases aliases;

  private History(List<Round> rounds, Aliases aliases) {
    this.rounds = List.copyOf(rounds);
    this.aliases = aliases;
  }

  /**
   * Reads results.
   *
   * @param paths result files and folders of them, the earliest round first
   * @param aliases the ids that agencies have become
   * @param scheme the scheme of the round that they are laid beside
   * @param period its period
   * @return the rounds
   * @throws UnusableInputException when a file is no sound result, is of another scheme or of the
   *     same period, or when two are of the same period; with all problems of all files
   */
  public static History read(List<Path> paths, Aliases aliases, String scheme, String period) {
    Problems problems = new Problems();
    List<Round> rounds = new ArrayList<>();
    Map<String, Place> periods = new HashMap<>();
    for (Path file : files(paths, problems)) {
      try (ResultReader reader =
          ResultReader.open(file, ResultReader.Services.SKIP, Problems.DEFAULT_LIMIT)) {
        Place place = Place.of(reader.name());
        if (fits(reader.head(), place, scheme, period, problems)
            && isFirst(reader.head(), place, periods, problems)) {
          rounds.add(new Round(place, reader.head(), reader.agencies(), aliases));
        }
      } catch (UnusableInputException e) {
        problems.addAll(e);
      }
    }
    problems.throwIfAny();
    return new History(rounds, aliases);
  }

  private static boolean fits(
      Result.Head head, Place place, String scheme, String period, Problems problems) {
    Result.Rules rules = head.rules();
    if (!rules.scheme().equals(scheme)) {
      problems.add(
          "history.other-scheme",
          place,
          "this is a result of " + name(rules) + ", and the facts are for " + scheme,
          "Give results of earlier rounds of " + scheme + ".");
      return false;
    }
    if (rules.period().equals(period)) {
      problems.add(
          "history.same-period",
          place,
          "this is a result of " + name(rules) + ", the round that is being evaluated",
          "Leave it out: the history is of other rounds.");
      return false;
    }
    return true;
  }

  private static boolean isFirst(
      Result.Head head, Place place, Map<String, Place> periods, Problems problems) {
    Place first = periods.putIfAbsent(head.rules().period(), place);
    if (first != null) {
      problems.add(
          "history.same-period",
          place,
          "this is a second result of " + name(head.rules()) + ", the first is " + first,
          "Give one result for each round.");
    }
    return first == null;
  }

  private static String name(Result.Rules rules) {
    return Excerpt.of(rules.scheme() + "/" + rules.period());
  }

  private static List<Path> files(List<Path> paths, Problems problems) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(inFolder(path, problems));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder, Problems problems) {
    String name = folder.toString().replace('\\', '/');
    try (Stream<Path> all = Files.list(folder)) {
      NaturalOrder order = new NaturalOrder();
      List<Path> results =
          all.filter(History::isResultFile)
              .sorted((a, b) -> order.compare(fileName(a), fileName(b)))
              .toList();
      if (results.isEmpty()) {
        problems.add(
            "history.empty-folder",
            Place.of(name),
            "the folder has no result, no file that ends in .json or .json.gz",
            "Write results into it with: evaluate FACTS --format json --out "
                + name
                + "/ROUND.json.");
      }
      return results;
    } catch (IOException e) {
      throw new UnusableInputException(List.of(SourceFile.unreadable(name, e)));
    }
  }

  private static boolean isResultFile(Path file) {
    String name = fileName(file).toLowerCase(Locale.ROOT);
    return (name.endsWith(".json") || name.endsWith(".json.gz")) && !name.startsWith(".");
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The rounds, the earliest first. */
  List<Round> rounds() {
    return rounds;
  }

  /** The ids that agencies have become. */
  Aliases aliases() {
    return aliases;
  }
}
