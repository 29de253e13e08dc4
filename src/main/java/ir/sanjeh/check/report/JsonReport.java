package ir.sanjeh.check.report;

import ir.sanjeh.check.CheckedFolder;
import ir.sanjeh.check.Finding;
import ir.sanjeh.check.Severity;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Findings for programs. What is not known is left out. */
public final class JsonReport implements CheckReport {
  private static final int VERSION = 1;

  private record Report(
      int version,
      long errors,
      long warnings,
      long notices,
      long accepted,
      long problems,
      List<Folder> folders) {}

  private record Folder(
      String folder,
      String digest,
      Integer nodes,
      Integer rules,
      Long experiments,
      List<Written> findings,
      List<Written> accepted,
      List<WrittenProblem> problems) {}

  private record Written(
      String id,
      String severity,
      String file,
      Integer line,
      Integer column,
      String where,
      String message,
      Map<String, String> counterexample,
      List<Related> related,
      String remedy,
      String reason,
      String since) {}

  private record Related(String what, String file, Integer line) {}

  private record WrittenProblem(
      String id, String file, Integer line, Integer column, String message, String remedy) {}

  @Override
  public void write(List<CheckedFolder> folders, Writer out) throws IOException {
    JsonText.write(
        new Report(
            VERSION,
            count(folders, Severity.ERROR),
            count(folders, Severity.WARNING),
            count(folders, Severity.NOTICE),
            folders.stream().mapToLong(f -> f.accepted().size()).sum(),
            folders.stream().mapToLong(f -> f.problems().size()).sum(),
            folders.stream().map(JsonReport::folder).toList()),
        out);
  }

  private static long count(List<CheckedFolder> folders, Severity severity) {
    return folders.stream().mapToLong(folder -> folder.count(severity)).sum();
  }

  private static Folder folder(CheckedFolder folder) {
    Paths paths = new Paths(folder.path());
    CheckedFolder.Proved proved = folder.proved().orElse(null);
    return new Folder(
        folder.path().toString().replace('\\', '/'),
        proved == null ? null : proved.digest(),
        proved == null ? null : proved.nodes(),
        proved == null ? null : proved.rules(),
        proved == null ? null : proved.experiments(),
        folder.open().stream().map(f -> finding(f, null, null, paths)).toList(),
        folder.accepted().stream()
            .map(a -> finding(a.finding(), a.acceptance().reason(), a.acceptance().date(), paths))
            .toList(),
        folder.problems().stream().map(problem -> problem(problem, paths)).toList());
  }

  private static Written finding(Finding finding, String reason, String since, Paths paths) {
    Place place = finding.place();
    return new Written(
        finding.id(),
        finding.severity().word(),
        paths.file(place),
        known(place.line()),
        known(place.column()),
        finding.where(),
        finding.message(),
        finding.counterexample(),
        finding.related().stream()
            .map(r -> new Related(r.what(), paths.file(r.place()), known(r.place().line())))
            .toList(),
        finding.remedy(),
        reason,
        since);
  }

  private static WrittenProblem problem(Problem problem, Paths paths) {
    Place place = problem.place();
    return new WrittenProblem(
        problem.id(),
        paths.file(place),
        known(place.line()),
        known(place.column()),
        problem.message(),
        problem.remedy());
  }

  private static Integer known(int number) {
    return number == 0 ? null : number;
  }
}
