package ir.sanjeh.bench.cold;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures how long a national round takes from the start of a process to its end: with stock
 * Drools and its rules as text, and with the product in several ways. All of them run in turn, as
 * often as asked, and must write the same bytes.
 */
public final class ColdStart {
  private static final Path FACTS = Path.of("fixtures", "egep", "round-7", "national.json.gz");
  private static final Path RULES = Path.of("rules", "egep", "round-7");

  private ColdStart() {}

  private static final class Candidate {
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final List<Long> times = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();

    Candidate(String name, List<String> command, Map<String, String> environment) {
      this.name = name;
      this.command = command;
      this.environment = environment;
    }
  }

  /**
   * Prints the table.
   *
   * @param arguments the folder of the build, how often each one runs, and the greatest ratio of
   *     the distribution to stock Drools with which this ends well
   * @throws IOException when a process cannot be started
   * @throws InterruptedException when someone cannot wait
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path build = Path.of(arguments[0]).toAbsolutePath();
    int runs = Integer.parseInt(arguments[1]);
    double limit = Double.parseDouble(arguments[2]);
    Path work = Files.createTempDirectory("sanjeh-cold");
    Path written = work.resolve("result.json");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> evaluate =
        List.of("evaluate", FACTS.toString(), "--format", "json", "--out", written.toString());
    Map<String, String> plain = Map.of("SANJEH_CACHE", "off");
    String started = build.resolve("sanjeh").resolve("bin").resolve("sanjeh").toString();
    List<Candidate> candidates =
        List.of(
            new Candidate(
                "stock Drools, rules as text, default JVM",
                List.of(
                    java,
                    "-cp",
                    stockClasses(build),
                    StockEvaluate.class.getName(),
                    RULES.toString(),
                    FACTS.toString(),
                    written.toString()),
                plain),
            new Candidate(
                "java -jar sanjeh.jar, default JVM",
                joined(List.of(java, "-jar", build.resolve("sanjeh.jar").toString()), evaluate),
                plain),
            new Candidate("bin/sanjeh, rules read anew", joined(List.of(started), evaluate), plain),
            new Candidate(
                "bin/sanjeh",
                joined(List.of(started), evaluate),
                Map.of("SANJEH_CACHE", work.resolve("cache").toString())));
    byte[] expected = null;
    // The first time fills the caches of the system and of the product, and is not counted.
    for (int run = 0; run <= runs; run++) {
      for (Candidate candidate : candidates) {
        Files.deleteIfExists(written);
        run(candidate, run > 0);
        byte[] bytes = Files.readAllBytes(written);
        expected = expected == null ? bytes : expected;
        if (!Arrays.equals(expected, bytes)) {
          throw new IllegalStateException(candidate.name + " gives another result");
        }
      }
    }
    delete(work);
    System.exit(print(candidates, runs) <= limit ? 0 : 1);
  }

  private static void run(Candidate candidate, boolean counts)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(candidate.command);
    builder.environment().putAll(candidate.environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
    long begin = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    long end = System.nanoTime();
    if (process.exitValue() != 0) {
      throw new IllegalStateException(candidate.name + " ends with " + process.exitValue());
    }
    if (counts) {
      candidate.times.add(TimeUnit.NANOSECONDS.toMillis(end - begin));
      candidate.memory.add(peak);
    }
  }

  /** The most memory that a process has held, in KiB; 0 where the system does not tell. */
  private static long peak(long pid) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /** The same jars as the product has, and the classes of this benchmark. */
  private static String stockClasses(Path build) throws IOException {
    List<String> classes = new ArrayList<>();
    classes.add(build.resolve("test-classes").toString());
    classes.add(build.resolve("sanjeh.jar").toString());
    try (Stream<Path> jars = Files.list(build.resolve("lib"))) {
      jars.map(Path::toString).sorted().forEach(classes::add);
    }
    return String.join(File.pathSeparator, classes);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static double print(List<Candidate> candidates, int runs) {
    double stock = median(candidates.get(0).times);
    double ratio = 0;
    System.out.printf(
        Locale.ROOT,
        "%ncold evaluate of %s, Java %s, %d processors, %d runs of each in turn%n",
        FACTS,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        runs);
    System.out.printf(
        Locale.ROOT, "%-42s %9s %9s %9s %7s %7s%n", "", "median", "least", "most", "ratio", "MiB");
    for (Candidate candidate : candidates) {
      ratio = median(candidate.times) / stock;
      System.out.printf(
          Locale.ROOT,
          "%-42s %6.0f ms %6d ms %6d ms %7.3f %7.0f%n",
          candidate.name,
          median(candidate.times),
          candidate.times.stream().min(Comparator.naturalOrder()).orElseThrow(),
          candidate.times.stream().max(Comparator.naturalOrder()).orElseThrow(),
          ratio,
          median(candidate.memory) / 1024);
    }
    return ratio;
  }

  private static double median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
