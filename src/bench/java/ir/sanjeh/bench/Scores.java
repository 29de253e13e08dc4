package ir.sanjeh.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All scores of a round, to hold candidates against each other. */
final class Scores {
  private static final int SHOWN = 5;

  private final Set<String> lines;

  private Scores(Set<String> lines) {
    this.lines = lines;
  }

  static Scores of(Candidate candidate) {
    Set<String> lines = new TreeSet<>();
    for (int i = 0; i < candidate.agencies(); i++) {
      int agency = i;
      candidate.tell(
          agency,
          candidate.score(agency),
          (fact, node, score) -> {
            String line =
                "agency " + agency + " fact " + fact + " indicator " + node + ": " + text(score);
            if (!lines.add(line)) {
              throw new IllegalStateException("told twice: " + line);
            }
          });
    }
    return new Scores(lines);
  }

  private static String text(BigDecimal score) {
    return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
  }

  static Scores read(Path file) throws IOException {
    return new Scores(new TreeSet<>(Files.readAllLines(file)));
  }

  void write(Path file) throws IOException {
    Files.write(file, lines);
  }

  int count() {
    return lines.size();
  }

  /**
   * Holds them against those of Sanjeh.
   *
   * @throws IllegalStateException when one is missing, other or too many
   */
  void mustEqual(Scores expected, String candidate) {
    if (!lines.equals(expected.lines)) {
      throw new IllegalStateException(
          candidate
              + " does not score as Sanjeh does; nothing is measured. Only Sanjeh has "
              + beyond(expected.lines, lines)
              + "; only "
              + candidate
              + " has "
              + beyond(lines, expected.lines));
    }
  }

  private static List<String> beyond(Set<String> all, Set<String> others) {
    return all.stream().filter(line -> !others.contains(line)).limit(SHOWN).toList();
  }
}
