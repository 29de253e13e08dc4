package ir.sanjeh.bench;

import java.io.IOException;

/** Holds all candidates against Sanjeh on facts at the bounds of every row. */
final class Agreement {
  private Agreement() {}

  /**
   * Checks.
   *
   * @return how many scores were compared
   * @throws IllegalStateException when a candidate scores otherwise
   */
  static int atBounds(Prepared prepared) throws IOException {
    Scores expected = Scores.of(Contestant.SANJEH.open(prepared, Prepared.BOUNDS));
    for (Contestant contestant : Contestant.values()) {
      Scores.of(contestant.open(prepared, Prepared.BOUNDS)).mustEqual(expected, contestant.id());
    }
    return expected.count();
  }
}
