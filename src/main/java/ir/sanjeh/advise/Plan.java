package ir.sanjeh.advise;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Steps to a goal, in the order in which they are to be read.
 *
 * @param steps what to do
 * @param after the agency when all is done
 * @param proven whether no other set of the open points reaches the goal with less
 */
record Plan(List<Step> steps, Evaluated after, boolean proven) {
  /** Keeps its own copy. */
  Plan {
    steps = List.copyOf(steps);
  }

  /** How many options have to be better. */
  int cost() {
    return steps.stream().mapToInt(Step::cost).sum();
  }

  /** By how much they move up, of their scales. */
  BigFraction rise() {
    return steps.stream().map(Step::rise).reduce(BigFraction.ZERO, BigFraction::add);
  }
}
