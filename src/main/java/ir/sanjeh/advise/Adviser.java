package ir.sanjeh.advise;

import ir.sanjeh.attain.Attainment;
import ir.sanjeh.attain.Requirement;
import ir.sanjeh.attain.Requirements;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.score.State;
import ir.sanjeh.standing.AgencySummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Scorer scorer;
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
    // Without rules it does not look for missing evidence, of which nothing is told here.
    this.scorer = new Scorer(rulebook.scheme(), List.of());
    this.finder = new StepFinder(rulebook);
    this.planner = new Planner(finder, rulebook.scheme().unscored());
    this.attainment =
        new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules());
    this.requirements = new Requirements(rulebook.dictionary());
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
    Evaluated agency = Evaluated.of(rulebook, scorer, facts);
    Places places = new Places(rulebook.scheme(), round, facts.agency().id());
    Views views = new Views(rulebook, places);
    List<Step> steps = finder.find(agency);
    return new Advice.Report(
        views.rules(),
        views.agency(facts.agency()),
        places.ranked(),
        views.standing(agency),
        steps.stream().map(step -> point(step, agency, places, views)).toList(),
        wholes(agency, steps, views),
        stuck(agency, steps, views),
        views.standing(planner.most(agency, steps)),
        target.map(wanted -> goal(agency, steps, wanted, places, views)).orElse(null));
  }

  private static Advice.Point point(Step step, Evaluated agency, Places places, Views views) {
    BigFraction after = agency.total().add(step.gain());
    Advice.Standing standing =
        places.breaksTies()
            ? Planner.after(agency, List.of(step)).map(views::standing).orElseThrow()
            : views.standing(after, places.rank(after));
    return views.point(step, agency, step.gain(), standing);
  }

  private List<Advice.Whole> wholes(Evaluated agency, List<Step> steps, Views views) {
    Map<String, List<Step>> best = new LinkedHashMap<>();
    Map<String, Node> nodes = new LinkedHashMap<>();
    // Steps come with the greatest gain first, and of those that meet only the first is taken.
    for (Step step : steps) {
      List<Step> taken = best.computeIfAbsent(step.node().id(), id -> new ArrayList<>());
      nodes.put(step.node().id(), step.node());
      if (taken.stream().noneMatch(other -> other.facts().equals(step.facts()) || other.meets(step))) {
        taken.add(step);
      }
    }
    record Done(Advice.Whole whole, BigFraction gain) {}

    List<Done> wholes = new ArrayList<>();
    best.forEach(
        (id, taken) ->
            Planner.after(agency, taken)
                .ifPresent(
                    after -> {
                      BigFraction gain = after.total().subtract(agency.total());
                      wholes.add(
                          new Done(
                              new Advice.Whole(
                                  id,
                                  nodes.get(id).title(),
                                  taken.stream().mapToInt(Step::cost).sum(),
                                  Views.gain(gain),
                                  Exact.text(gain),
                                  views.standing(after)),
                              gain));
                    }));
    return wholes.stream()
        .sorted(Comparator.comparing(Done::gain).reversed())
        .map(Done::whole)
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
      boolean full =
          score.share() != null && score.share().compareTo(BigFraction.ONE) >= 0;
      if (!full && score.state() != State.NOT_APPLICABLE && !open.contains(node.id())) {
        stuck.add(stuck(node, score, agency, views));
      }
    }
    return List.copyOf(stuck);
  }

  private Advice.Stuck stuck(
      Node node, NodeScore score, Evaluated agency, Views views) {
    Optional<Fact> lacking =
        StepFinder.subjects(node, agency).stream()
            .filter(fact -> !isFull(agency.award(fact, node.id()), node))
            .findFirst();
    Optional<OptionRule> option =
        lacking.flatMap(fact -> best(node, fact, agency));
    return new Advice.Stuck(
        node.id(),
        node.title(),
        score.share() == null ? null : Exact.text(score.share()),
        lacking.map(views::fact).orElse(null),
        option.map(OptionRule::option).orElse(null),
        option.map(OptionRule::label).orElse(null),
        option
            .map(rule -> requirements.of(rule, lacking.orElseThrow(), agency.facts()))
            .orElse(List.of())
            .stream()
            .filter(requirement -> !requirement.met())
            .map(Requirement::words)
            .toList());
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
    Optional<Planner.Plan> plan = planner.plan(agency, steps, reach);
    if (plan.isEmpty()) {
      return new Advice.Goal(wanted, false, false, null, null, List.of(), null);
    }
    return new Advice.Goal(
        wanted,
        true,
        plan.get().proven(),
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
