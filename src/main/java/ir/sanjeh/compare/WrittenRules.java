package ir.sanjeh.compare;

import ir.sanjeh.compare.edit.Folder;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeFile;
import ir.sanjeh.scheme.SchemeReader;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule folder as it is written: read, and not compiled.
 *
 * @param path as it was named
 * @param schemes its {@code scheme.yaml} after those that it builds on
 * @param rules its {@code .drl} files after those of the folders that it builds on
 */
record WrittenRules(Path path, List<SchemeFile> schemes, List<List<RuleFile>> rules) {
  /** Keeps its own copies. */
  WrittenRules {
    schemes = List.copyOf(schemes);
    rules = rules.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a folder.
   *
   * @throws ir.sanjeh.problem.UnusableInputException when a file is missing or cannot be read
   */
  static WrittenRules read(Path path) {
    return new WrittenRules(path, Rulebook.schemeFiles(path), Rulebook.ruleFiles(path));
  }

  /** Of a folder that is open. */
  static WrittenRules of(Folder folder) {
    return new WrittenRules(folder.path(), folder.schemes(), folder.rules());
  }

  /** What {@code scheme.yaml} says. */
  Scheme scheme() {
    return SchemeReader.read(schemes);
  }

  /** What the rules say. */
  Guide guide() {
    return GuideReader.read(rules, scheme());
  }
}
