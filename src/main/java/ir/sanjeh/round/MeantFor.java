package ir.sanjeh.round;

import ir.sanjeh.facts.RoundHeader;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Scheme;
import java.util.List;

/** Sees to it that facts are evaluated by the rules of their own round. */
public final class MeantFor {
  private MeantFor() {}

  /**
   * Compares what facts and rules say of themselves.
   *
   * @param header of the facts, not null
   * @param facts what messages call them, not null
   * @param scheme of the rules, not null
   * @param rules what messages call them, not null
   * @throws UnusableInputException when the two are of different rounds
   */
  public static void check(RoundHeader header, String facts, Scheme scheme, String rules) {
    if (header.scheme().equals(scheme.scheme()) && header.period().equals(scheme.period())) {
      return;
    }
    throw new UnusableInputException(
        List.of(
            new Problem(
                "evaluate.other-rules",
                Place.of(facts),
                "the facts are for "
                    + header.scheme()
                    + "/"
                    + header.period()
                    + ", but "
                    + rules
                    + " holds "
                    + scheme.scheme()
                    + "/"
                    + scheme.period(),
                "name the rules of that period with --rules, or correct scheme and period in the"
                    + " facts")));
  }
}
