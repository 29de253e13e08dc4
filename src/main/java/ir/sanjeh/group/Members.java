package ir.sanjeh.group;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.standing.AgencySummary;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The agencies of one group while a round is evaluated. */
final class Members {
  private final String value;
  private final List<Node> nodes;
  private final List<ExactSum> shares = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  /**
   * An agency in a group.
   *
   * @param summary what the ranking inside the group needs
   * @param services how many of its services are in the group; all of them where agencies are
   *     grouped
   */
  record Member(AgencySummary summary, int services) {}

  Members(String value, List<Node> nodes) {
    this.value = value;
    this.nodes = nodes;
    nodes.forEach(node -> shares.add(new ExactSum()));
  }

  /**
   * Adds an agency with the cards that count for it here: its own, or those of its services in the
   * group. Without a total it is a member, but takes no part in means.
   */
  void add(AgencySummary summary, int services, List<Scorecard> cards) {
    members.add(new Member(summary, services));
    if (summary.total().isEmpty()) {
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      BigFraction share = mean(nodes.get(i).id(), cards);
      if (share != null) {
        shares.get(i).add(share);
      }
    }
  }

  /** The mean share of a node; null when it counts for nothing on all cards. */
  static BigFraction mean(String node, List<Scorecard> cards) {
    ExactSum sum = new ExactSum();
    for (Scorecard card : cards) {
      NodeScore score = card.nodes().get(node);
      if (score != null && score.share() != null && card.total().isPresent()) {
        sum.add(score.share());
      }
    }
    return sum.mean().orElse(null);
  }

  /** The group's value as the facts wrote it first. */
  String value() {
    return value;
  }

  List<Member> members() {
    return members;
  }

  /** The exact mean share of a node over the agencies; null when it counts for none of them. */
  BigFraction mean(int node) {
    return shares.get(node).mean().orElse(null);
  }
}
