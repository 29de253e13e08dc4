package ir.sanjeh.bench.scale;

import com.sun.management.GarbageCollectionNotificationInfo;
import ir.sanjeh.api.Evaluator;
import ir.sanjeh.api.RoundFacts;
import ir.sanjeh.api.RoundResult;
import ir.sanjeh.api.RuleSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Evaluates ever larger rounds and prints what a service costs and how much memory stays in use:
 * neither may grow with the round but for what has to be known of each agency for its rank.
 *
 * <p>Arguments: the rule folder, the facts of a round to repeat, and how many services, each with
 * {@code .gz} behind it where the facts are to be packed.
 */
public final class Scale {
  private Scale() {}

  /**
   * Runs.
   *
   * @param arguments as above
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Evaluator rules = Evaluator.open(RuleSource.folder(Path.of(arguments[0])));
    ManyNations nations = new ManyNations(Path.of(arguments[1]));
    AtomicLong inUse = usedAfterCollections();
    System.out.printf(
        Locale.ROOT,
        "heap at most %,d MB%n%n| services | agencies | facts | evaluated, s | services/s"
            + " | result written, s | services/s of both | MB in use |%n"
            + "|---:|---:|---|---:|---:|---:|---:|---:|%n",
        Runtime.getRuntime().maxMemory() >> 20);
    for (int i = 2; i < arguments.length; i++) {
      boolean packed = arguments[i].endsWith(".gz");
      long asked = Long.parseLong(arguments[i].replace(".gz", ""));
      Path facts = Files.createTempFile("scale", packed ? ".json.gz" : ".json");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(facts), 1 << 16)) {
          nations.write(asked, packed, out);
        }
        System.gc(); // so that what the round before has left is not counted
        inUse.set(0);
        long begin = System.nanoTime();
        try (RoundResult round =
            rules.evaluate(RoundFacts.file(facts), Runtime.getRuntime().availableProcessors())) {
          double evaluated = (System.nanoTime() - begin) / 1e9;
          round.writeJson(Writer.nullWriter());
          double all = (System.nanoTime() - begin) / 1e9;
          long services = round.head().counts().services();
          System.out.printf(
              Locale.ROOT,
              "| %,d | %,d | %s, %,d MB | %.1f | %,.0f | %.1f | %,.0f | %,d |%n",
              services,
              round.head().counts().agencies(),
              packed ? "gzip" : "plain",
              Files.size(facts) >> 20,
              evaluated,
              services / evaluated,
              all - evaluated,
              services / all,
              inUse.get() >> 20);
        }
      } finally {
        Files.delete(facts);
      }
    }
  }

  /** The most memory that was in use after any collection since it was last set to 0. */
  private static AtomicLong usedAfterCollections() {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> {
                long used =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .values()
                        .stream()
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                most.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
    return most;
  }
}
