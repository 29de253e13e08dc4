package ir.sanjeh.advise;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Chooses, of steps whose gains add up, the set that gains enough for the least cost: the fewest
 * facts that have to be better and, among these sets, the one in which options move up least. Both
 * are proven: the first by dynamic programming over the cost, the second by dynamic programming
 * over cost and rise in which a partial set is dropped when another one has gained as much with as
 * little, or when even the best of what is left does not reach the goal.
 */
final class CheapestSet {
  /** So many partial sets are looked at before the second proof is given up. */
  private static final int MOST_STATES = 200_000;

  /** The alternatives of each slot, of which one may be taken; the slot that gains most first. */
  private final List<List<Item>> slots = new ArrayList<>();

  private final BigInteger need;

  private record Item(Step step, int cost, BigInteger gain, BigInteger rise) {}

  /** A partial set; the steps are a chain back to the first one. */
  private record Partial(BigInteger gain, BigInteger rise, Partial before, Step last) {
    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      for (Partial at = this; at.last != null; at = at.before) {
        steps.add(0, at.last);
      }
      return steps;
    }
  }

  /**
   * A set that gains enough.
   *
   * @param steps what is to be done
   * @param proven whether no other set of the same cost moves options up less
   */
  record Chosen(List<Step> steps, boolean proven) {}

  private CheapestSet(Collection<List<Step>> alternatives, BigFraction missing, boolean included) {
    BigInteger gains = denominator(alternatives, Step::gain, missing);
    BigInteger rises = denominator(alternatives, Step::rise, BigFraction.ONE);
    this.need = scaled(missing, gains).add(included ? BigInteger.ZERO : BigInteger.ONE);
    for (List<Step> slot : alternatives) {
      slots.add(
          slot.stream()
              .map(
                  step ->
                      new Item(
                          step,
                          step.cost(),
                          scaled(step.gain(), gains),
                          scaled(step.rise(), rises)))
              .toList());
    }
    slots.sort(Comparator.comparing(CheapestSet::most).reversed());
  }

  /**
   * Chooses.
   *
   * @param alternatives for each slot the steps of which one may be taken
   * @param missing what has to be gained
   * @param included whether exactly that is enough
   * @param most what it may cost
   * @return empty when no steps for that cost gain enough
   */
  static Optional<Chosen> of(
      Collection<List<Step>> alternatives, BigFraction missing, boolean included, int most) {
    CheapestSet set = new CheapestSet(alternatives, missing, included);
    return set.leastCost(most).map(set::leastRise);
  }

  private static BigInteger denominator(
      Collection<List<Step>> alternatives, Function<Step, BigFraction> value, BigFraction other) {
    return Stream.concat(Stream.of(other), alternatives.stream().flatMap(List::stream).map(value))
        .map(BigFraction::getDenominator)
        .map(BigInteger::abs)
        .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
  }

  private static BigInteger scaled(BigFraction value, BigInteger denominator) {
    return value
        .multiply(denominator)
        .getNumerator()
        .multiply(BigInteger.valueOf(value.multiply(denominator).getDenominator().signum()));
  }

  private static BigInteger most(List<Item> slot) {
    return slot.stream().map(Item::gain).max(Comparator.naturalOrder()).orElse(BigInteger.ZERO);
  }

  /** The least cost for which enough can be gained. */
  private Optional<Integer> leastCost(int most) {
    int highest = Math.min(most, enough());
    BigInteger[] best = new BigInteger[highest + 1];
    Arrays.fill(best, BigInteger.ZERO);
    for (List<Item> slot : slots) {
      add(slot, best);
    }
    for (int cost = 0; cost <= highest; cost++) {
      if (best[cost].compareTo(need) >= 0) {
        return Optional.of(cost);
      }
    }
    return Optional.empty();
  }

  /** A cost that is enough, if any is: always the step that gains most. */
  private int enough() {
    BigInteger gained = BigInteger.ZERO;
    int cost = 0;
    for (int i = 0; i < slots.size() && gained.compareTo(need) < 0; i++) {
      Item most = slots.get(i).stream().max(Comparator.comparing(Item::gain)).orElseThrow();
      gained = gained.add(most.gain());
      cost += most.cost();
    }
    return cost;
  }

  /** Lets one more slot be used: the most that can be gained for each cost. */
  private static void add(List<Item> slot, BigInteger[] best) {
    for (int cost = best.length - 1; cost > 0; cost--) {
      for (Item item : slot) {
        if (item.cost() <= cost) {
          best[cost] = best[cost].max(best[cost - item.cost()].add(item.gain()));
        }
      }
    }
  }

  /** Of the sets of that cost, the one with the least rise. */
  private Chosen leastRise(int cost) {
    BigInteger[][] left = mostLeft(cost);
    List<List<Partial>> byCost = new ArrayList<>();
    for (int c = 0; c <= cost; c++) {
      byCost.add(new ArrayList<>());
    }
    byCost.get(0).add(new Partial(BigInteger.ZERO, BigInteger.ZERO, null, null));
    Partial[] best = {null};
    int looked = 0;
    for (int i = 0; i < slots.size(); i++) {
      for (int c = cost; c > 0; c--) {
        List<Partial> candidates = new ArrayList<>(byCost.get(c));
        for (Item item : slots.get(i)) {
          if (item.cost() <= c) {
            for (Partial partial : byCost.get(c - item.cost())) {
              candidates.add(
                  new Partial(
                      partial.gain().add(item.gain()),
                      partial.rise().add(item.rise()),
                      partial,
                      item.step()));
            }
          }
        }
        byCost.set(c, kept(candidates, left[i + 1][cost - c], best));
        looked += candidates.size();
      }
      if (looked > MOST_STATES) {
        return new Chosen(best[0] == null ? anySet(cost) : best[0].steps(), false);
      }
    }
    return new Chosen(best[0].steps(), true);
  }

  /** For each slot, the most that it and those after it can gain for each cost. */
  private BigInteger[][] mostLeft(int cost) {
    BigInteger[][] left = new BigInteger[slots.size() + 1][];
    left[slots.size()] = new BigInteger[cost + 1];
    Arrays.fill(left[slots.size()], BigInteger.ZERO);
    for (int i = slots.size() - 1; i >= 0; i--) {
      left[i] = left[i + 1].clone();
      add(slots.get(i), left[i]);
    }
    return left;
  }

  /** Notes what reaches the goal, and keeps what may still lead to something better. */
  private List<Partial> kept(List<Partial> candidates, BigInteger left, Partial[] best) {
    candidates.sort(
        Comparator.comparing(Partial::rise)
            .thenComparing(Partial::gain, Comparator.reverseOrder()));
    List<Partial> kept = new ArrayList<>();
    BigInteger most = null;
    for (Partial candidate : candidates) {
      boolean reaches = candidate.gain().compareTo(need) >= 0;
      if (reaches && (best[0] == null || candidate.rise().compareTo(best[0].rise()) < 0)) {
        best[0] = candidate;
      }
      boolean better = best[0] == null || candidate.rise().compareTo(best[0].rise()) < 0;
      boolean can = candidate.gain().add(left).compareTo(need) >= 0;
      if (!reaches && better && can && (most == null || candidate.gain().compareTo(most) > 0)) {
        kept.add(candidate);
        most = candidate.gain();
      }
    }
    return kept;
  }

  /** Some set of that cost: the one that gains most. */
  private List<Step> anySet(int cost) {
    Partial[] best = new Partial[cost + 1];
    Arrays.fill(best, new Partial(BigInteger.ZERO, BigInteger.ZERO, null, null));
    for (List<Item> slot : slots) {
      for (int c = cost; c > 0; c--) {
        for (Item item : slot) {
          if (item.cost() <= c) {
            Partial before = best[c - item.cost()];
            BigInteger gain = before.gain().add(item.gain());
            if (gain.compareTo(best[c].gain()) > 0) {
              best[c] = new Partial(gain, before.rise().add(item.rise()), before, item.step());
            }
          }
        }
      }
    }
    return best[cost].steps();
  }
}
