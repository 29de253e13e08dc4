package ir.sanjeh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that reads rules and facts, scores the round once, and ends. */
final class ColdStart {
  static final String PEAK = "VmHWM:";

  private static final Path STATUS = Path.of("/proc/self/status");

  private ColdStart() {}

  /**
   * Runs.
   *
   * @param arguments the candidate's id, and the folder of {@link Prepared}
   * @throws IOException when something cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Candidate candidate =
        Contestant.of(arguments[0]).open(new Prepared(Path.of(arguments[1])), Prepared.NATIONAL);
    int scored = 0;
    for (int i = 0; i < candidate.agencies(); i++) {
      scored += candidate.score(i) == null ? 0 : 1;
    }
    System.out.println("agencies: " + scored);
    if (Files.exists(STATUS)) {
      Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(PEAK))
          .forEach(System.out::println);
    }
  }
}
