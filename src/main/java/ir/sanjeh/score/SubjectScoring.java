package ir.sanjeh.score;

import ir.sanjeh.award.AgencyAwards;
import ir.sanjeh.award.Award;
import ir.sanjeh.facts.Fact;
import ir.sanjeh.scheme.UnscoredHandling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Scores one service, or one agency directly: works the tree out from the leaves to the root. */
final class SubjectScoring {
  private final UnscoredHandling unscoredHandling;
  private final Inherited inherited;
  private final Fact subject;
  private final Map<String, Award> ownAwards;
  private final Map<String, Award> serviceAwards;
  private final Set<String> exempt;
  private final NodeScore[] scores;
  private final List<PlannedNode> unscored = new ArrayList<>();

  private SubjectScoring(
      TreePlan plan,
      UnscoredHandling unscoredHandling,
      Inherited inherited,
      AgencyAwards awards,
      Fact subject,
      boolean isService) {
    this.unscoredHandling = unscoredHandling;
    this.inherited = inherited;
    this.subject = subject;
    this.ownAwards = awards.awards().getOrDefault(subject, Map.of());
    this.serviceAwards = isService ? ownAwards : Map.of();
    this.exempt = awards.exempt().getOrDefault(subject, Set.of());
    this.scores = new NodeScore[plan.nodes().size()];
  }

  /** The scores of a service. */
  static SubjectScores ofService(
      TreePlan plan,
      UnscoredHandling unscoredHandling,
      Inherited inherited,
      AgencyAwards awards,
      Fact service) {
    return new SubjectScoring(plan, unscoredHandling, inherited, awards, service, true)
        .scores(plan.root());
  }

  /** The scores of an agency without services; what is measured on services has no award there. */
  static SubjectScores ofAgency(
      TreePlan plan, UnscoredHandling unscoredHandling, Inherited inherited, AgencyAwards awards) {
    Fact agency = awards.facts().agency();
    return new SubjectScoring(plan, unscoredHandling, inherited, awards, agency, false)
        .scores(plan.root());
  }

  private SubjectScores scores(PlannedNode root) {
    Contribution whole = score(root, true);
    if (whole.state() == State.NOT_APPLICABLE) {
      // Nothing was asked of the subject: even where single nodes count in full, there is no score.
      keep(root, Contribution.nothing(State.NOT_APPLICABLE, BigFraction.ONE));
    }
    return new SubjectScores(
        subject, Collections.unmodifiableList(Arrays.asList(scores)), List.copyOf(unscored));
  }

  private Contribution score(PlannedNode node, boolean expected) {
    Contribution contribution = node.isLeaf() ? leaf(node, expected) : inner(node, expected);
    keep(node, contribution);
    return contribution;
  }

  private void keep(PlannedNode node, Contribution contribution) {
    scores[node.index()] =
        new NodeScore(
            node.node(),
            contribution.state(),
            contribution.share(),
            contribution.mass(),
            contribution.award(),
            contribution.points());
  }

  private Contribution leaf(PlannedNode leaf, boolean expected) {
    if (isExempt(leaf)) {
      return Contribution.notApplicable(leaf.node().notApplicable());
    }
    Award award = leafAward(leaf);
    if (award != null) {
      return Contribution.awarded(award, leaf.node().outOf());
    }
    if (expected) {
      unscored.add(leaf);
    }
    return unscoredHandling(expected) == UnscoredHandling.ZERO
        ? Contribution.full(State.UNSCORED, BigFraction.ZERO)
        : Contribution.nothing(State.UNSCORED, BigFraction.ZERO);
  }

  private Contribution inner(PlannedNode node, boolean expected) {
    Award direct = directAward(node);
    boolean childrenExpected = expected && direct == null;
    ChildSum sum = new ChildSum(node);
    for (PlannedNode child : node.children()) {
      sum.add(child, score(child, childrenExpected));
    }
    return direct != null && sum.state() != State.NOT_APPLICABLE
        ? Contribution.awarded(direct, node.node().outOf())
        : sum.contribution(unscoredHandling(childrenExpected));
  }

  /** Where a score was entered directly above, nobody expects what is missing below. */
  private UnscoredHandling unscoredHandling(boolean expected) {
    return expected ? unscoredHandling : UnscoredHandling.LEAVE_OUT;
  }

  private boolean isExempt(PlannedNode leaf) {
    Optional<String> condition = leaf.node().notApplicableWhen();
    return condition.isPresent()
        && (exempt.contains(condition.get()) || inherited.isExempt(condition.get()));
  }

  private Award leafAward(PlannedNode leaf) {
    Award award = inherited.beforeService(leaf);
    if (award == null && leaf.order().service()) {
      award = serviceAwards.get(leaf.id());
    }
    return award != null ? award : inherited.afterService(leaf);
  }

  private Award directAward(PlannedNode node) {
    Award own = ownAwards.get(node.id());
    if (own != null) {
      return own;
    }
    Award taken = inherited.afterService(node);
    return taken == null || hasOwnBelow(node) ? null : taken;
  }

  /** Whether the subject's own award decides anything below a node. */
  private boolean hasOwnBelow(PlannedNode node) {
    for (PlannedNode child : node.children()) {
      if (child.isLeaf()
          ? !isExempt(child) && isOwn(leafAward(child))
          : ownAwards.containsKey(child.id()) || hasOwnBelow(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwn(Award award) {
    return award != null && award.subject().type().name().equals(subject.type().name());
  }
}
