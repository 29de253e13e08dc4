package ir.sanjeh.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Watches a rule folder and facts: after every save it looks at everything again and compares it
 * with the last state that could be used.
 */
public final class Watch {
  private final Watched watched;
  private final Saves.Timing timing;
  private final Display display;
  private Optional<Screen.Base> start = Optional.empty();
  private Optional<Screen.Base> base = Optional.empty();

  /** Where screens are shown. */
  public interface Display {
    /**
     * A save was seen, and is being looked at.
     *
     * @param changed the files that were saved; empty at the beginning
     */
    void looking(List<Path> changed);

    /**
     * What was found.
     *
     * @param screen some lines
     */
    void show(String screen);
  }

  /** What the last look found. */
  public enum Outcome {
    /** Nothing to be done. */
    CLEAN,
    /** Findings, or cases that do not hold. */
    FINDINGS,
    /** Rules or facts that cannot be used. */
    UNUSABLE
  }

  /**
   * Watches what is named.
   *
   * @param watched not null
   * @param display receives every screen
   */
  public Watch(Watched watched, Display display) {
    this(watched, Saves.Timing.USUAL, display);
  }

  Watch(Watched watched, Saves.Timing timing, Display display) {
    this.watched = watched;
    this.timing = timing;
    this.display = display;
  }

  /**
   * Shows a screen at once, and one after every save.
   *
   * @param rounds how many screens to show, at least 1; for ever where it is empty
   * @return what the last look found
   * @throws InterruptedException when the thread is told to end
   * @throws IOException when watching cannot be ended properly
   */
  public Outcome run(OptionalInt rounds) throws InterruptedException, IOException {
    // Before the first look: what is saved during it is a save.
    try (Saves saves = new Saves(watched.places(), timing)) {
      Look look = look(0, List.of());
      for (int shown = 1; rounds.isEmpty() || shown < rounds.getAsInt(); shown++) {
        look = look(shown, saves.next(watched.places()));
      }
      return outcome(look);
    }
  }

  private Look look(int number, List<Path> changed) {
    display.looking(changed);
    Look look = Look.at(watched);
    display.show(Screen.of(watched, number, changed, look, base, start));
    if (look.state().isPresent()) {
      base = Optional.of(new Screen.Base(number, look));
      start = start.or(() -> base);
    }
    return look;
  }

  private static Outcome outcome(Look look) {
    if (look.state().isEmpty()) {
      return Outcome.UNUSABLE;
    }
    return look.hasFindings() ? Outcome.FINDINGS : Outcome.CLEAN;
  }
}
