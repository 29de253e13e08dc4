package ir.sanjeh.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks for the cheapest set of steps to one goal.
 *
 * <p>Most steps have nothing to do with each other, and their gains add up. For the few that do
 * (one value of the portal that decides an option of every service, say) the choices are tried, as
 * long as they may still be cheaper: the facts are changed, the rules fired, and the rest is chosen
 * from what is then left to do. A set that is found is fired as a whole; what is told of it is what
 * the rules then gave.
 */
final class GoalSearch {
  /** So many combinations of steps that meet others are tried. */
  static final int MOST_COMBINATIONS = 500;

  /** So many of them are completed by steps that are looked for anew, which takes longer. */
  private static final int MOST_COMPLETED = 16;

  private static final Comparator<Plan> CHEAPEST =
      Comparator.comparingInt(Plan::cost).thenComparing(Plan::rise);

  private final StepFinder finder;
  private final Evaluated agency;
  private final List<Step> steps;
  private final Places.Reach reach;
  private final Set<Slots.Key> hubs;

  private Optional<Plan> best = Optional.empty();
  private final boolean addsUp;
  private boolean certain;
  private int completed;

  /** A set of steps that meet others, of which the last one belongs to a hub of some position. */
  private record Combination(List<Step> steps, int lastHub) {
    int cost() {
      return steps.stream().mapToInt(Step::cost).sum();
    }
  }

  GoalSearch(StepFinder finder, Evaluated agency, List<Step> steps, Places.Reach reach) {
    this.finder = finder;
    this.agency = agency;
    this.steps = steps;
    this.reach = reach;
    this.hubs = Slots.of(steps).hubs();
    this.addsUp = steps.stream().allMatch(Step::addsUp);
    this.certain = addsUp;
  }

  /** The cheapest plan that was found; it is proven when nothing cheaper was left out. */
  Optional<Plan> run() {
    if (reach.holds(agency.total())) {
      return Optional.of(new Plan(List.of(), agency, true));
    }
    List<Slots.Key> keys = List.copyOf(hubs);
    Slots slots = Slots.of(steps);
    List<Combination> combinations = List.of(new Combination(List.of(), -1));
    int tried = 0;
    while (!combinations.isEmpty()) {
      List<Combination> longer = new ArrayList<>();
      for (Combination combination : combinations) {
        if (combination.cost() <= most()) {
          if (tried == MOST_COMBINATIONS) {
            certain = false;
            return found();
          }
          tried++;
          complete(combination);
          // Where gains do not add up, more combinations would prove nothing.
          for (int hub = combination.lastHub() + 1; addsUp && hub < keys.size(); hub++) {
            for (Step step : slots.byKey().get(keys.get(hub))) {
              List<Step> joined = new ArrayList<>(combination.steps());
              joined.add(step);
              longer.add(new Combination(joined, hub));
            }
          }
        }
      }
      combinations = longer;
    }
    return found();
  }

  /** Whether it is certain that nothing was left out. */
  boolean certain() {
    return certain;
  }

  private Optional<Plan> found() {
    return best.map(plan -> new Plan(plan.steps(), plan.after(), certain));
  }

  /** More than this is too much. */
  private int most() {
    return best.map(Plan::cost).orElse(Integer.MAX_VALUE);
  }

  /** Completes a combination with steps of other slots than the hubs. */
  private void complete(Combination combination) {
    Optional<Evaluated> begun =
        combination.steps().isEmpty()
            ? Optional.of(agency)
            : Planner.after(agency, combination.steps());
    if (begun.isEmpty()) {
      return;
    }
    if (reach.holds(begun.get().total())) {
      keep(new Plan(combination.steps(), begun.get(), true));
      return;
    }
    // Where the least rise is not certain any more, only what costs less is worth looking for.
    int left = most() - combination.cost() - (best.isEmpty() || certain ? 0 : 1);
    if (left > 0 && completed == MOST_COMPLETED) {
      certain = false;
    } else if (left > 0) {
      completed++;
      complete(combination, begun.get(), left);
    }
  }

  private void complete(Combination combination, Evaluated begun, int left) {
    List<Step> further = combination.steps().isEmpty() ? steps : finder.find(begun);
    Slots slots = Slots.of(further).without(hubs);
    Set<Slots.Key> met = slots.hubs();
    certain &= met.isEmpty() && further.stream().allMatch(Step::addsUp);
    BigFraction missing = reach.least().subtract(begun.total());
    Optional<CheapestSet.Chosen> set =
        CheapestSet.of(slots.without(met).byKey().values(), missing, reach.included(), left);
    if (set.isEmpty()) {
      return;
    }
    Optional<Evaluated> after = Planner.after(begun, set.get().steps());
    List<Step> both = new ArrayList<>(combination.steps());
    both.addAll(set.get().steps());
    if (after.filter(done -> reach.holds(done.total())).isPresent()) {
      certain &= set.get().proven();
      keep(new Plan(both, after.get(), true));
    } else {
      certain = false;
    }
  }

  private void keep(Plan plan) {
    if (best.isEmpty() || CHEAPEST.compare(plan, best.get()) < 0) {
      best = Optional.of(plan);
    }
  }
}
