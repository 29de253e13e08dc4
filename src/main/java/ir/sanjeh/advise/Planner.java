package ir.sanjeh.advise;

import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.UnscoredHandling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds the cheapest set of steps to a goal.
 *
 * <p>Most steps have nothing to do with each other, and their gains add up. For the few that do
 * (one value of the portal that decides an option of every service, say) every choice is tried:
 * the facts are changed, the rules fired, and the rest is chosen from what is then left to do. The
 * chosen set is fired as a whole; what is told of it is what the rules then gave.
 */
final class Planner {
  /** So many combinations of steps that meet others are tried. */
  private static final int MOST_COMBINATIONS = 64;

  private final StepFinder finder;
  private final boolean addsUp;

  /**
   * For an agency.
   *
   * @param finder finds its steps
   * @param unscored what an indicator without an award counts: where its weight goes to others, the
   *     gains of scoring it do not add up with those of other steps
   */
  Planner(StepFinder finder, UnscoredHandling unscored) {
    this.finder = finder;
    this.addsUp = unscored == UnscoredHandling.ZERO;
  }

  /**
   * Steps in the order in which they are to be read.
   *
   * @param steps what to do
   * @param after the agency when all is done
   * @param proven whether no other set reaches the goal with less
   */
  record Plan(List<Step> steps, Evaluated after, boolean proven) {
    int cost() {
      return steps.stream().mapToInt(Step::cost).sum();
    }

    BigFraction rise() {
      return steps.stream().map(Step::rise).reduce(BigFraction.ZERO, BigFraction::add);
    }
  }

  private static final Comparator<Plan> CHEAPEST =
      Comparator.comparingInt(Plan::cost).thenComparing(Plan::rise);

  /**
   * The cheapest set of steps to a goal.
   *
   * @param agency as it is
   * @param steps all that were found for it
   * @param reach the totals that reach the goal
   * @return empty when it cannot be reached
   */
  Optional<Plan> plan(Evaluated agency, List<Step> steps, Places.Reach reach) {
    if (reach.holds(agency.total())) {
      return Optional.of(new Plan(List.of(), agency, true));
    }
    Slots slots = Slots.of(steps);
    Set<Slots.Key> hubs = slots.hubs();
    List<List<Step>> combinations = new ArrayList<>(List.of(List.of()));
    boolean all = true;
    for (Slots.Key hub : hubs) {
      List<List<Step>> longer = new ArrayList<>(combinations);
      for (Step step : slots.byKey().get(hub)) {
        combinations.forEach(chosen -> longer.add(joined(chosen, step)));
      }
      if (longer.size() > MOST_COMBINATIONS) {
        all = false;
        break;
      }
      combinations = longer;
    }
    List<Plan> plans = new ArrayList<>();
    for (List<Step> chosen : combinations) {
      around(chosen, hubs, agency, steps, reach).ifPresent(plans::add);
    }
    boolean proven = all && (addsUp || steps.stream().noneMatch(Planner::scoresSomething));
    return plans.stream()
        .min(CHEAPEST)
        .map(plan -> new Plan(plan.steps(), plan.after(), plan.proven() && proven))
        .or(() -> stepByStep(agency, reach));
  }

  private static boolean scoresSomething(Step step) {
    return step.awards().stream().anyMatch(better -> !better.scored());
  }

  private static List<Step> joined(List<Step> steps, Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }

  /** The cheapest set that has certain steps, and none of the other hubs. */
  private Optional<Plan> around(
      List<Step> chosen,
      Set<Slots.Key> hubs,
      Evaluated agency,
      List<Step> steps,
      Places.Reach reach) {
    Optional<Evaluated> begun = chosen.isEmpty() ? Optional.of(agency) : after(agency, chosen);
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    if (reach.holds(begun.get().total())) {
      return Optional.of(new Plan(chosen, begun.get(), true));
    }
    Slots left =
        Slots.of(chosen.isEmpty() ? steps : finder.find(begun.get())).without(hubs);
    Set<Slots.Key> met = left.hubs();
    BigFraction missing = reach.least().subtract(begun.get().total());
    Optional<CheapestSet.Chosen> set =
        CheapestSet.of(left.without(met).byKey().values(), missing, reach.included());
    if (set.isEmpty()) {
      return Optional.empty();
    }
    Optional<Evaluated> after = after(begun.get(), set.get().steps());
    List<Step> both = new ArrayList<>(chosen);
    both.addAll(set.get().steps());
    return after
        .filter(done -> reach.holds(done.total()))
        .map(done -> new Plan(both, done, set.get().proven() && met.isEmpty()));
  }

  /** Always the step that gains most: where gains do not add up as they should. */
  private Optional<Plan> stepByStep(Evaluated agency, Places.Reach reach) {
    Evaluated now = agency;
    List<Step> done = new ArrayList<>();
    List<Step> next = finder.find(now);
    while (!next.isEmpty() && !reach.holds(now.total())) {
      Optional<Evaluated> after = after(now, List.of(next.get(0)));
      if (after.isEmpty() || after.get().total().compareTo(now.total()) <= 0) {
        return Optional.empty();
      }
      done.add(next.get(0));
      now = after.get();
      next = finder.find(now);
    }
    return reach.holds(now.total()) ? Optional.of(new Plan(done, now, false)) : Optional.empty();
  }

  /**
   * As much as can be reached: of every slot the step that gains most, and again, until nothing is
   * left to gain.
   */
  Evaluated most(Evaluated agency, List<Step> steps) {
    Evaluated now = agency;
    List<Step> left = steps;
    while (!left.isEmpty()) {
      Slots slots = Slots.of(left);
      // A hub is not taken together with what it meets; what is then left comes in the next round.
      List<Step> best =
          slots.without(slots.hubs()).byKey().values().stream().map(slot -> slot.get(0)).toList();
      Optional<Evaluated> after = after(now, best.isEmpty() ? List.of(left.get(0)) : best);
      if (after.isEmpty() || after.get().total().compareTo(now.total()) <= 0) {
        return now;
      }
      now = after.get();
      left = finder.find(now);
    }
    return now;
  }

  /** The agency with all changes of some steps; empty where the rules contradict each other. */
  static Optional<Evaluated> after(Evaluated agency, List<Step> steps) {
    try {
      return Optional.of(
          agency.with(steps.stream().flatMap(step -> step.changes().stream()).toList()));
    } catch (UnusableInputException contradiction) {
      return Optional.empty();
    }
  }
}
