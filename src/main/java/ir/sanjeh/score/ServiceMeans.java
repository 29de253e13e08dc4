package ir.sanjeh.score;

import ir.sanjeh.award.Award;
import ir.sanjeh.guide.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** An agency's scores as the plain means of its services' scores, node by node. */
final class ServiceMeans {
  private ServiceMeans() {}

  /**
   * Takes the means.
   *
   * @param plan the tree
   * @param services at least one
   * @return by the nodes' index
   */
  static List<NodeScore> of(TreePlan plan, List<SubjectScores> services) {
    List<NodeScore> means = new ArrayList<>();
    for (PlannedNode node : plan.nodes()) {
      means.add(mean(node, services));
    }
    return means;
  }

  /** The mean of one node. */
  static NodeScore mean(PlannedNode node, List<SubjectScores> services) {
    ExactSum shares = new ExactSum();
    ExactSum masses = new ExactSum();
    boolean anyScored = false;
    boolean anyUnscored = false;
    for (SubjectScores service : services) {
      NodeScore score = service.scores().get(node.index());
      anyScored |= score.state() == State.SCORED;
      anyUnscored |= score.state() == State.UNSCORED;
      if (score.share() != null) {
        shares.add(score.share());
        masses.add(score.mass());
      }
    }
    State state = anyScored ? State.SCORED : anyUnscored ? State.UNSCORED : State.NOT_APPLICABLE;
    return new NodeScore(
        node.node(),
        state,
        shares.mean().orElse(null),
        masses.mean().orElse(BigFraction.ZERO),
        commonAward(node, services),
        points(node, services));
  }

  /** The means of the sums; empty unless all services that count have them. */
  private static Optional<Points> points(PlannedNode node, List<SubjectScores> services) {
    ExactSum obtained = new ExactSum();
    ExactSum ideals = new ExactSum();
    for (SubjectScores service : services) {
      NodeScore score = service.scores().get(node.index());
      if (score.share() != null) {
        if (score.points().isEmpty()) {
          return Optional.empty();
        }
        obtained.add(score.points().get().obtained());
        ideals.add(score.points().get().ideal());
      }
    }
    return obtained.mean().map(mean -> new Points(mean, ideals.mean().orElseThrow()));
  }

  /**
   * The award of the agency or of its part that decided the node for all services it is scored for.
   */
  private static Optional<Award> commonAward(PlannedNode node, List<SubjectScores> services) {
    Optional<Award> common = Optional.empty();
    for (SubjectScores service : services) {
      NodeScore score = service.scores().get(node.index());
      if (score.state() == State.SCORED) {
        if (score.award().filter(ServiceMeans::isInherited).isEmpty()) {
          return Optional.empty();
        }
        common = score.award();
      }
    }
    return common;
  }

  private static boolean isInherited(Award award) {
    return !award.subject().type().name().equals(Dictionary.SERVICE);
  }
}
