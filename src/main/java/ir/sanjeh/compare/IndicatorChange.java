package ir.sanjeh.compare;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What became of one indicator for one agency.
 *
 * @param node its id
 * @param before the agency's score for it, exact, on the indicator's own scale; empty where there
 *     is none
 * @param after the same now
 * @param contribution its part in the change of the agency's total; empty where there is no such
 *     change, or where it cannot be told
 */
public record IndicatorChange(
    String node,
    Optional<BigFraction> before,
    Optional<BigFraction> after,
    Optional<Contribution> contribution) {}
