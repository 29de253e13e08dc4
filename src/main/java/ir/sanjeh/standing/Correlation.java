package ir.sanjeh.standing;

import ir.sanjeh.score.ExactSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Pearson's correlation of two scores over agencies, worked out from exact sums: the order in which
 * the agencies come makes no difference, and nothing is rounded before the end. For use by one
 * thread.
 */
public final class Correlation {
  /** The digits after the point of a coefficient. */
  public static final int DECIMALS = 4;

  private static final BigInteger SCALE = BigInteger.TEN.pow(DECIMALS);

  private final ExactSum x = new ExactSum();
  private final ExactSum y = new ExactSum();
  private final ExactSum xx = new ExactSum();
  private final ExactSum yy = new ExactSum();
  private final ExactSum xy = new ExactSum();

  /** Why there is no coefficient. */
  public enum Undefined {
    /** Fewer than two agencies have both scores. */
    TOO_FEW_AGENCIES,
    /** All agencies have the same of the first score: its variance is 0. */
    FIRST_DOES_NOT_VARY,
    /** All agencies have the same of the second score: its variance is 0. */
    SECOND_DOES_NOT_VARY
  }

  /** Starts without agencies. */
  public Correlation() {}

  /**
   * Adds an agency.
   *
   * @param first its first score, not null
   * @param second its second score, not null
   */
  public void add(BigFraction first, BigFraction second) {
    x.add(first);
    y.add(second);
    xx.add(first.multiply(first));
    yy.add(second.multiply(second));
    xy.add(first.multiply(second));
  }

  /**
   * How many agencies stand behind the coefficient.
   *
   * @return 0 or more
   */
  public int agencies() {
    return x.count();
  }

  /**
   * Why there is no coefficient.
   *
   * @return empty when there is one
   */
  public Optional<Undefined> undefined() {
    if (agencies() < 2) {
      return Optional.of(Undefined.TOO_FEW_AGENCIES);
    }
    if (variance(x, xx).signum() == 0) {
      return Optional.of(Undefined.FIRST_DOES_NOT_VARY);
    }
    return variance(y, yy).signum() == 0
        ? Optional.of(Undefined.SECOND_DOES_NOT_VARY)
        : Optional.empty();
  }

  /**
   * The coefficient.
   *
   * @return -1 to 1, rounded half up (away from 0) to {@value #DECIMALS} digits; empty where it is
   *     not defined
   */
  public Optional<BigDecimal> coefficient() {
    if (undefined().isPresent()) {
      return Optional.empty();
    }
    BigFraction covariance = xy.sum().multiply(agencies()).subtract(x.sum().multiply(y.sum()));
    BigFraction square =
        covariance.multiply(covariance).divide(variance(x, xx).multiply(variance(y, yy)));
    // The square of twice the scaled coefficient: its whole root, one more, halved is the
    // coefficient rounded half up, and no digit of an irrational root is ever needed.
    BigFraction doubled = square.multiply(SCALE.multiply(SCALE).shiftLeft(2));
    BigInteger root = doubled.getNumerator().divide(doubled.getDenominator()).sqrt();
    BigInteger rounded = root.add(BigInteger.ONE).shiftRight(1);
    return Optional.of(
        new BigDecimal(covariance.signum() < 0 ? rounded.negate() : rounded, DECIMALS));
  }

  /** The variance times the square of the number of agencies. */
  private BigFraction variance(ExactSum sum, ExactSum squares) {
    return squares.sum().multiply(agencies()).subtract(sum.sum().multiply(sum.sum()));
  }
}
