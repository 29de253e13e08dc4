package ir.sanjeh.compare;

import ir.sanjeh.score.ExactSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Takes the change of a total apart, indicator by indicator, without a rest and without an order in
 * which the changes would have to be made.
 *
 * <p>Whatever the tree adds up, a total is {@code T = sum of w(i) * s(i)} over the indicators of
 * every service that counts ({@link ir.sanjeh.score.Composition}): {@code s} is the share earned,
 * and {@code w} is the weight that is left when every node above has divided by what counts beside
 * it and the services have been averaged. Weights that do not apply are thereby with the others.
 * With {@code d} for after minus before and a bar for the mean of before and after, the product
 * rule is exact:
 *
 * <pre>
 *   dT = sum of ( w̄(i) * ds(i)  +  dw(i) * s̄(i) )
 * </pre>
 *
 * <p>The first term is what was earned. The second tells the same as long as weight only moves from
 * one indicator to another: then {@code sum of dw(i) = 0}, and any constant may be taken from
 * {@code s̄(i)}. Taken is {@code c}, the mean share of the whole total before and after: weight
 * that moves to what is earned better than the rest raises the total, and an indicator that leaves
 * explains the change itself, instead of those that take over its weight. Where the weights do not
 * add up to the same before and after (another scale, points that count several times, a stated
 * ideal), {@code c * sum of dw} is shared out by mean weight:
 *
 * <pre>
 *   contribution(i) = w̄(i) * ds(i)                                          of the share
 *                   + dw(i) * (s̄(i) - c) + c * sum of dw * w̄(i) / sum of w̄    of the weight
 * </pre>
 *
 * <p>Where a total is itself a sum of points, on both sides, an indicator simply brings its points:
 * there {@code c} is 0, and its contribution is what its points are more or less than before.
 *
 * <p>The last two terms add up to {@code sum of dw(i) * s̄(i)}, so that all contributions add up to
 * {@code dT}, always. An indicator that is there on one side only weighs 0 on the other, with the
 * share it has. Before and after changed over, every contribution changes its sign.
 */
public final class Contributions {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  private final Map<StakeKey, Stake> before;
  private final Map<StakeKey, Stake> after;
  private final Map<String, List<Contribution>> terms = new LinkedHashMap<>();

  private Contributions(Map<StakeKey, Stake> before, Map<StakeKey, Stake> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Takes a change apart.
   *
   * @param before what an agency's total was made of, not null
   * @param after what it is made of, not null
   * @param inPoints whether the total is a sum of points on both sides
   * @return by the ids of the indicators that contribute anything, in the order in which they come
   *     in {@code after}, then in {@code before}; the sum is the total after minus the total before
   */
  public static Map<String, Contribution> between(
      Map<StakeKey, Stake> before, Map<StakeKey, Stake> after, boolean inPoints) {
    return new Contributions(before, after).taken(inPoints);
  }

  private Map<String, Contribution> taken(boolean inPoints) {
    Set<StakeKey> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    boolean moved = keys.stream().anyMatch(key -> !weight(before, key).equals(weight(after, key)));
    if (moved && !inPoints) {
      BigFraction massBefore = mass(before);
      BigFraction massAfter = mass(after);
      BigFraction mean = share(before, massBefore).add(share(after, massAfter)).multiply(HALF);
      BigFraction mass = massBefore.add(massAfter).multiply(HALF);
      BigFraction spread =
          mass.signum() == 0
              ? BigFraction.ZERO
              : mean.multiply(massAfter.subtract(massBefore)).divide(mass);
      keys.forEach(key -> add(key, mean, spread));
    } else {
      keys.forEach(key -> add(key, BigFraction.ZERO, BigFraction.ZERO));
    }
    Map<String, Contribution> sums = new LinkedHashMap<>();
    terms.forEach(
        (node, all) -> {
          Contribution sum = sum(all);
          if (sum.ofShare().signum() != 0 || sum.ofWeight().signum() != 0) {
            sums.put(node, sum);
          }
        });
    return sums;
  }

  private void add(StakeKey key, BigFraction mean, BigFraction spread) {
    Stake then = before.get(key);
    Stake now = after.get(key);
    BigFraction weightThen = weight(before, key);
    BigFraction weightNow = weight(after, key);
    BigFraction shareThen = (then == null ? now : then).share();
    BigFraction shareNow = (now == null ? then : now).share();
    boolean earned = !shareThen.equals(shareNow);
    boolean weighed = !weightThen.equals(weightNow) || spread.signum() != 0;
    if (!earned && !weighed) {
      return;
    }
    BigFraction weight = weightThen.add(weightNow).multiply(HALF);
    BigFraction ofShare = earned ? weight.multiply(shareNow.subtract(shareThen)) : BigFraction.ZERO;
    BigFraction ofWeight =
        weighed
            ? weightNow
                .subtract(weightThen)
                .multiply(shareThen.add(shareNow).multiply(HALF).subtract(mean))
                .add(spread.multiply(weight))
            : BigFraction.ZERO;
    terms
        .computeIfAbsent(key.node(), node -> new ArrayList<>())
        .add(new Contribution(ofShare, ofWeight));
  }

  private static BigFraction weight(Map<StakeKey, Stake> stakes, StakeKey key) {
    Stake stake = stakes.get(key);
    return stake == null ? BigFraction.ZERO : stake.weight();
  }

  private static BigFraction mass(Map<StakeKey, Stake> stakes) {
    ExactSum sum = new ExactSum();
    stakes.values().forEach(stake -> sum.add(stake.weight()));
    return sum.sum();
  }

  /** The share earned of everything; 0 where there is nothing. */
  private static BigFraction share(Map<StakeKey, Stake> stakes, BigFraction mass) {
    if (mass.signum() == 0) {
      return BigFraction.ZERO;
    }
    ExactSum sum = new ExactSum();
    stakes.values().forEach(stake -> sum.add(stake.weight().multiply(stake.share())));
    return sum.sum().divide(mass);
  }

  private static Contribution sum(List<Contribution> terms) {
    ExactSum ofShare = new ExactSum();
    ExactSum ofWeight = new ExactSum();
    for (Contribution term : terms) {
      ofShare.add(term.ofShare());
      ofWeight.add(term.ofWeight());
    }
    return new Contribution(ofShare.sum(), ofWeight.sum());
  }
}
