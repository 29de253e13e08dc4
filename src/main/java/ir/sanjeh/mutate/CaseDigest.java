package ir.sanjeh.mutate;

import ir.sanjeh.cases.CaseFacts;
import ir.sanjeh.cases.CaseFile;
import ir.sanjeh.cases.Rulebooks;
import ir.sanjeh.facts.FactsReader;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The fingerprint of all files that the outcome of a case file hangs on, but for its rules. */
final class CaseDigest {
  private CaseDigest() {}

  static String of(CaseFile file, Rulebooks rulebooks) {
    MessageDigest digest = begin();
    add(digest, file.path());
    if (file.facts() instanceof CaseFile.Beside beside) {
      add(digest, beside.path());
    }
    for (Path with : file.with()) {
      add(digest, with);
    }
    if (!file.with().isEmpty()) {
      // What is evaluated first hangs on its own rules.
      file.with().forEach(with -> addRules(digest, with, rulebooks));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The fingerprint of a text.
   *
   * @param text any
   * @return 64 hexadecimal digits
   */
  static String of(String text) {
    return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void addRules(MessageDigest digest, Path with, Rulebooks rulebooks) {
    if (CaseFacts.isResult(with)) {
      return;
    }
    try (FactsReader reader = FactsReader.open(with, Problems.DEFAULT_LIMIT)) {
      Rulebook rules = rulebooks.open(rulebooks.folder(reader.header()));
      digest.update(rules.digest().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void add(MessageDigest digest, Path path) {
    try {
      for (Path file : files(path)) {
        byte[] content = Files.readAllBytes(file);
        digest.update(
            (file.getFileName() + ":" + content.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
