package ir.sanjeh.compare;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.result.Result;
import ir.sanjeh.rulebook.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the rules that made results, by their digest: among the folders that were named, and in the
 * shipped folder of the period. For use by one thread.
 */
final class ResultRules {
  private final Map<Path, String> named = new LinkedHashMap<>();
  private final Map<String, WrittenRules> read = new HashMap<>();

  /**
   * Looks into folders.
   *
   * @throws UnusableInputException when one cannot be read
   */
  ResultRules(List<Path> folders) {
    folders.forEach(folder -> named.put(folder, Rulebook.digest(folder)));
  }

  /** The folder that made a result; empty where it is not known. */
  Optional<WrittenRules> of(Result.Rules rules) {
    return digests(rules).entrySet().stream()
        .filter(folder -> folder.getValue().equals(rules.digest()))
        .findFirst()
        .map(
            folder ->
                read.computeIfAbsent(rules.digest(), key -> WrittenRules.read(folder.getKey())));
  }

  /** Where the rules of a result were looked for, and what is there instead. */
  String lookedFor(Result.Rules rules) {
    return digests(rules).entrySet().stream()
        .map(folder -> folder.getKey() + " has " + folder.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The named folders that made none of the results that were asked for. */
  List<Path> unused() {
    return named.entrySet().stream()
        .filter(folder -> !read.containsKey(folder.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Path, String> digests(Result.Rules rules) {
    Map<Path, String> digests = new LinkedHashMap<>(named);
    Path shipped = Path.of("rules", rules.scheme(), rules.period());
    digests.computeIfAbsent(shipped, ResultRules::digest);
    return digests;
  }

  /** Nobody has named the shipped folder: it need not be there, or be in order. */
  private static String digest(Path shipped) {
    if (!Files.isDirectory(shipped)) {
      return "no rules";
    }
    try {
      return Rulebook.digest(shipped);
    } catch (UnusableInputException e) {
      return "rules that cannot be read";
    }
  }
}
