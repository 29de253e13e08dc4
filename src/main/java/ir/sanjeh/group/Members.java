package ir.sanjeh.group;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.standing.AgencySummary;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The agencies of one group while a round is evaluated. */
final class Members {
  private final String value;
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
    nodes.forEach(node -> shares.add(new ExactSum()));
  }

  /** Adds an agency. Without a total it is a member, but takes no part in means. */
  void add(Part part) {
    members.add(new Member(part.summary(), part.services()));
    for (int i = 0; i < part.shares().size(); i++) {
      if (part.shares().get(i) != null) {
        shares.get(i).add(part.shares().get(i));
      }
    }
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
