package ir.sanjeh.compare.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Shares out a change among those who made it together: each gets the mean of what it adds over all
 * orders in which they could come,
 *
 * <pre>
 *   share(i) = sum over all sets S without i of  |S|! (n - |S| - 1)! / n! * (v(S and i) - v(S))
 * </pre>
 *
 * <p>The shares add up to {@code v(all) - v(none)}, exactly, whatever the order; who changes
 * nothing gets nothing; two who do the same get the same.
 */
final class Shapley {
  private Shapley() {}

  /**
   * Shares out.
   *
   * @param values for every set of players the value that it leads to; the set is the position, one
   *     bit for each player
   * @return a share for each player
   */
  static List<BigFraction> shares(List<BigFraction> values) {
    int players = Integer.numberOfTrailingZeros(values.size());
    if (values.isEmpty() || values.size() != 1 << players) {
      throw new IllegalArgumentException(values.size() + " values are not one for each set");
    }
    List<BigFraction> shares = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      BigFraction share = BigFraction.ZERO;
      for (int set = 0; set < values.size(); set++) {
        if ((set & (1 << player)) == 0) {
          BigFraction adds = values.get(set | (1 << player)).subtract(values.get(set));
          share = share.add(adds.multiply(weight(Integer.bitCount(set), players)));
        }
      }
      shares.add(share);
    }
    return List.copyOf(shares);
  }

  private static BigFraction weight(int size, int players) {
    return BigFraction.of(
        factorial(size).multiply(factorial(players - size - 1)), factorial(players));
  }

  private static BigInteger factorial(int number) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= number; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }
}
