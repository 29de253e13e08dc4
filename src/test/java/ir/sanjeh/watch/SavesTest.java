package ir.sanjeh.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the operating system telling of changes, and without. */
@SuppressWarnings("try") // Closing waits for the thread and may be interrupted.
class SavesTest {
  private static final long LONGEST_SECONDS = 60;

  @TempDir private Path root;
  private Path folder;
  private Path rule;
  private Path facts;

  @BeforeEach
  void someFiles() throws IOException {
    folder = Files.createDirectories(root.resolve("rules"));
    rule = Files.writeString(folder.resolve("guide.drl"), "one");
    facts = Files.writeString(root.resolve("facts.json"), "{}");
  }

  /** Saves as they are seen by a thread that waits for them. */
  private static final class Seen implements AutoCloseable {
    private final BlockingQueue<List<Path>> queue = new LinkedBlockingQueue<>();
    private final Saves saves;
    private final Thread thread;

    Seen(List<Path> places, boolean events) {
      // Polling is slow where events are on: they must do the work.
      Duration poll = events ? Duration.ofSeconds(5) : Duration.ofMillis(20);
      saves = new Saves(places, new Saves.Timing(poll, Duration.ofMillis(120), events));
      thread = new Thread(() -> collect(places));
      thread.start();
    }

    private void collect(List<Path> places) {
      try {
        while (true) {
          queue.add(saves.next(places));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    List<Path> next() throws InterruptedException {
      return queue.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    boolean isQuiet() throws InterruptedException {
      return queue.poll(700, TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void close() throws IOException, InterruptedException {
      thread.interrupt();
      thread.join();
      saves.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void savesAreSeenHoweverTheyAreMade(boolean events) throws Exception {
    try (Seen seen = new Seen(List.of(folder, facts), events)) {
      Files.writeString(rule, "two");
      assertThat(seen.next()).containsExactly(rule);
      Files.writeString(facts, "[]");
      assertThat(seen.next()).containsExactly(facts);
      Path draft = Files.writeString(folder.resolve(".guide.drl.draft"), "three");
      Files.move(draft, rule, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      assertThat(seen.next()).containsExactly(rule);
      Path added = Files.writeString(folder.resolve("more.drl"), "new");
      assertThat(seen.next()).containsExactly(added);
      Files.delete(rule);
      assertThat(seen.next()).containsExactly(rule);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void manyWritesAreOneSave(boolean events) throws Exception {
    try (Seen seen = new Seen(List.of(folder, facts), events)) {
      for (int i = 0; i < 10; i++) {
        Files.writeString(rule, "write " + i);
        Files.writeString(facts, "[" + i + "]");
        Thread.sleep(20);
      }
      assertThat(seen.next()).containsExactly(facts, rule);
      assertThat(seen.isQuiet()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyContentCounts(boolean events) throws Exception {
    try (Seen seen = new Seen(List.of(folder, facts), events)) {
      Files.setLastModifiedTime(rule, FileTime.fromMillis(1_000));
      Files.writeString(facts, "{}");
      Files.writeString(folder.resolve("guide.drl~"), "backup of an editor");
      Files.writeString(folder.resolve(".guide.drl.swp"), "of another one");
      assertThat(seen.isQuiet()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void foldersBelowAreWatched(boolean events) throws Exception {
    Path cases = Files.createDirectories(root.resolve("cases/deep"));
    try (Seen seen = new Seen(List.of(root.resolve("cases")), events)) {
      Path file = Files.writeString(cases.resolve("case.yaml"), "expect: {}");
      assertThat(seen.next()).containsExactly(file);
    }
  }

  @org.junit.jupiter.api.Test
  void aSaveThatKeepsSizeAndTimeIsSeenWhereTheSystemTells() throws Exception {
    FileTime time = Files.getLastModifiedTime(rule);
    try (Seen seen = new Seen(List.of(folder), true)) {
      Files.writeString(rule, "eno");
      Files.setLastModifiedTime(rule, time);
      assertThat(seen.next()).containsExactly(rule);
    }
  }

  @org.junit.jupiter.api.Test
  void otherPlacesAreNoChange() throws Exception {
    Path other = Files.writeString(root.resolve("other.json"), "{}");
    try (Saves saves =
        new Saves(
            List.of(folder),
            new Saves.Timing(Duration.ofMillis(20), Duration.ofMillis(20), false))) {
      Files.writeString(rule, "changed meanwhile");
      assertThat(saves.next(List.of(folder, other))).containsExactly(rule);
      Files.writeString(other, "[]");
      assertThat(saves.next(List.of(folder, other))).containsExactly(other);
    }
  }
}
