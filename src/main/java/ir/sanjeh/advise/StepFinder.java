package ir.sanjeh.advise;

import ir.sanjeh.attain.Attainment;
import ir.sanjeh.attain.Way;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds everything that would earn an agency more, and fires the rules to see that it does. Steps
 * that have nothing to do with each other are fired together, which comes to a few firings for an
 * agency however many services it has.
 */
final class StepFinder {
  private static final Comparator<Step> MOST_GAIN_FIRST =
      Comparator.comparing(Step::gain).reversed();

  private final Rulebook rulebook;
  private final Attainment attainment;
  private final Map<String, List<OptionRule>> rules;

  StepFinder(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.attainment =
        new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules());
    this.rules = rulebook.rules().stream().collect(Collectors.groupingBy(OptionRule::node));
  }

  /** A way that was not fired yet, with all facts that it should earn the option for. */
  private record Proposal(Node node, Way way, Touched touched, Set<Integer> subjects) {}

  /**
   * All steps that gain something.
   *
   * @param agency as it is
   * @return the one that gains most first
   */
  List<Step> find(Evaluated agency) {
    Reading reading = new Reading(rules, agency.facts());
    List<Step> steps = new ArrayList<>();
    for (List<Proposal> batch : batches(proposals(agency, reading))) {
      fire(batch, agency, reading, steps);
    }
    steps.removeIf(step -> step.gain().signum() <= 0);
    // The order of the tree where two gain the same: the sort keeps it.
    steps.sort(MOST_GAIN_FIRST);
    return List.copyOf(steps);
  }

  private List<Proposal> proposals(Evaluated agency, Reading reading) {
    Map<Map<Touched.Spot, Object>, Proposal> byWrites = new LinkedHashMap<>();
    Map<Fact, Scorecard> cards = new IdentityHashMap<>();
    agency.card().services().forEach(card -> cards.put(card.subject(), card));
    for (Node node : rulebook.scheme().indicators()) {
      for (Fact fact : subjects(node, agency)) {
        Optional<BigFraction> now = now(agency, fact, node);
        Scorecard card = cards.getOrDefault(fact, agency.card().agency());
        boolean full = now.isPresent() && now.get().compareTo(node.outOf()) >= 0;
        if (!full && card.nodes().get(node.id()).state() != State.NOT_APPLICABLE) {
          for (Way way : attainment.ways(node, fact, agency.facts(), now)) {
            propose(node, way, fact, reading, byWrites);
          }
        }
      }
    }
    return byWrites.values().stream()
        .filter(proposal -> !hasPart(proposal, byWrites.keySet()))
        .toList();
  }

  /**
   * Whether a part of what a proposal writes into several facts is a proposal of its own. Then it
   * is one step after another, and what is left of it is found when that one has been made.
   */
  private static boolean hasPart(Proposal proposal, Set<Map<Touched.Spot, Object>> others) {
    Map<Touched.Spot, Object> writes = proposal.touched().writes();
    return proposal.touched().facts().size() > 1
        && proposal.touched().facts().stream()
            .anyMatch(
                fact -> {
                  Map<Touched.Spot, Object> part = new HashMap<>(writes);
                  part.keySet().removeIf(spot -> spot.fact() != fact);
                  return others.contains(part);
                });
  }

  /** What a fact has; where an indicator without an award counts 0, that is what it has. */
  private Optional<BigFraction> now(Evaluated agency, Fact fact, Node node) {
    return agency
        .award(fact, node.id())
        .map(Award::score)
        .or(
            () ->
                rulebook.scheme().unscored() == UnscoredHandling.ZERO
                    ? Optional.of(BigFraction.ZERO)
                    : Optional.empty());
  }

  /** The facts that an indicator is asked of; of parts of which there may be several, services. */
  static List<Fact> subjects(Node node, Evaluated agency) {
    return Evaluated.all(agency.facts()).stream()
        .filter(fact -> node.measuredOn().contains(fact.type().name()))
        .filter(
            fact ->
                fact.type().nesting() != Nesting.MANY
                    || fact.type().name().equals(Dictionary.SERVICE))
        .toList();
  }

  /** The same values may earn several facts, or several indicators, something: that is one step. */
  private static void propose(
      Node node,
      Way way,
      Fact fact,
      Reading reading,
      Map<Map<Touched.Spot, Object>, Proposal> byWrites) {
    Map<Touched.Spot, Object> writes = reading.writes(way.changes());
    Set<Touched.Spot> reads = new HashSet<>(reading.reads(node.id(), reading.number(fact)));
    Set<Integer> subjects = new HashSet<>(Set.of(reading.number(fact)));
    Proposal known = byWrites.get(writes);
    if (known != null) {
      if (!known.node().id().equals(node.id())) {
        return;
      }
      reads.addAll(known.touched().reads());
      subjects.addAll(known.subjects());
    }
    byWrites.put(
        writes,
        new Proposal(
            node,
            known == null ? way : known.way(),
            new Touched(writes, reads),
            Set.copyOf(subjects)));
  }

  /** Puts proposals together that do not touch each other. */
  private static List<List<Proposal>> batches(List<Proposal> proposals) {
    List<Batch> batches = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Batch open =
          batches.stream().filter(batch -> batch.takes(proposal)).findFirst().orElse(null);
      if (open == null) {
        open = new Batch();
        batches.add(open);
      }
      open.add(proposal);
    }
    return batches.stream().map(batch -> batch.proposals).toList();
  }

  private static final class Batch {
    private final List<Proposal> proposals = new ArrayList<>();
    private final Set<Touched.Spot> writes = new HashSet<>();
    private final Set<Touched.Spot> reads = new HashSet<>();
    private final Set<String> cells = new HashSet<>();

    boolean takes(Proposal proposal) {
      return proposal.touched().writes().keySet().stream()
              .noneMatch(spot -> writes.contains(spot) || reads.contains(spot))
          && proposal.touched().reads().stream().noneMatch(writes::contains)
          && cells(proposal).stream().noneMatch(cells::contains);
    }

    void add(Proposal proposal) {
      proposals.add(proposal);
      writes.addAll(proposal.touched().writes().keySet());
      reads.addAll(proposal.touched().reads());
      cells.addAll(cells(proposal));
    }

    private static List<String> cells(Proposal proposal) {
      return proposal.subjects().stream()
          .map(subject -> subject + " " + proposal.node().id())
          .toList();
    }
  }

  private void fire(List<Proposal> batch, Evaluated agency, Reading reading, List<Step> steps) {
    Optional<Evaluated> fired = fired(batch, agency);
    if (fired.isPresent() && isAsProposed(batch, agency, fired.get(), reading)) {
      Map<Fact, Map<String, Optional<Award>>> differences = agency.differences(fired.get());
      for (Proposal proposal : batch) {
        Map<Fact, Map<String, Optional<Award>>> own = new IdentityHashMap<>();
        for (int subject : proposal.subjects()) {
          Fact fact = reading.fact(subject);
          String node = proposal.node().id();
          own.put(fact, Map.of(node, differences.get(fact).get(node)));
        }
        steps.add(step(proposal, own, agency.totalWith(own), agency, reading));
      }
    } else if (batch.size() > 1) {
      // One of them does more than was expected: by halves it is soon found.
      int half = batch.size() / 2;
      fire(batch.subList(0, half), agency, reading, steps);
      fire(batch.subList(half, batch.size()), agency, reading, steps);
    } else {
      fired.ifPresent(alone -> alone(batch.get(0), agency, alone, reading).ifPresent(steps::add));
    }
  }

  /** The agency with all changes of a batch; empty where the rules contradict each other then. */
  private static Optional<Evaluated> fired(List<Proposal> batch, Evaluated agency) {
    try {
      return Optional.of(
          agency.with(
              batch.stream().flatMap(proposal -> proposal.way().changes().stream()).toList()));
    } catch (UnusableInputException contradiction) {
      return Optional.empty();
    }
  }

  /** Whether every proposal earned its option, and nothing else changed. */
  private static boolean isAsProposed(
      List<Proposal> batch, Evaluated agency, Evaluated fired, Reading reading) {
    if (!agency.sameExemptions(fired)) {
      return false;
    }
    Map<Fact, Map<String, Optional<Award>>> differences = agency.differences(fired);
    int expected = 0;
    for (Proposal proposal : batch) {
      for (int subject : proposal.subjects()) {
        Optional<Award> award =
            differences
                .getOrDefault(reading.fact(subject), Map.of())
                .getOrDefault(proposal.node().id(), Optional.empty());
        if (award.isEmpty() || !earns(proposal, award.get())) {
          return false;
        }
        expected++;
      }
    }
    return expected == differences.values().stream().mapToInt(Map::size).sum();
  }

  private static boolean earns(Proposal proposal, Award award) {
    return award.rule().option().equals(proposal.way().rule().option())
        && award.score().equals(proposal.way().score());
  }

  /** A proposal that does more, or other things, than was expected of it. */
  private Optional<Step> alone(
      Proposal proposal, Evaluated agency, Evaluated fired, Reading reading) {
    Map<Fact, Map<String, Optional<Award>>> differences = agency.differences(fired);
    boolean earned =
        proposal.subjects().stream()
            .map(reading::fact)
            .flatMap(
                fact ->
                    differences
                        .getOrDefault(fact, Map.of())
                        .getOrDefault(proposal.node().id(), Optional.empty())
                        .stream())
            .anyMatch(award -> earns(proposal, award));
    return earned
        ? Optional.of(step(proposal, differences, fired.total(), agency, reading))
        : Optional.empty();
  }

  private Step step(
      Proposal proposal,
      Map<Fact, Map<String, Optional<Award>>> differences,
      BigFraction total,
      Evaluated agency,
      Reading reading) {
    List<Step.Better> better = new ArrayList<>();
    Set<Touched.Spot> reads = new HashSet<>(proposal.touched().reads());
    differences.forEach(
        (fact, nodes) ->
            nodes.forEach(
                (id, award) -> {
                  int number = reading.number(fact);
                  Node node = rulebook.scheme().node(id).orElseThrow();
                  better.add(
                      new Step.Better(
                          number,
                          node,
                          agency.award(fact, id).isPresent(),
                          share(agency.award(fact, id), node),
                          share(award, node)));
                  reads.addAll(reading.reads(id, number));
                }));
    better.sort(
        Comparator.comparing((Step.Better b) -> b.fact()).thenComparing(b -> b.node().id()));
    return new Step(
        proposal.node(),
        proposal.way().rule(),
        proposal.way().changes(),
        new Touched(proposal.touched().writes(), reads),
        better,
        total.subtract(agency.total()));
  }

  private static BigFraction share(Optional<Award> award, Node node) {
    return award.map(a -> a.score().divide(node.outOf())).orElse(BigFraction.ZERO);
  }
}
