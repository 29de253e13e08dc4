package ir.sanjeh.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.words.WrittenRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves of a small rule folder, screen by screen. */
@SuppressWarnings("try") // Closing waits for the thread and may be interrupted.
class WatchTest {
  private static final long LONGEST_SECONDS = 120;

  @TempDir private Path home;
  private Path rules;
  private Path guide;
  private Path facts;
  private Path cases;
  private final BlockingQueue<String> screens = new LinkedBlockingQueue<>();

  @BeforeEach
  void someRulesAndFacts() throws IOException {
    rules =
        new WrittenRules(home.resolve("rules"))
            .rule("a.high", "$agency : Agency( datasets >= 10 )", "100")
            .rule("a.low", "$agency : Agency( datasets < 10 )", "0")
            .rule("s.done", "$service : Service( done == true )", "1")
            .rule("s.open", "$service : Service( done == false )", "0")
            .write();
    guide = rules.resolve("guide.drl");
    facts =
        Files.writeString(
            home.resolve("facts.json"),
            """
            {"scheme": "sample", "period": "one", "agencies": [
              {"id": "x", "name": "ایکس", "nameEn": "X", "datasets": 11},
              {"id": "y", "name": "ایگرگ", "nameEn": "Y", "datasets": 9},
              {"id": "z", "name": "زد", "nameEn": "Z", "datasets": 30}]}
            """);
    cases = Files.createDirectories(home.resolve("cases"));
    Files.writeString(
        cases.resolve("case.yaml"),
        """
        facts: ../facts.json
        expect:
          agencies:
            x: { indicators: { a: 100 } }
        """);
  }

  private final class Running implements AutoCloseable {
    private final CompletableFuture<Watch.Outcome> outcome = new CompletableFuture<>();
    private final Thread thread;

    Running(OptionalInt rounds) {
      Watch watch =
          new Watch(
              new Watched(rules, facts, List.of(), List.of(cases)),
              new Saves.Timing(Duration.ofMillis(50), Duration.ofMillis(100), true),
              new Watch.Display() {
                @Override
                public void looking(List<Path> changed) {}

                @Override
                public void show(String screen) {
                  screens.add(screen);
                }
              });
      thread =
          new Thread(
              () -> {
                try {
                  outcome.complete(watch.run(rounds));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } catch (IOException | RuntimeException | AssertionError e) {
                  outcome.completeExceptionally(e);
                }
              });
      thread.start();
    }

    Watch.Outcome end() throws InterruptedException, ExecutionException, TimeoutException {
      return outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }
  }

  private String screen() throws InterruptedException {
    String screen = screens.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    assertThat(screen).isNotNull();
    return screen;
  }

  private void replace(Path file, String part, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(part);
    Files.writeString(file, text.replace(part, by));
  }

  @Test
  void everySaveIsComparedWithTheStateBefore() throws Exception {
    try (Running running = new Running(OptionalInt.of(5))) {
      assertThat(screen())
          .contains("as it is now", "cases  1 hold, 0 fail", "3 agencies, 3 with a rank")
          .contains("resting on 1 placeholder")
          .doesNotContain("against");

      replace(guide, "datasets >= 10", "datasets >= 12");
      replace(guide, "datasets < 10", "datasets < 12");
      assertThat(screen())
          .contains("save 1: guide.drl", "cases  0 hold, 1 fail", "FAILED x")
          .contains("against the beginning  0 up, 1 down, 2 as before; 2 other ranks")
          .containsPattern("down +-25  rank 1 > 2  score 25.00 > 0.00  ایکس  X");

      // A broken save: the state before it stays the base.
      replace(guide, "datasets >= 12", "datasets >== 12");
      assertThat(screen())
          .contains("save 2: guide.drl", "CANNOT BE USED", "guide.drl:", "[rules.syntax]")
          .contains("the last state that could be used stays the base: save 1")
          .doesNotContain("against", "round  ");

      // Two rules for one value: told by the check and by the evaluation.
      replace(guide, "datasets >== 12", "datasets >= 11");
      assertThat(screen())
          .contains("save 3: guide.drl", "CANNOT BE USED", "[evaluation.two-awards]")
          .contains("NEW error", "[overlap]", "Agency.datasets = 11");

      replace(guide, "datasets >= 11", "datasets >= 9");
      replace(guide, "datasets < 12", "datasets < 9");
      String last = screen();
      assertThat(last)
          .contains("save 4", "cases  1 hold, 0 fail")
          .contains("against save 1  2 up, 0 down, 1 as before")
          .containsPattern("up +\\+25 ")
          .contains("against the beginning  1 up, 0 down, 2 as before");
      assertThat(running.end()).isNotEqualTo(Watch.Outcome.UNUSABLE);
    }
  }

  @Test
  void brokenFactsAreToldAndNothingMoves() throws Exception {
    try (Running running = new Running(OptionalInt.of(3))) {
      screen();
      replace(facts, "\"datasets\": 30", "\"datasets\": -30");
      assertThat(screen())
          .contains("save 1: facts.json", "CANNOT BE USED", "facts.json:", "-30")
          .contains("check  ")
          .doesNotContain("round  ");
      replace(facts, "\"datasets\": -30", "\"datasets\": 30");
      assertThat(screen()).contains("against the beginning  nothing moved");
      running.end();
    }
  }

  @Test
  void agenciesComeAndGo() throws Exception {
    try (Running running = new Running(OptionalInt.of(2))) {
      screen();
      replace(facts, "\"id\": \"y\"", "\"id\": \"w\"");
      assertThat(screen())
          .contains("came  ایگرگ  Y", "went  ایگرگ  Y", "0 up, 0 down, 2 as before");
      running.end();
    }
  }

  @Test
  void nothingUsableAtTheBeginning() throws Exception {
    Files.writeString(facts, "{");
    try (Running running = new Running(OptionalInt.of(1))) {
      assertThat(screen()).contains("CANNOT BE USED", "there is no state yet");
      assertThat(running.end()).isEqualTo(Watch.Outcome.UNUSABLE);
    }
  }

  @Test
  void factsOfAnotherSchemeAreRefusedAndOfAnotherPeriodNoted() throws Exception {
    try (Running running = new Running(OptionalInt.of(3))) {
      screen();
      replace(facts, "\"one\"", "\"two\"");
      assertThat(screen()).contains("the facts are those of the period two");
      replace(facts, "\"sample\"", "\"other\"");
      assertThat(screen()).contains("[watch.other-rules]");
      running.end();
    }
  }

  @Test
  void theFolderThatIsBuiltOnIsWatchedToo() throws Exception {
    Path next = Files.createDirectory(rules.resolveSibling("next"));
    Files.writeString(
        next.resolve("scheme.yaml"),
        """
        scheme: sample
        period: next
        title: { fa: "بعدی", en: "next" }
        based-on: sample/one
        """);
    Path base = rules;
    rules = next;
    try (Running running = new Running(OptionalInt.of(2))) {
      screen();
      replace(base.resolve("guide.drl"), "datasets >= 10", "datasets >= 31");
      replace(base.resolve("guide.drl"), "datasets < 10", "datasets < 31");
      assertThat(screen()).contains("0 up, 2 down, 1 as before");
      running.end();
    }
  }

  @Test
  void aHiddenCharacterOfANameIsSeen() throws Exception {
    replace(facts, "ایکس", "turned \\u202e around");
    try (Running running = new Running(OptionalInt.of(1))) {
      assertThat(screen()).contains("turned \\u{202e} around").doesNotContain("\u202e");
      running.end();
    }
  }
}
