package ir.sanjeh.cases;

import ir.sanjeh.cases.CaseOutcome.Status;
import ir.sanjeh.text.Plural;
import ir.sanjeh.text.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tells a person what became of cases, and what they reach. */
public final class CaseReport {
  private static final int MOST_DIFFERENCES = 10;

  private final PrintWriter out;

  /**
   * Writes to a terminal or a file.
   *
   * @param out not closed
   */
  public CaseReport(PrintWriter out) {
    this.out = out;
  }

  /**
   * Tells of one file: each failed case with expected, actual and the reason.
   *
   * @param outcome not null
   */
  public void file(FileOutcome outcome) {
    long failed = outcome.count(Status.FAILED);
    long unconfirmed = outcome.count(Status.UNCONFIRMED);
    line(
        outcome.file().name()
            + ": "
            + Plural.of(outcome.cases().size(), "case")
            + (failed == 0 ? "" : ", " + failed + " failed")
            + (unconfirmed == 0 ? "" : ", " + unconfirmed + " not confirmed"));
    for (CaseOutcome outcomeOfCase : outcome.cases()) {
      if (outcomeOfCase.status() == Status.FAILED) {
        failed(outcomeOfCase);
      }
    }
  }

  private void failed(CaseOutcome failed) {
    line("  FAILED " + failed.name() + "  (" + failed.place() + ")");
    List<String> told = List.of();
    int count = 0;
    for (Difference difference : failed.differences()) {
      if (++count > MOST_DIFFERENCES) {
        line("    and " + (failed.differences().size() - MOST_DIFFERENCES) + " more differences");
        break;
      }
      line("    " + difference.what() + "  (line " + difference.place().line() + ")");
      line("      expected  " + difference.expected());
      line("      actual    " + difference.actual());
      // A score and the same score without loss have one reason.
      if (!difference.reason().equals(told)) {
        difference.reason().forEach(reason -> line("        " + reason));
      }
      told = difference.reason();
    }
  }

  /**
   * Tells how many cases there are, and what they reach of each rule folder.
   *
   * @param outcomes of all files
   * @param coverage by rule folder
   * @param listed whether to list what no case reaches
   */
  public void summary(List<FileOutcome> outcomes, Map<Path, Coverage> coverage, boolean listed) {
    long all = outcomes.stream().mapToLong(o -> o.cases().size()).sum();
    line("");
    line(
        Plural.of(all, "case")
            + " in "
            + Plural.of(outcomes.size(), "file")
            + ": "
            + count(outcomes, Status.PASSED)
            + " passed, "
            + count(outcomes, Status.FAILED)
            + " failed, "
            + count(outcomes, Status.UNCONFIRMED)
            + " not confirmed");
    coverage.forEach((folder, covered) -> coverage(folder, covered, listed));
  }

  private void coverage(Path folder, Coverage coverage, boolean listed) {
    line(
        folder.toString().replace('\\', '/')
            + ": "
            + part(coverage, Coverage.OptionReached.class)
            + " options, "
            + part(coverage, Coverage.SideReached.class)
            + " sides of thresholds, "
            + part(coverage, Coverage.BranchReached.class)
            + " branches of applicability reached");
    if (listed) {
      coverage
          .missing()
          .forEach(item -> line("  no case reaches " + item.text() + "  (" + item.place() + ")"));
    }
  }

  private static String part(Coverage coverage, Class<? extends Coverage.Item> kind) {
    return coverage.reached(kind) + " of " + coverage.count(kind);
  }

  private static long count(List<FileOutcome> outcomes, Status status) {
    return outcomes.stream().mapToLong(o -> o.count(status)).sum();
  }

  private void line(String text) {
    out.println(Visible.of(text));
  }
}
