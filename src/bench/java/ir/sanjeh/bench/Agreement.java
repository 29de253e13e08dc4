package ir.sanjeh.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Holds all candidates against Sanjeh on facts at the bounds of every row. */
final class Agreement {
  private final int count;
  private final Map<Contestant, Integer> differing;

  private Agreement(int count, Map<Contestant, Integer> differing) {
    this.count = count;
    this.differing = differing;
  }

  static Agreement of(Prepared prepared) throws IOException {
    Scores expected = Scores.of(Contestant.SANJEH.open(prepared, Prepared.BOUNDS));
    Map<Contestant, Integer> differing = new EnumMap<>(Contestant.class);
    for (Contestant contestant : Contestant.values()) {
      Scores scores = Scores.of(contestant.open(prepared, Prepared.BOUNDS));
      differing.put(contestant, expected.differing(scores) + scores.differing(expected));
    }
    return new Agreement(expected.count(), differing);
  }

  /** How many scores were compared. */
  int count() {
    return count;
  }

  /** How many scores of a candidate are other, missing or too many. */
  int differing(Contestant contestant) {
    return differing.get(contestant);
  }
}
