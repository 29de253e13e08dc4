package ir.sanjeh.compare;

import ir.sanjeh.guide.RuleFile;
import ir.sanjeh.scheme.SchemeFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the lines that differ between the files of two rule folders and of those they build on. A
 * folder's own files are known by their names, wherever the folder lies; the others by folder and
 * name.
 */
final class FolderLines {
  private FolderLines() {}

  static List<LineChange> between(WrittenRules before, WrittenRules after) {
    Map<String, List<String>> then = files(before);
    Map<String, List<String>> now = files(after);
    Set<String> names = new LinkedHashSet<>(then.keySet());
    names.addAll(now.keySet());
    List<LineChange> changes = new ArrayList<>();
    for (String name : names) {
      changes.addAll(
          LineDiff.of(name, then.getOrDefault(name, List.of()), now.getOrDefault(name, List.of())));
    }
    return changes;
  }

  private static Map<String, List<String>> files(WrittenRules folder) {
    Map<String, List<String>> files = new TreeMap<>();
    int last = folder.schemes().size() - 1;
    for (int i = 0; i <= last; i++) {
      SchemeFile scheme = folder.schemes().get(i);
      files.put(name(scheme.name(), i == last), lines(scheme.content()));
      for (RuleFile rules : folder.rules().get(i)) {
        files.put(name(rules.name(), i == last), lines(rules.content()));
      }
    }
    return files;
  }

  private static String name(String path, boolean own) {
    return own ? path.substring(path.lastIndexOf('/') + 1) : path;
  }

  private static List<String> lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().toList();
  }
}
