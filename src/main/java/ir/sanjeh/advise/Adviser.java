package ir.sanjeh.advise;

import ir.sanjeh.attain.Attainment;
import ir.sanjeh.attain.Requirement;
import ir.sanjeh.attain.Requirements;
import ir.sanjeh.attain.Words;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.State;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Tells agencies of a round what they can do for their score.
 *
 * <p>Everything that is told was tried: the values are changed, the real rules are fired on them,
 * the awards are scored, and the total is put among those of the other agencies, which stay as they
 * are. Immutable; any number of threads may share one.
 */
public final class Adviser {
  private final Rulebook rulebook;
  private final List<AgencySummary> round;
  private final Function<AgencyFacts, Evaluated> evaluator;
  private final Words words;
  private final StepFinder finder;
  private final Planner planner;
  private final Attainment attainment;
  private final Requirements requirements;

  /**
   * For the agencies of a round.
   *
   * @param rulebook by which the round was evaluated, not null
   * @param round what the ranking knows of all its agencies, not null
   */
  public Adviser(Rulebook rulebook, Collection<AgencySummary> round) {
    this.rulebook = rulebook;
    this.round = List.copyOf(round);
    this.words = new Words(rulebook.dictionary(), rulebook.scheme());
    this.evaluator = Evaluated.by(rulebook);
    this.finder = new StepFinder(rulebook);
    this.planner = new Planner(finder);
    this.attainment = new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules());
    this.requirements = new Requirements(words);
  }

  /**
   * Advises an agency.
   *
   * @param facts of one of the round's agencies, not null
   * @param target what it wants to reach, if anything
   * @return the advice
   * @throws ir.sanjeh.problem.UnusableInputException when the rules contradict each other on these
   *     facts
   */
  public Advice.Report advise(AgencyFacts facts, Optional<Target> target) {
    Evaluated agency = evaluator.apply(facts);
    Places places = new Places(rulebook.scheme(), round, facts.agency().id());
    Views views = new Views(rulebook, places, words);
    List<Step> steps = finder.find(agency);
    return new Advice.Report(
        views.rules(),
        views.agency(facts.agency()),
        places.ranked(),
        views.standing(agency),
        steps.stream().map(step -> point(step, agency, places, views)).toList(),
        wholes(agency, steps, places, views),
        stuck(agency, steps, views),
        views.standing(planner.most(agency, steps)),
        target.map(wanted -> goal(agency, steps, wanted, places, views)).orElse(null));
  }

  private static Advice.Point point(Step step, Evaluated agency, Places places, Views views) {
    return views.point(
        step, agency, step.gain(), together(agency, List.of(step), step.gain(), places, views));
  }

  /** Where steps take the agency that come to a gain. */
  private static Advice.Standing together(
      Evaluated agency, List<Step> steps, BigFraction gain, Places places, Views views) {
    // Where ties are broken the rank depends on more than the total.
    if (places.breaksTies()) {
      return Planner.after(agency, steps).map(views::standing).orElseThrow();
    }
    BigFraction after = agency.total().add(gain);
    return views.standing(after, places.rank(after));
  }

  private static List<Advice.Whole> wholes(
      Evaluated agency, List<Step> steps, Places places, Views views) {
    Map<Node, List<Step>> best = new LinkedHashMap<>();
    // Steps come with the greatest gain first, and of those that meet only the first is taken.
    for (Step step : steps) {
      List<Step> taken = best.computeIfAbsent(step.node(), node -> new ArrayList<>());
      boolean free =
          taken.stream()
              .noneMatch(other -> other.facts().equals(step.facts()) || other.meets(step));
      if (free && (taken.isEmpty() || (step.addsUp() && taken.get(0).addsUp()))) {
        taken.add(step);
      }
    }
    Map<Node, BigFraction> gains = new HashMap<>();
    best.forEach(
        (node, taken) ->
            gains.put(
                node, taken.stream().map(Step::gain).reduce(BigFraction.ZERO, BigFraction::add)));
    return best.keySet().stream()
        .sorted(Comparator.comparing((Node node) -> gains.get(node)).reversed())
        .map(
            node ->
                new Advice.Whole(
                    node.id(),
                    node.title(),
                    best.get(node).stream().mapToInt(Step::cost).sum(),
                    best.get(node).stream().map(step -> steps.indexOf(step) + 1).toList(),
                    Views.gain(gains.get(node)),
                    Exact.text(gains.get(node)),
                    together(agency, best.get(node), gains.get(node), places, views)))
        .toList();
  }

  /** What is not full and has no step, with what the best option lacks. */
  private List<Advice.Stuck> stuck(Evaluated agency, List<Step> steps, Views views) {
    Set<String> open =
        steps.stream()
            .flatMap(step -> step.awards().stream())
            .map(better -> better.node().id())
            .collect(Collectors.toSet());
    List<Advice.Stuck> stuck = new ArrayList<>();
    for (Node node : rulebook.scheme().indicators()) {
      NodeScore score = agency.card().agency().nodes().get(node.id());
      boolean full = score.share() != null && score.share().compareTo(BigFraction.ONE) >= 0;
      if (!full && score.state() != State.NOT_APPLICABLE && !open.contains(node.id())) {
        stuck.add(stuck(node, score, agency, views));
      }
    }
    return List.copyOf(stuck);
  }

  private Advice.Stuck stuck(Node node, NodeScore score, Evaluated agency, Views views) {
    Optional<Fact> lacking =
        StepFinder.subjects(node, agency).stream()
            .filter(fact -> !isFull(agency.award(fact, node.id()), node))
            .findFirst();
    Optional<OptionRule> option = lacking.flatMap(fact -> best(node, fact, agency));
    return new Advice.Stuck(
        node.id(),
        node.title(),
        score.share() == null ? null : Exact.text(score.share()),
        lacking.map(views::fact).orElse(null),
        option.map(OptionRule::option).orElse(null),
        option.map(OptionRule::label).orElse(null),
        lacking
            .map(fact -> option.map(rule -> unmet(rule, fact, agency)).orElse(List.of()))
            .orElseGet(() -> node.measuredOn().stream().map(words::absent).toList()));
  }

  private List<Title> unmet(OptionRule rule, Fact fact, Evaluated agency) {
    return requirements.of(rule, fact, agency.facts()).stream()
        .filter(requirement -> !requirement.met())
        .map(Requirement::words)
        .toList();
  }

  private static boolean isFull(Optional<Award> award, Node node) {
    return award.filter(a -> a.score().compareTo(node.outOf()) >= 0).isPresent();
  }

  /** The option that gives most; one whose score cannot be told counts as the most. */
  private Optional<OptionRule> best(Node node, Fact fact, Evaluated agency) {
    return attainment.options(node, fact.type().name()).stream()
        .max(
            Comparator.comparing(
                rule -> attainment.score(rule, fact, agency.facts()).orElse(node.outOf())));
  }

  private Advice.Goal goal(
      Evaluated agency, List<Step> steps, Target target, Places places, Views views) {
    Places.Reach reach =
        target instanceof Target.ToBand toBand
            ? places.reach(toBand.band())
            : places.reach(((Target.ToRank) target).rank());
    Map<String, Object> wanted =
        target instanceof Target.ToBand toBand
            ? Map.of("band", toBand.band().id())
            : Map.of("rank", ((Target.ToRank) target).rank());
    Planner.Found found = planner.plan(agency, steps, reach);
    Optional<Plan> plan = found.plan();
    if (plan.isEmpty()) {
      return new Advice.Goal(
          wanted, Advice.CHEAPEST, false, found.certain(), null, null, List.of(), null);
    }
    return new Advice.Goal(
        wanted,
        Advice.CHEAPEST,
        true,
        found.certain(),
        plan.get().cost(),
        Exact.text(plan.get().rise()),
        inTurn(agency, plan.get().steps(), views),
        views.standing(plan.get().after()));
  }

  /** Does one step after the other, and tells what each one then adds. */
  private static List<Advice.Point> inTurn(Evaluated agency, List<Step> steps, Views views) {
    List<Advice.Point> points = new ArrayList<>();
    Evaluated now = agency;
    for (Step step : steps) {
      Evaluated after = now.with(step.changes());
      BigFraction gain = after.total().subtract(now.total());
      points.add(views.point(step, now, gain, views.standing(after)));
      now = after;
    }
    return List.copyOf(points);
  }
}
