package ir.sanjeh.check.report;

import ir.sanjeh.check.CheckedFolder;
import ir.sanjeh.check.Finding;
import ir.sanjeh.check.Severity;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.text.Visible;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Findings for people at a terminal: place, finding, example, remedy. */
public final class TextReport implements CheckReport {
  private final boolean withAccepted;

  /**
   * A report.
   *
   * @param withAccepted whether accepted findings are listed too, or only counted
   */
  public TextReport(boolean withAccepted) {
    this.withAccepted = withAccepted;
  }

  @Override
  public void write(List<CheckedFolder> folders, Writer out) throws IOException {
    for (CheckedFolder folder : folders) {
      out.write(text(folder));
    }
    out.write(summary(folders));
  }

  private String text(CheckedFolder folder) {
    Paths paths = new Paths(folder.path());
    StringBuilder text = new StringBuilder();
    text.append(folder.path().toString().replace('\\', '/'));
    folder.proved().ifPresent(proved -> text.append(": ").append(text(proved)));
    text.append('\n');
    for (Problem problem : folder.problems()) {
      line(text, 2, paths.text(problem.place()) + ": " + problem.message());
      line(text, 6, problem.remedy() + " [" + problem.id() + "]");
    }
    folder.open().forEach(finding -> add(finding, paths, text));
    if (withAccepted) {
      for (CheckedFolder.Accepted accepted : folder.accepted()) {
        add(accepted.finding(), paths, text);
        line(
            text,
            6,
            "accepted since "
                + accepted.acceptance().date()
                + ": "
                + accepted.acceptance().reason());
      }
    }
    return text.append('\n').toString();
  }

  private static String text(CheckedFolder.Proved proved) {
    return String.format(
        Locale.ROOT,
        "%s, %s, tried on %s",
        counted(proved.nodes(), "scored node"),
        counted(proved.rules(), "rule"),
        counted(proved.experiments(), "set of facts", "sets of facts"));
  }

  private static void add(Finding finding, Paths paths, StringBuilder text) {
    line(
        text,
        2,
        paths.text(finding.place())
            + ": "
            + finding.severity().word()
            + ": "
            + finding.message()
            + " ["
            + finding.id()
            + "]");
    List<String> example =
        finding.counterexample().entrySet().stream()
            .map(value -> value.getKey() + " = " + value.getValue())
            .toList();
    if (!example.stream().allMatch(finding.message()::contains)) {
      line(text, 6, "example: " + String.join("; ", example));
    }
    for (Finding.Related related : finding.related()) {
      line(text, 6, "see " + paths.text(related.place()) + ": " + related.what());
    }
    line(text, 6, finding.remedy());
  }

  private static void line(StringBuilder text, int indent, String line) {
    text.append(" ".repeat(indent)).append(Visible.of(line)).append('\n');
  }

  private static String summary(List<CheckedFolder> folders) {
    long problems = folders.stream().mapToLong(f -> f.problems().size()).sum();
    long accepted = folders.stream().mapToLong(f -> f.accepted().size()).sum();
    String counts =
        counted(count(folders, Severity.ERROR), "error")
            + ", "
            + counted(count(folders, Severity.WARNING), "warning")
            + ", "
            + counted(count(folders, Severity.NOTICE), "notice");
    return (problems == 0 ? "" : counted(problems, "problem") + ", ")
        + counts
        + "; "
        + String.format(Locale.ROOT, "%,d", accepted)
        + " accepted\n";
  }

  private static long count(List<CheckedFolder> folders, Severity severity) {
    return folders.stream().mapToLong(folder -> folder.count(severity)).sum();
  }

  private static String counted(long count, String word) {
    return counted(count, word, word + "s");
  }

  private static String counted(long count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
