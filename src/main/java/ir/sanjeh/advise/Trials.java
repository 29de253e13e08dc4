package ir.sanjeh.advise;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Fires the rules on proposals, and makes steps of those that earn what was proposed. Those that
 * have nothing to do with each other are fired together, which comes to a few firings for an agency
 * however many services it has.
 */
final class Trials {
  private final Scheme scheme;
  private final Evaluated agency;
  private final Reading reading;
  private final Gains gains;

  Trials(Scheme scheme, Evaluated agency, Reading reading, Gains gains) {
    this.scheme = scheme;
    this.agency = agency;
    this.reading = reading;
    this.gains = gains;
  }

  /** The steps that proposals come to; also those that gain nothing. */
  List<Step> of(List<Proposal> proposals) {
    List<Step> steps = new ArrayList<>();
    List<Proposal> together = new ArrayList<>();
    for (Proposal proposal : proposals) {
      if (gain(proposal).isPresent()) {
        together.add(proposal);
      } else {
        alone(proposal).ifPresent(steps::add);
      }
    }
    Batches.of(together).forEach(batch -> fire(batch, steps));
    return steps;
  }

  /** What a proposal should add to the total; empty where only an evaluation tells. */
  private Optional<BigFraction> gain(Proposal proposal) {
    BigFraction sum = BigFraction.ZERO;
    for (int subject : proposal.subjects()) {
      Optional<BigFraction> gain =
          gains.of(reading.fact(subject), proposal.node(), proposal.share());
      if (gain.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(gain.get());
    }
    return Optional.of(ofTotal(sum));
  }

  private BigFraction ofTotal(BigFraction share) {
    return share.multiply(scheme.root().outOf());
  }

  private void fire(List<Proposal> batch, List<Step> steps) {
    Optional<Evaluated> fired = fired(batch);
    if (fired.isPresent() && isAsProposed(batch, fired.get())) {
      Map<Fact, Map<String, Optional<Award>>> differences = agency.differences(fired.get());
      for (Proposal proposal : batch) {
        Map<Fact, Map<String, Optional<Award>>> own = new IdentityHashMap<>();
        for (int subject : proposal.subjects()) {
          Fact fact = reading.fact(subject);
          String node = proposal.node().id();
          own.put(fact, Map.of(node, differences.get(fact).get(node)));
        }
        steps.add(step(proposal, own, gain(proposal).orElseThrow(), true));
      }
    } else if (batch.size() > 1) {
      // One of them does more than was expected: by halves it is soon found.
      int half = batch.size() / 2;
      fire(batch.subList(0, half), steps);
      fire(batch.subList(half, batch.size()), steps);
    } else {
      alone(batch.get(0)).ifPresent(steps::add);
    }
  }

  /** The agency with all changes of a batch; empty where the rules contradict each other then. */
  private Optional<Evaluated> fired(List<Proposal> batch) {
    try {
      return Optional.of(
          agency.with(
              batch.stream().flatMap(proposal -> proposal.way().changes().stream()).toList()));
    } catch (UnusableInputException contradiction) {
      return Optional.empty();
    }
  }

  /** Whether every proposal earned its option, and nothing else changed. */
  private boolean isAsProposed(List<Proposal> batch, Evaluated fired) {
    if (!agency.sameExemptions(fired)) {
      return false;
    }
    Map<Fact, Map<String, Optional<Award>>> differences = agency.differences(fired);
    int expected = 0;
    for (Proposal proposal : batch) {
      for (int subject : proposal.subjects()) {
        if (award(differences, subject, proposal.node()).filter(proposal::earns).isEmpty()) {
          return false;
        }
        expected++;
      }
    }
    return expected == differences.values().stream().mapToInt(Map::size).sum();
  }

  private Optional<Award> award(
      Map<Fact, Map<String, Optional<Award>>> differences, int subject, Node node) {
    return differences
        .getOrDefault(reading.fact(subject), Map.of())
        .getOrDefault(node.id(), Optional.empty());
  }

  /** A proposal that does more, or other things, than was expected of it. */
  private Optional<Step> alone(Proposal proposal) {
    Optional<Evaluated> fired = fired(List.of(proposal));
    if (fired.isEmpty()) {
      return Optional.empty();
    }
    Map<Fact, Map<String, Optional<Award>>> differences = agency.differences(fired.get());
    boolean earned =
        proposal.subjects().stream()
            .anyMatch(
                subject ->
                    award(differences, subject, proposal.node())
                        .filter(proposal::earns)
                        .isPresent());
    BigFraction gain = fired.get().total().subtract(agency.total());
    boolean addsUp =
        agency.sameExemptions(fired.get())
            && sum(differences).filter(sum -> ofTotal(sum).equals(gain)).isPresent();
    return earned ? Optional.of(step(proposal, differences, gain, addsUp)) : Optional.empty();
  }

  private Optional<BigFraction> sum(Map<Fact, Map<String, Optional<Award>>> differences) {
    BigFraction sum = BigFraction.ZERO;
    for (Map.Entry<Fact, Map<String, Optional<Award>>> fact : differences.entrySet()) {
      for (Map.Entry<String, Optional<Award>> award : fact.getValue().entrySet()) {
        Node node = scheme.node(award.getKey()).orElseThrow();
        Optional<BigFraction> gain = gains.of(fact.getKey(), node, share(award.getValue(), node));
        if (gain.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(gain.get());
      }
    }
    return Optional.of(sum);
  }

  private Step step(
      Proposal proposal,
      Map<Fact, Map<String, Optional<Award>>> differences,
      BigFraction gain,
      boolean addsUp) {
    List<Step.Better> better = new ArrayList<>();
    Set<Touched.Spot> reads = new HashSet<>(proposal.touched().reads());
    differences.forEach(
        (fact, nodes) ->
            nodes.forEach(
                (id, award) -> {
                  int number = reading.number(fact);
                  Node node = scheme.node(id).orElseThrow();
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
        gain,
        addsUp);
  }

  private static BigFraction share(Optional<Award> award, Node node) {
    return award.map(a -> a.score().divide(node.outOf())).orElse(BigFraction.ZERO);
  }
}
