package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of an agency that premises may match, as far as that hangs on the facts' own values.
 * For use by one thread.
 */
final class Candidates {
  private final List<List<Fact>> byPremise = new ArrayList<>();

  /** None yet. */
  Candidates(int premises) {
    for (int i = 0; i < premises; i++) {
      byPremise.add(new ArrayList<>(0));
    }
  }

  void add(int premise, Fact fact) {
    byPremise.get(premise).add(fact);
  }

  List<Fact> of(int premise) {
    return byPremise.get(premise);
  }
}
