package ir.sanjeh.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits for saves. The operating system tells of changes where it can; since it does not on every
 * file system, the files are also looked at again and again. What counts is their content.
 */
final class Saves implements Closeable {
  private static final int MOST_FOLDERS = 2_000;

  /** An editor may write a file in several steps; some write for ever. */
  private static final int MOST_QUIET_WAITS = 50;

  private final WatchService events;
  private final Duration poll;
  private final Duration quiet;
  private final Set<Path> registered = new HashSet<>();
  private Collection<Path> places;
  private Snapshot last;

  /**
   * Begins to watch.
   *
   * @param places files, and folders with all below them
   * @param timing how often and how long to look
   */
  Saves(Collection<Path> places, Timing timing) {
    this.poll = timing.poll();
    this.quiet = timing.quiet();
    this.events = timing.events() ? service() : null;
    this.places = places;
    register();
    this.last = Snapshot.of(places, null, true);
  }

  /**
   * How often and how long to look.
   *
   * @param poll how long to wait at most before looking at the files
   * @param quiet how long nothing must change before a save is over
   * @param events whether to ask the operating system too
   */
  record Timing(Duration poll, Duration quiet, boolean events) {
    static final Timing USUAL = new Timing(Duration.ofSeconds(1), Duration.ofMillis(200), true);
  }

  private static WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null; // no more of them, or none at all: looking again and again is enough
    }
  }

  /**
   * Waits until something was saved.
   *
   * @param now the places to watch from now on
   * @return the files that are not as they were at the last save
   * @throws InterruptedException when the thread is told to end
   */
  List<Path> next(Collection<Path> now) throws InterruptedException {
    if (!List.copyOf(now).equals(List.copyOf(places))) {
      places = now;
      last = Snapshot.of(places, last, false).asIn(last);
    }
    while (true) {
      register();
      boolean told = waitForEvent();
      Snapshot found = Snapshot.of(places, last, told);
      if (found.changedSince(last).isEmpty()) {
        continue;
      }
      Snapshot settled = settled(found);
      List<Path> changed = settled.changedSince(last);
      last = settled;
      if (!changed.isEmpty()) {
        return changed;
      }
    }
  }

  private boolean waitForEvent() throws InterruptedException {
    if (events == null) {
      TimeUnit.NANOSECONDS.sleep(poll.toNanos());
      return false;
    }
    boolean told = false;
    WatchKey key = events.poll(poll.toNanos(), TimeUnit.NANOSECONDS);
    while (key != null) {
      told = true;
      key.pollEvents();
      if (!key.reset()) {
        registered.remove((Path) key.watchable());
      }
      key = events.poll();
    }
    return told;
  }

  private Snapshot settled(Snapshot found) throws InterruptedException {
    Snapshot before = found;
    for (int i = 0; i < MOST_QUIET_WAITS; i++) {
      TimeUnit.NANOSECONDS.sleep(quiet.toNanos());
      Snapshot after = Snapshot.of(places, before, true);
      if (after.changedSince(before).isEmpty()) {
        return after;
      }
      before = after;
    }
    return before;
  }

  /** Registers folders that are new; what cannot be registered is looked at anyway. */
  private void register() {
    if (events == null) {
      return;
    }
    for (Path place : places) {
      for (Path folder : folders(place)) {
        if (registered.size() < MOST_FOLDERS && !registered.contains(folder)) {
          try {
            folder.register(
                events,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
            registered.add(folder);
          } catch (IOException e) {
            registered.remove(folder);
          }
        }
      }
    }
  }

  private static List<Path> folders(Path place) {
    if (!Files.isDirectory(place)) {
      Path parent = place.toAbsolutePath().getParent();
      return parent == null ? List.of() : List.of(parent);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isDirectory).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(place);
    }
  }

  @Override
  public void close() throws IOException {
    if (events != null) {
      events.close();
    }
  }
}
