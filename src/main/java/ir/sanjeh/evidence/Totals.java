package ir.sanjeh.evidence;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.evidence.Trials.Outcome;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.Scorer;
import ir.sanjeh.score.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How the total of an agency changes where some awards are others. An agency without a total counts
 * 0 here.
 */
@SuppressWarnings("IdentityHashMapUsage") // Two facts with equal values are still two facts.
final class Totals {
  private final Scorer scorer;
  private final AgencyAwards awards;
  private final AgencyFacts facts;
  private final NodeScore root;
  private final List<Fact> single = new ArrayList<>();
  private final Map<Integer, NodeScore> services = new HashMap<>();
  private int scored;
  private int counting;

  Totals(Scorer scorer, AgencyAwards awards, AgencyScorecard card) {
    this.scorer = scorer;
    this.awards = awards;
    this.facts = awards.facts();
    this.root = card.agency().root();
    int next = 0;
    for (int i = 1; i < Positions.count(facts); i++) {
      Fact part = Positions.at(facts, i);
      if (part.type().name().equals(Dictionary.SERVICE)) {
        services.put(i, card.services().get(next++).root());
      } else if (part.type().nesting() == Nesting.ONE) {
        single.add(part);
      }
    }
    for (Scorecard service : card.services()) {
      scored += service.root().state() == State.SCORED ? 1 : 0;
      counting += service.root().share() == null ? 0 : 1;
    }
  }

  /**
   * The change of the total.
   *
   * @param position of the fact one of whose values is turned
   * @param own whether that is a service, and nothing but its own awards can change
   * @param turned what is taken from the trial
   * @param outcome the trial
   * @return exact, on the scale of the root
   */
  BigFraction change(int position, boolean own, Turned turned, Outcome outcome) {
    Map<Fact, Map<String, Award>> changed = new IdentityHashMap<>();
    if (own) {
      gather(position, turned, outcome, changed);
    } else if (!turned.nodes().isEmpty()) {
      for (int i = 0; i < Positions.count(facts); i++) {
        gather(i, turned, outcome, changed);
      }
    }
    Fact fact = Positions.at(facts, position);
    Set<String> before = awards.exempt().getOrDefault(fact, Set.of());
    Set<String> exempt = exempt(before, turned, outcome.exempt(position));
    if (changed.isEmpty() && exempt.equals(before)) {
      return BigFraction.ZERO;
    }
    Map<Fact, Set<String>> exemptions = new IdentityHashMap<>(awards.exempt());
    exemptions.put(fact, exempt);
    return own
        ? changeOfService(position, changed, exemptions)
        : total(scorer.root(with(facts, changed, exemptions))).subtract(total(root));
  }

  private void gather(
      int position, Turned turned, Outcome outcome, Map<Fact, Map<String, Award>> changed) {
    Fact fact = Positions.at(facts, position);
    Map<String, Award> before = awards.awards().getOrDefault(fact, Map.of());
    for (String node : turned.nodes()) {
      Award award = outcome.award(position, node);
      if (!sameScore(before.get(node), award)) {
        Map<String, Award> after = changed.computeIfAbsent(fact, f -> new HashMap<>(before));
        if (award == null) {
          after.remove(node);
        } else {
          after.put(node, award);
        }
      }
    }
  }

  private static boolean sameScore(Award one, Award other) {
    return (one == null || other == null)
        ? (one == null && other == null)
        : one.score().equals(other.score());
  }

  private static Set<String> exempt(Set<String> before, Turned turned, Set<String> tried) {
    if (turned.conditions().isEmpty()) {
      return before;
    }
    Set<String> after = new HashSet<>(before);
    for (String condition : turned.conditions()) {
      if (tried.contains(condition)) {
        after.add(condition);
      } else {
        after.remove(condition);
      }
    }
    return after;
  }

  private AgencyAwards with(
      AgencyFacts scope, Map<Fact, Map<String, Award>> changed, Map<Fact, Set<String>> exemptions) {
    Map<Fact, Map<String, Award>> all = new IdentityHashMap<>();
    for (int i = 0; i < Positions.count(scope); i++) {
      Fact fact = Positions.at(scope, i);
      Map<String, Award> own = changed.getOrDefault(fact, awards.awards().get(fact));
      if (own != null) {
        all.put(fact, own);
      }
    }
    return new AgencyAwards(scope, all, exemptions);
  }

  /** The agency is the mean of its services: only the one that changes is scored again. */
  private BigFraction changeOfService(
      int position, Map<Fact, Map<String, Award>> changed, Map<Fact, Set<String>> exemptions) {
    List<Fact> parts = new ArrayList<>(single);
    parts.add(Positions.at(facts, position));
    NodeScore before = services.get(position);
    NodeScore after =
        scorer.root(with(new AgencyFacts(facts.agency(), parts), changed, exemptions));
    int scoredAfter = scored + scored(after) - scored(before);
    if (scored > 0 && scoredAfter > 0 && before.share() != null && after.share() != null) {
      return after.score().subtract(before.score()).divide(counting);
    }
    int countingAfter = counting + counting(after) - counting(before);
    BigFraction mean = BigFraction.ZERO;
    if (scoredAfter > 0 && countingAfter > 0) {
      BigFraction sum = counting == 0 ? BigFraction.ZERO : root.score().multiply(counting);
      mean = sum.subtract(score(before)).add(score(after)).divide(countingAfter);
    }
    return mean.subtract(total(root));
  }

  private static int scored(NodeScore service) {
    return service.state() == State.SCORED ? 1 : 0;
  }

  private static int counting(NodeScore service) {
    return service.share() == null ? 0 : 1;
  }

  private static BigFraction score(NodeScore node) {
    return node.share() == null ? BigFraction.ZERO : node.score();
  }

  private static BigFraction total(NodeScore node) {
    return node.state() == State.SCORED ? node.score() : BigFraction.ZERO;
  }
}
