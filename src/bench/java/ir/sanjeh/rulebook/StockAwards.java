package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The global that the rules call from their consequences, one for each session. */
public final class StockAwards {
  private final Map<Object, Fact> inserted;
  private final Receiver receiver;

  StockAwards(Map<Object, Fact> inserted, Receiver receiver) {
    this.inserted = inserted;
    this.receiver = receiver;
  }

  /**
   * A rule has matched.
   *
   * @param rule its index
   * @param facts the objects that it matched
   * @param results the numbers that it added up
   */
  public void give(int rule, Object[] facts, Object[] results) {
    receiver.give(rule, Arrays.stream(facts).map(inserted::get).toList(), List.of(results));
  }

  /**
   * A condition of the scheme holds.
   *
   * @param exemption its index
   * @param fact the object that it holds for
   */
  public void exempt(int exemption, Object fact) {
    receiver.exempt(exemption, inserted.get(fact));
  }
}
