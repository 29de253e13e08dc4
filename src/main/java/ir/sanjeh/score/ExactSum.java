package ir.sanjeh.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds up fractions exactly, whatever their order. Those with the same denominator are added at
 * once and the others only at the end: the common denominator of many fractions is long, and should
 * not be dragged through every addition. For use by one thread.
 */
public final class ExactSum {
  private final Map<BigInteger, BigInteger> numerators = new HashMap<>();
  private int count;

  /** Starts at 0. */
  public ExactSum() {}

  /**
   * Adds a fraction.
   *
   * @param term not null
   */
  public void add(BigFraction term) {
    numerators.merge(term.getDenominator(), term.getNumerator(), BigInteger::add);
    count++;
  }

  /**
   * How many fractions were added.
   *
   * @return 0 or more
   */
  public int count() {
    return count;
  }

  /**
   * The sum so far.
   *
   * @return exact
   */
  public BigFraction sum() {
    List<BigFraction> terms = new ArrayList<>();
    numerators.forEach(
        (denominator, numerator) -> terms.add(BigFraction.of(numerator, denominator)));
    return sum(terms);
  }

  /**
   * The mean of what was added so far.
   *
   * @return exact; empty when nothing was added
   */
  public Optional<BigFraction> mean() {
    return count == 0 ? Optional.empty() : Optional.of(sum().divide(count));
  }

  /** Adds up by halves, so that long denominators meet only in the last additions. */
  private static BigFraction sum(List<BigFraction> terms) {
    if (terms.size() <= 1) {
      return terms.isEmpty() ? BigFraction.ZERO : terms.get(0);
    }
    int half = terms.size() / 2;
    return sum(terms.subList(0, half)).add(sum(terms.subList(half, terms.size())));
  }
}
