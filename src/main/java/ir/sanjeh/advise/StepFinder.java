package ir.sanjeh.advise;

import ir.sanjeh.attain.Attainment;
import ir.sanjeh.attain.Way;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.UnscoredHandling;
import ir.sanjeh.score.Composition;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
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

/** Finds everything that would earn an agency more, and fires the rules to see that it does. */
final class StepFinder {
  private static final Comparator<Step> MOST_GAIN_FIRST =
      Comparator.comparing(Step::gain).reversed();

  private final Rulebook rulebook;
  private final Attainment attainment;
  private final Composition composition;
  private final Map<String, List<OptionRule>> rules;

  StepFinder(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.attainment = new Attainment(rulebook.scheme(), rulebook.dictionary(), rulebook.rules());
    this.composition = new Composition(rulebook.scheme());
    this.rules = rulebook.rules().stream().collect(Collectors.groupingBy(OptionRule::node));
  }

  /**
   * All steps that gain something.
   *
   * @param agency as it is
   * @return the one that gains most first
   */
  List<Step> find(Evaluated agency) {
    Reading reading = new Reading(rules, agency.facts());
    Trials trials = new Trials(rulebook.scheme(), agency, reading, new Gains(composition, agency));
    List<Step> steps = trials.of(proposals(agency, reading));
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
          AgencyFacts seen = agency.seenBy(node);
          Fact asSeen = seen.all().get(reading.number(fact));
          for (Way way : attainment.ways(node, asSeen, seen, now)) {
            propose(node, reading.here(way, seen), fact, reading, byWrites);
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
    return agency.facts().all().stream()
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
}
