package ir.sanjeh.api;

import static org.assertj.core.api.Assertions.assertThat;

import ir.sanjeh.result.Result;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that never restarts reloads its rules for years: nothing of the old ones may stay. The
 * short form reloads a small folder; {@code -Dsanjeh.soak=2000} reloads a shipped one as often as
 * that, and prints what it measures.
 */
class ReloadSoakTest {
  private static final int LONG_FORM = Integer.getInteger("sanjeh.soak", 0);
  private static final int SHORT_FORM = 40;
  private static final int STEPS = 10;

  /** The step that later ones are measured against. */
  private static final int WARM_UP = 2;

  private static final int LOADERS = 2;

  /** How many each loader makes while the rules are reloaded once. */
  private static final int EVALUATIONS = 4;

  private static final double MEGABYTE = 1024 * 1024;

  @TempDir Path temporary;

  /** What is in use after a collection. */
  private record Level(long heap, long metaspace, long classes) {
    static Level measure() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .map(MemoryPoolMXBean::getUsage)
              .mapToLong(usage -> usage.getUsed())
              .sum();
      return new Level(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          metaspace,
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    String row(int reloads) {
      return String.format(
          Locale.ROOT,
          "| %5d | %8.2f | %8.2f | %6d |",
          reloads,
          heap / MEGABYTE,
          metaspace / MEGABYTE,
          classes);
    }
  }

  /** Two versions of a folder, by turns. */
  private interface Versions {
    void write(boolean second) throws IOException;
  }

  @Test
  void reloadsLeaveHeapAndMetaspaceLevel() throws Exception {
    if (LONG_FORM > 0) {
      Path folder = shipped();
      Path edited = folder.resolve("participatory.drl");
      String text = Files.readString(edited);
      String other = text.replace("openDatasets >= 10", "openDatasets >= 12");
      assertThat(other).isNotEqualTo(text);
      Facts facts = Facts.json(Nation.agencies().get(0).toString());
      soak(folder, second -> Files.writeString(edited, second ? other : text), facts, LONG_FORM);
    } else {
      SmallRules rules = new SmallRules(temporary);
      Facts facts = Facts.json(SmallRules.agency("a", "\"count\":3", 20));
      soak(rules.folder(), second -> rules.write(second ? "0.6" : "0.5"), facts, SHORT_FORM);
    }
  }

  private Path shipped() throws IOException {
    for (Map.Entry<String, String> file : Nation.texts("egep").entrySet()) {
      Path path = temporary.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return temporary.resolve("egep/round-7");
  }

  private static void soak(Path folder, Versions versions, Facts facts, int reloads)
      throws Exception {
    Map<String, Result.Agency> expected = new HashMap<>();
    for (boolean second : new boolean[] {true, false}) {
      versions.write(second);
      Evaluator rules = Evaluator.open(RuleSource.folder(folder));
      expected.put(rules.rules().digest(), rules.evaluate(facts).result());
    }
    LiveEvaluator live = new LiveEvaluator(RuleSource.folder(folder), List.of());
    List<WeakReference<Evaluator>> old = new ArrayList<>();
    int perStep = reloads / STEPS;
    List<Level> levels = new ArrayList<>();
    StringBuilder table = new StringBuilder("| reloads | heap MB | metaspace MB | classes |\n");
    long evaluations = 0;
    for (int step = 0; step < STEPS; step++) {
      evaluations += step(live, versions, perStep, old, facts, expected);
      levels.add(Level.measure());
      table.append(levels.get(step).row((step + 1) * perStep)).append('\n');
    }
    if (LONG_FORM > 0) {
      System.out.println(table + "evaluations meanwhile: " + evaluations);
    }

    assertThat(old).hasSize(STEPS * perStep);
    assertThat(old.stream().filter(each -> each.get() != null)).as("old rules kept").isEmpty();
    Level first = levels.get(WARM_UP);
    Level last = levels.get(STEPS - 1);
    assertThat(last.classes() - first.classes()).as("classes\n%s", table).isLessThan(reloads / 3);
    assertThat(last.metaspace() - first.metaspace())
        .as("metaspace\n%s", table)
        .isLessThan((long) (2 * MEGABYTE));
    assertThat(last.heap() - first.heap()).as("heap\n%s", table).isLessThan((long) (4 * MEGABYTE));
    Evaluator current = live.current();
    assertThat(current.evaluate(facts).result()).isEqualTo(expected.get(current.rules().digest()));
  }

  /** Reloads some times while others evaluate. */
  private static long step(
      LiveEvaluator live,
      Versions versions,
      int reloads,
      List<WeakReference<Evaluator>> old,
      Facts facts,
      Map<String, Result.Agency> expected)
      throws IOException, InterruptedException, ExecutionException {
    Semaphore asked = new Semaphore(0);
    ExecutorService loaders = Executors.newFixedThreadPool(LOADERS);
    try {
      List<Future<Integer>> evaluated = new ArrayList<>();
      int each = reloads * EVALUATIONS;
      for (int i = 0; i < LOADERS; i++) {
        evaluated.add(loaders.submit(() -> load(live, asked, each, facts, expected)));
      }
      for (int i = 0; i < reloads; i++) {
        Evaluator before = live.current();
        versions.write(old.size() % 2 == 0);
        asked.release(EVALUATIONS * LOADERS);
        assertThat(live.reload()).isNotSameAs(before);
        old.add(new WeakReference<>(before));
      }
      long sum = 0;
      for (Future<Integer> loader : evaluated) {
        sum += loader.get();
      }
      return sum;
    } finally {
      loaders.shutdownNow();
    }
  }

  private static int load(
      LiveEvaluator live,
      Semaphore asked,
      int evaluations,
      Facts facts,
      Map<String, Result.Agency> expected)
      throws InterruptedException {
    for (int i = 0; i < evaluations; i++) {
      asked.acquire();
      Evaluator rules = live.current();
      assertThat(rules.evaluate(facts).result()).isEqualTo(expected.get(rules.rules().digest()));
    }
    return evaluations;
  }
}
