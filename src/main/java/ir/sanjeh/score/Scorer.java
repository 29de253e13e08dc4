package ir.sanjeh.score;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.UnscoredHandling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up awards along the tree of a scheme. Immutable; any number of threads may share one.
 *
 * <p>An indicator takes the first award that it finds on the types it is measured on, in the order
 * in which they are written. For a service these are the service itself, its agency, and the parts
 * of which the agency has one, such as its portal. Parts of which it may have several (other than
 * services) are not asked: none of them speaks for the agency, so a rule has to add them up and
 * give the award to the agency.
 *
 * <p>An agency is the plain mean of its services; one without services is scored directly.
 */
public final class Scorer {
  private final TreePlan plan;
  private final UnscoredHandling unscoredHandling;
  private final MissingFields missingFields;
  private final FigureFormulas formulas;

  /**
   * Prepares the scoring of any number of agencies.
   *
   * @param scheme the tree, and how it adds up
   * @param rules the options of its scoring guides; they tell which evidence an indicator lacks
   * @throws IllegalArgumentException when a weight is missing or negative, or when all children of
   *     a node weigh nothing
   */
  public Scorer(Scheme scheme, List<OptionRule> rules) {
    this.plan = new TreePlan(scheme.root());
    this.unscoredHandling = scheme.unscored();
    this.missingFields = new MissingFields(rules);
    this.formulas = new FigureFormulas(scheme);
  }

  /**
   * Scores an agency and its services.
   *
   * @param awards what the rules gave them
   * @return a card for the agency and one for each service
   */
  public AgencyScorecard score(AgencyAwards awards) {
    return scored(awards).card();
  }

  /**
   * Scores an agency and its services, to be scored again when something changes.
   *
   * @param awards what the rules gave them
   * @return a card for the agency and one for each service, and where they come from
   */
  public ScoredAgency scored(AgencyAwards awards) {
    return scored(awards, new Inherited(plan, awards), Optional.empty());
  }

  /**
   * Scores an agency again: its services anew as far as their awards or exemptions, or those of the
   * agency and its parts, are not the same objects as before.
   *
   * @param before its scores by this scorer before something changed
   * @param awards what the rules give it now
   * @return what {@link #scored} has for these awards
   * @throws IllegalArgumentException when another scorer gave {@code before}
   */
  public ScoredAgency rescored(ScoredAgency before, AgencyAwards awards) {
    if (before.plan() != plan) {
      throw new IllegalArgumentException("these scores come from another scorer");
    }
    Inherited inherited = new Inherited(plan, awards);
    return scored(awards, inherited, Optional.of(before));
  }

  private ScoredAgency scored(
      AgencyAwards awards, Inherited inherited, Optional<ScoredAgency> before) {
    List<Fact> services = awards.facts().services();
    if (services.isEmpty()) {
      SubjectScores scores = SubjectScoring.ofAgency(plan, unscoredHandling, inherited, awards);
      Scorecard card = card(scores, scores.unscored(), awards);
      return new ScoredAgency(plan, awards, inherited, List.of(), agencyCard(card, List.of()));
    }
    Optional<KnownScores> known = before.map(b -> new KnownScores(b, awards, inherited));
    List<SubjectScores> scores = new ArrayList<>(services.size());
    List<Scorecard> cards = new ArrayList<>(services.size());
    for (Fact service : services) {
      int position = known.map(k -> k.position(service)).orElse(-1);
      if (position < 0) {
        SubjectScores own =
            SubjectScoring.ofService(plan, unscoredHandling, inherited, awards, service);
        scores.add(own);
        cards.add(card(own, unscoredOnService(own), awards));
      } else {
        SubjectScores own = before.orElseThrow().services().get(position);
        Scorecard card = before.orElseThrow().card().services().get(position);
        scores.add(own);
        cards.add(again(card, unscoredOnService(own), awards));
      }
    }
    Fact agency = awards.facts().agency();
    SubjectScores means = new SubjectScores(agency, ServiceMeans.of(plan, scores), List.of());
    Scorecard card = card(means, unscoredOnAgency(scores), awards);
    return new ScoredAgency(plan, awards, inherited, scores, agencyCard(card, cards));
  }

