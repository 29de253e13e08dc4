package ir.sanjeh.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds up fractions exactly, whatever their order. Small ones are added at once. Where their common
 * denominator grows long, only those with the same denominator are, and the others at the end: it
 * should not be dragged through every addition. For use by one thread.
 */
public final class ExactSum {
  private static final int SMALL = 31;

  private final Map<BigInteger, BigInteger> numerators = new HashMap<>();
  private long smallNumerator;
  private long smallDenominator = 1;
  private int count;

  /** Starts at 0. */
  public ExactSum() {}

  /**
   * Adds a fraction.
   *
   * @param term not null
   */
  public void add(BigFraction term) {
    count++;
    if (term.signum() == 0) {
      return; // as most weights that are lost
    }
    BigInteger numerator = term.getNumerator();
    BigInteger denominator = term.getDenominator();
    if (numerator.bitLength() > SMALL || denominator.bitLength() > SMALL) {
      numerators.merge(denominator, numerator, BigInteger::add);
    } else if (denominator.signum() < 0) {
      addSmall(-numerator.longValue(), -denominator.longValue());
    } else {
      addSmall(numerator.longValue(), denominator.longValue());
    }
  }

  private void addSmall(long numerator, long denominator) {
    try {
      if (smallDenominator % denominator == 0) { // as among equals, and after the first ones
        long times = smallDenominator / denominator;
        smallNumerator = Math.addExact(smallNumerator, Math.multiplyExact(numerator, times));
        return;
      }
      long rest = denominator / gcd(smallDenominator, denominator);
      long common = Math.multiplyExact(smallDenominator, rest);
      smallNumerator =
          Math.addExact(
              Math.multiplyExact(smallNumerator, rest),
              Math.multiplyExact(numerator, common / denominator));
      smallDenominator = common;
    } catch (ArithmeticException e) {
      // Too long for a machine word: put away what there is, and begin anew.
      numerators.merge(
          BigInteger.valueOf(smallDenominator),
          BigInteger.valueOf(smallNumerator),
          BigInteger::add);
      smallNumerator = numerator;
      smallDenominator = denominator;
    }
  }

  private static long gcd(long a, long b) {
    long greater = a;
    long smaller = b;
    while (smaller != 0) {
      long rest = greater % smaller;
      greater = smaller;
      smaller = rest;
    }
    return greater;
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
    if (numerators.isEmpty() && smallNumerator == 0) {
      return BigFraction.ZERO;
    }
    BigFraction small =
        BigFraction.of(BigInteger.valueOf(smallNumerator), BigInteger.valueOf(smallDenominator));
    if (numerators.isEmpty()) {
      return small;
    }
    List<BigFraction> terms = new ArrayList<>(List.of(small));
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
