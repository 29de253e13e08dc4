package ir.sanjeh.cli;

import ir.sanjeh.report.Report;
import java.util.Locale;

/** Tells a person at a terminal how far a long report has come. */
final class PagesLine implements Report.Progress {
  private static final long FIRST_AFTER_NANOS = 500_000_000L;
  private static final long AGAIN_AFTER_NANOS = 200_000_000L;

  private final Console console;
  private final String what;
  private long next = System.nanoTime() + FIRST_AFTER_NANOS;
  private boolean shown;

  /** Tells of agencies to which this is done. */
  PagesLine(Console console, String what) {
    this.console = console;
    this.what = what;
  }

  @Override
  public void written(int pages, int all) {
    if (console.isTerminal() && (System.nanoTime() >= next || (shown && pages == all))) {
      console.err().print(String.format(Locale.ROOT, "\r%,d of %,d agencies %s", pages, all, what));
      console.err().flush();
      next = System.nanoTime() + AGAIN_AFTER_NANOS;
      shown = true;
    }
  }

  /** Ends the line, if one was begun. */
  void end() {
    if (shown) {
      console.err().println();
      console.err().flush();
    }
  }
}
