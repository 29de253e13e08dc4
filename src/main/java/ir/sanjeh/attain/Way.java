package ir.sanjeh.attain;

import ir.sanjeh.guide.OptionRule;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A way to a better option: what would have to be measured so that its rule fires. It was found by
 * looking at the conditions; whether the rule really fires is for the engine to say.
 *
 * @param rule the option's rule
 * @param score what the rule would give, on the node's scale
 * @param changes at least one
 */
public record Way(OptionRule rule, BigFraction score, List<Change> changes) {
  /** Keeps its own copy. */
  public Way {
    changes = List.copyOf(changes);
  }
}
