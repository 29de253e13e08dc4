package ir.sanjeh.advise;

import ir.sanjeh.problem.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts steps together: to a goal, or to as much as can be reached. */
final class Planner {
  private final StepFinder finder;

  /**
   * For the agencies of a rulebook.
   *
   * @param finder finds their steps
   */
  Planner(StepFinder finder) {
    this.finder = finder;
  }

  /**
   * What was found of the way to a goal.
   *
   * @param plan the cheapest one; empty when none was found
   * @param certain whether no cheaper one, or none at all, can be put together of the open points
   */
  record Found(Optional<Plan> plan, boolean certain) {}

  /**
   * The cheapest set of steps to a goal.
   *
   * @param agency as it is
   * @param steps all that were found for it
   * @param reach the totals that reach the goal
   */
  Found plan(Evaluated agency, List<Step> steps, Places.Reach reach) {
    GoalSearch search = new GoalSearch(finder, agency, steps, reach);
    Optional<Plan> plan = search.run();
    if (plan.isPresent() || steps.isEmpty() || search.certain()) {
      return new Found(plan, plan.map(Plan::proven).orElse(true));
    }
    return new Found(afterTheFirst(agency, steps.get(0), reach), false);
  }

  /** Takes the step that gains most, and looks again: where gains did not add up, they may then. */
  private Optional<Plan> afterTheFirst(Evaluated agency, Step first, Places.Reach reach) {
    Optional<Evaluated> after = after(agency, List.of(first));
    if (after.isEmpty() || after.get().total().compareTo(agency.total()) <= 0) {
      return Optional.empty();
    }
    return plan(after.get(), finder.find(after.get()), reach)
        .plan()
        .map(
            rest -> {
              List<Step> all = new ArrayList<>(List.of(first));
              all.addAll(rest.steps());
              return new Plan(all, rest.after(), false);
            });
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
