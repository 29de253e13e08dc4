package ir.sanjeh.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * Tells a person at a terminal how much of a long work is done, and how long the rest will take.
 */
final class TimeLine {
  private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
  private static final long AGAIN_AFTER_NANOS = 200_000_000L;

  private final Console console;
  private final String what;
  private final long begin = System.nanoTime();
  private long next = begin + FIRST_AFTER_NANOS;
  private boolean shown;

  /**
   * Begins now.
   *
   * @param console where to tell
   * @param what is done, such as {@code files read}
   */
  TimeLine(Console console, String what) {
    this.console = console;
    this.what = what;
  }

  /**
   * Tells how far the work has come, now and then. Any thread may call it.
   *
   * @param done how much is done
   * @param all how much there is
   */
  synchronized void done(int done, int all) {
    long now = System.nanoTime();
    if (console.isTerminal() && now >= next) {
      Duration left = Duration.ofNanos((now - begin) / done * (all - done));
      console
          .err()
          .print(
              String.format(
                  Locale.ROOT,
                  "\r%,d of %,d %s, about %d:%02d min left ",
                  done,
                  all,
                  what,
                  left.toMinutes(),
                  left.toSecondsPart()));
      console.err().flush();
      next = now + AGAIN_AFTER_NANOS;
      shown = true;
    }
  }

  /** Ends the line, if one was begun. */
  synchronized void end() {
    if (shown) {
      console.err().println();
      console.err().flush();
    }
  }
}
