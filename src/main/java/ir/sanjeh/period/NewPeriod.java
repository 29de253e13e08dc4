package ir.sanjeh.period;

import ir.sanjeh.document.Document;
import ir.sanjeh.document.MarkdownFormat;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problems;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.text.Title;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the folder of a new period on top of an old one: whole, or not at all. */
public final class NewPeriod {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
  private static final String SCHEME = "scheme.yaml";
  private static final String QUESTIONS = "questions.md";

  private NewPeriod() {}

  /**
   * Makes the folder.
   *
   * @param from the rule folder that the new one builds on, {@code rules/<scheme>/<period>}
   * @param to the new folder, beside it
   * @param fa the new title in Persian; by default the old one with the name of the new period
   * @param en the new title in English, likewise
   * @return the files that were made
   * @throws ir.sanjeh.problem.UnusableInputException when the old folder cannot be used, or the new
   *     one cannot stand there
   * @throws IOException when the folder cannot be written; then nothing of it is left
   */
  public static List<Path> make(Path from, Path to, Optional<String> fa, Optional<String> en)
      throws IOException {
    Rulebook rulebook = Rulebook.open(from);
    Path source = from.toAbsolutePath().normalize();
    Path target = to.toAbsolutePath().normalize();
    check(rulebook.scheme(), source, target, from, to);
    String period = target.getFileName().toString();
    Title old = rulebook.scheme().title();
    String named = " (" + period + ")";
    Title title = new Title(fa.orElse(old.fa() + named), en.orElse(old.en() + named));
    Path scheme = source.getParent();
    Fixtures fixtures =
        Fixtures.of(
            scheme.getParent(), rulebook.scheme().scheme(), rulebook.scheme().period(), period);
    Document questions = Questions.of(rulebook, period, fixtures);
    // Beside its place, so that it finds what it builds on while it is tried.
    Path draft = scheme.resolve("." + period + "." + UUID.randomUUID() + ".draft");
    try {
      Files.createDirectory(draft);
      Files.writeString(draft.resolve(SCHEME), SchemeDraft.of(rulebook.scheme(), period, title));
      try (Writer out = Files.newBufferedWriter(draft.resolve(QUESTIONS), StandardCharsets.UTF_8)) {
        new MarkdownFormat().write(questions, out);
      }
      Rulebook.open(draft);
      move(draft, target);
    } finally {
      delete(draft);
    }
    return List.of(to.resolve(SCHEME), to.resolve(QUESTIONS));
  }

  private static void check(Scheme scheme, Path source, Path target, Path from, Path to) {
    Problems problems = new Problems();
    Place place = Place.of(to.toString());
    Path folder = source.getParent();
    String base = scheme.scheme() + "/" + scheme.period();
    if (!source.endsWith(Path.of(scheme.scheme(), scheme.period()))) {
      problems.add(
          "period.copy",
          Place.of(from.toString()),
          "the folder says that it is " + base + ", and lies elsewhere",
          "build on the folder that lies in " + base + ": others could not find this one");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(
          "period.exists",
          place,
          "this is already there",
          "name a period that does not exist yet; nothing was changed");
    }
    Path name = target.getFileName();
    if (name == null || !NAME.matcher(name.toString()).matches()) {
      problems.add(
          "period.name",
          place,
          "\"" + name + "\" cannot name a period",
          "use at most 60 small Latin letters, digits and hyphens");
    } else if (folder == null || !folder.equals(target.getParent())) {
      problems.add(
          "period.elsewhere",
          place,
          "the new period does not lie beside the one that it builds on",
          "write " + from.resolveSibling(name.toString()));
    }
    problems.throwIfAny();
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target);
    }
  }

  private static void delete(Path draft) throws IOException {
    if (!Files.exists(draft)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(draft)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(draft);
  }
}
