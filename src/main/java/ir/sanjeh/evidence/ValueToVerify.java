package ir.sanjeh.evidence;

import ir.sanjeh.facts.Fact;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A value that nobody has verified yet.
 *
 * @param fact the fact that holds it
 * @param field the field's name
 * @param counts whether it counts as declared; if not, it waits for its verification
 * @param indicators the nodes that depend on it, by id, in the order of the tree
 * @param options what these nodes were awarded in the declared reading, in the same order; empty
 *     where the value has earned nothing
 * @param effect how much more the agency's total is with the value verified than with the value
 *     missing, all other values as declared; exact, below 0 where the value does harm
 */
public record ValueToVerify(
    Fact fact,
    String field,
    boolean counts,
    List<String> indicators,
    List<String> options,
    BigFraction effect) {
  /** Keeps its own copies. */
  public ValueToVerify {
    indicators = List.copyOf(indicators);
    options = List.copyOf(options);
  }
}
