package ir.sanjeh.compare;

import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Composition;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Part;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import ir.sanjeh.score.Unscored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Takes from scorecards what is laid beside another evaluation. Immutable. */
final class StateMaker {
  private final Composition composition;
  private final BigFraction outOf;
  private final boolean inPoints;
  private final List<String> indicators;

  StateMaker(Scheme scheme) {
    this.composition = new Composition(scheme);
    this.outOf = scheme.root().outOf();
    this.inPoints = scheme.root().addsUp() == AddingUp.SUM_OF_POINTS;
    this.indicators = scheme.indicators().stream().map(Node::id).toList();
  }

  AgencyState of(AgencyScorecard card) {
    Scorecard own = card.agency();
    boolean direct = card.services().isEmpty();
    SubjectState state = subject(own.subject(), ownReached(own));
    Map<String, SubjectState> services = new LinkedHashMap<>();
    for (Scorecard service : card.services()) {
      services.put(
          service.subject().id(),
          subject(service.subject(), serviceReached(service, state.reached())));
    }
    List<Part> parts = composition.of(card);
    return new AgencyState(
        state,
        services,
        own.total(),
        scores(own, parts),
        stakes(parts, direct),
        Optional.empty(),
        inPoints);
  }

  /** Of the indicators, and of inner nodes that were scored directly. */
  private Map<String, BigFraction> scores(Scorecard own, List<Part> parts) {
    Set<String> nodes = new LinkedHashSet<>(indicators);
    parts.forEach(part -> nodes.add(part.score().node().id()));
    Map<String, BigFraction> scores = new HashMap<>();
    for (String node : nodes) {
      NodeScore score = own.nodes().get(node);
      if (score.state() == State.SCORED && score.share() != null) {
        scores.put(node, score.score());
      }
    }
    return scores;
  }

  private Map<StakeKey, Stake> stakes(List<Part> parts, boolean direct) {
    Map<StakeKey, Stake> stakes = new LinkedHashMap<>();
    for (Part part : parts) {
      stakes.put(
          new StakeKey(direct ? "" : part.subject().id(), part.score().node().id()),
          new Stake(part.weight().multiply(outOf), part.score().share()));
    }
    return stakes;
  }

  private static SubjectState subject(Fact fact, Map<String, Reached> reached) {
    return new SubjectState(
        fact.id(), text(fact, Dictionary.NAME), text(fact, Dictionary.NAME_EN), reached);
  }

  private static Optional<String> text(Fact fact, String field) {
    return Optional.ofNullable((String) fact.values().get(field));
  }

  private static Map<String, Reached> ownReached(Scorecard card) {
    Map<String, Reached> reached = new LinkedHashMap<>();
    card.nodes().values().forEach(score -> award(score).ifPresent(a -> put(a, score, reached)));
    addUnscored(card, reached);
    card.notApplicable().forEach(node -> reached.put(node.id(), Reached.NOT_APPLICABLE));
    return reached;
  }

  private static Map<String, Reached> serviceReached(Scorecard card, Map<String, Reached> own) {
    Map<String, Reached> reached = new LinkedHashMap<>();
    for (NodeScore score : card.nodes().values()) {
      Optional<Award> award = award(score);
      if (award.isPresent() && !own.containsKey(score.node().id())) {
        put(award.get(), score, reached);
      }
    }
    addUnscored(card, reached);
    for (Node node : card.notApplicable()) {
      if (own.get(node.id()) != Reached.NOT_APPLICABLE) {
        reached.put(node.id(), Reached.NOT_APPLICABLE);
      }
    }
    return reached;
  }

  private static Optional<Award> award(NodeScore score) {
    return score.state() == State.SCORED ? score.award() : Optional.empty();
  }

  private static void put(Award award, NodeScore score, Map<String, Reached> reached) {
    reached.put(
        score.node().id(),
        Reached.option(award.rule().option(), Optional.of(award.rule().place())));
  }

  private static void addUnscored(Scorecard card, Map<String, Reached> reached) {
    for (Unscored unscored : card.unscored()) {
      reached.put(unscored.node().id(), Reached.UNSCORED);
    }
  }
}
