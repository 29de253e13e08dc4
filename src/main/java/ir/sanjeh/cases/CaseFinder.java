package ir.sanjeh.cases;

import ir.sanjeh.located.Limits;
import ir.sanjeh.located.SourceFile;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds case files: YAML and JSON files that say {@code expect} at their top level. Other files may
 * lie beside them.
 */
public final class CaseFinder {
  private static final Pattern YAML = Pattern.compile("(?m)^(?:\\uFEFF)?[\"']?expect[\"']?\\s*:");
  private static final Pattern JSON = Pattern.compile("\"expect\"\\s*:");

  private CaseFinder() {}

  /**
   * Reads all case files.
   *
   * @param places files, or folders that are searched through
   * @return in the order of the places, within a folder by name
   * @throws UnusableInputException when a place does not exist or a case file is broken, with the
   *     problems of all files
   */
  public static List<CaseFile> read(List<Path> places) {
    Problems problems = new Problems();
    List<CaseFile> files = new ArrayList<>();
    for (Path place : places) {
      try {
        for (Path file : find(place)) {
          read(file, files, problems);
        }
      } catch (UnusableInputException e) {
        problems.addAll(e);
      }
    }
    problems.throwIfAny();
    return files;
  }

  private static void read(Path file, List<CaseFile> files, Problems problems) {
    try {
      files.add(CaseFileReader.read(file));
    } catch (UnusableInputException e) {
      problems.addAll(e);
    }
  }

  private static List<Path> find(Path place) {
    if (!Files.isDirectory(place)) {
      SourceFile.read(place.toString(), place); // tells when there is no such file
      return List.of(place);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).filter(CaseFinder::isCase).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCase(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean json = name.endsWith(".json");
    if (!json && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return false;
    }
    try {
      if (Files.size(file) > Limits.FILE_SIZE) {
        return false;
      }
      // Not decoded strictly: whether it is sound is found out once it is known to be a case.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return (json ? JSON : YAML).matcher(text).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
