package ir.sanjeh.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Starts {@link ColdStart} several times for each candidate, and keeps the medians. */
final class ColdStarts {
  private static final int RUNS = 3;
  private static final double NANOS = 1e9;
  private static final double KIBI = 1024;

  private final Map<Contestant, List<Run>> runs = new EnumMap<>(Contestant.class);

  /** A process: from its start to its end, and the most memory that it held, where known. */
  private record Run(double seconds, OptionalDouble mebibytes) {}

  /** The candidates take turns, so that a busy moment of the machine meets all alike. */
  static ColdStarts measured(Prepared prepared) throws IOException, InterruptedException {
    ColdStarts starts = new ColdStarts();
    for (int i = 0; i < RUNS; i++) {
      for (Contestant contestant : Contestant.values()) {
        starts
            .runs
            .computeIfAbsent(contestant, c -> new ArrayList<>())
            .add(run(contestant, prepared.folder()));
      }
    }
    return starts;
  }

  private static Run run(Contestant contestant, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ColdStart.class.getName(),
            contestant.id(),
            folder.toString());
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double seconds = (System.nanoTime() - begin) / NANOS;
    if (code != 0) {
      throw new IllegalStateException(contestant.id() + " ended with " + code + ": " + command);
    }
    OptionalDouble peak =
        Arrays.stream(output.split("\n", -1))
            .filter(line -> line.startsWith(ColdStart.PEAK))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIBI)
            .findFirst();
    return new Run(seconds, peak);
  }

  /** The median of the times from start to end. */
  double seconds(Contestant contestant) {
    return median(runs.get(contestant).stream().map(Run::seconds).toList());
  }

  /** The median of the most memory held; empty where the system does not tell. */
  OptionalDouble mebibytes(Contestant contestant) {
    List<Double> known =
        runs.get(contestant).stream()
            .map(Run::mebibytes)
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    return known.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(known));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
