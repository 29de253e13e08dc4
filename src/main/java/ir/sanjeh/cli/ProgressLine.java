package ir.sanjeh.cli;

import ir.sanjeh.round.EvaluatedRound;
import java.util.Locale;

/** Tells a person at a terminal how far a long evaluation has come. */
final class ProgressLine implements EvaluatedRound.Progress {
  private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
  private static final long AGAIN_AFTER_NANOS = 200_000_000L;

  private final Console console;
  private long next = System.nanoTime() + FIRST_AFTER_NANOS;
  private boolean shown;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public void done(long agencies, long services) {
    if (console.isTerminal() && System.nanoTime() >= next) {
      console
          .err()
          .print(
              String.format(
                  Locale.ROOT, "\r%,d agencies, %,d services evaluated", agencies, services));
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