  private static List<PlannedNode> unscoredOnService(SubjectScores scores) {
    return scores.unscored().stream().filter(leaf -> leaf.order().service()).toList();
  }

  /**
   * Scores an agency and its services, and keeps nothing but the outcome: for those who ask what
   * other awards would lead to.
   *
   * @param awards what the rules gave them
   * @return what {@link #score} has for the root of the agency's own card
   */
  public NodeScore root(AgencyAwards awards) {
    Inherited inherited = new Inherited(plan, awards);
    List<Fact> services = awards.facts().services();
    if (services.isEmpty()) {
      return SubjectScoring.ofAgency(plan, unscoredHandling, inherited, awards).scores().get(0);
    }
    List<SubjectScores> scores = new ArrayList<>();
    for (Fact service : services) {
      scores.add(SubjectScoring.ofService(plan, unscoredHandling, inherited, awards, service));
    }
    return ServiceMeans.mean(plan.root(), scores);
  }

  private AgencyScorecard agencyCard(Scorecard agency, List<Scorecard> services) {
    return new AgencyScorecard(agency, services, formulas.figures(agency.nodes()));
  }

  /** What no service is asked for, once for the agency instead of once for each service. */
  private List<PlannedNode> unscoredOnAgency(List<SubjectScores> services) {
    BitSet unscored = new BitSet();
    for (SubjectScores service : services) {
      for (PlannedNode leaf : service.unscored()) {
        if (!leaf.order().service()) {
          unscored.set(leaf.index());
        }
      }
    }
    return plan.nodes().stream().filter(node -> unscored.get(node.index())).toList();
  }

  private Scorecard card(SubjectScores scores, List<PlannedNode> unscored, AgencyAwards awards) {
    Map<String, NodeScore> nodes = new LinkedHashMap<>();
    List<Node> notApplicable = new ArrayList<>();
    for (NodeScore score : scores.scores()) {
      nodes.put(score.node().id(), score);
      if (score.node().isLeaf() && score.state() == State.NOT_APPLICABLE) {
        notApplicable.add(score.node());
      }
    }
    return new Scorecard(
        scores.subject(),
        Collections.unmodifiableMap(nodes),
        lacking(scores.subject(), unscored, awards),
        notApplicable);
  }

  /** The same scores; the evidence that is missing may stand in facts that have changed. */
  private Scorecard again(Scorecard card, List<PlannedNode> unscored, AgencyAwards awards) {
    return unscored.isEmpty()
        ? card
        : new Scorecard(
            card.subject(),
            card.nodes(),
            lacking(card.subject(), unscored, awards),
            card.notApplicable());
  }

  private List<Unscored> lacking(Fact subject, List<PlannedNode> unscored, AgencyAwards awards) {
    List<Unscored> lacking = new ArrayList<>();
    for (PlannedNode leaf : unscored) {
      AgencyFacts seen = awards.seenBy(leaf.id());
      List<String> missing = missingFields.of(leaf.id(), in(seen, subject, awards.facts()), seen);
      lacking.add(new Unscored(leaf.node(), subject, missing));
    }
    return lacking;
  }

  /** A subject as the rules of a node saw it. */
  @SuppressWarnings("ReferenceEquality") // Two facts with equal values are still two facts.
  private static Fact in(AgencyFacts seen, Fact subject, AgencyFacts facts) {
    if (seen == facts) {
      return subject;
    }
    for (int i = 0; i < facts.parts().size(); i++) {
      if (facts.parts().get(i) == subject) {
        return seen.parts().get(i);
      }
    }
    return seen.agency();
  }
}
