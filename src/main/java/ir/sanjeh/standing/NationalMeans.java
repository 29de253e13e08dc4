package ir.sanjeh.standing;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the means of a round's agencies, one agency after the other and in any order, without
 * keeping them. For use by one thread.
 *
 * <p>Only agencies with a total take part, as in the ranking: the mean of the root is the mean of
 * the ranking's totals.
 */
public final class NationalMeans {
  private final List<Node> nodes;
  private final List<ExactSum> shares;

  /**
   * Starts without agencies.
   *
   * @param scheme whose nodes the means are of
   */
  public NationalMeans(Scheme scheme) {
    this.nodes = scheme.root().walk().toList();
    this.shares = new ArrayList<>();
    nodes.forEach(node -> shares.add(new ExactSum()));
  }

  /**
   * Adds an agency; one without a total is passed over.
   *
   * @param card the agency's own card
   */
  public void add(Scorecard card) {
    if (card.total().isEmpty()) {
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      NodeScore score = card.nodes().get(nodes.get(i).id());
      if (score.share() != null) {
        shares.get(i).add(score.share());
      }
    }
  }

  /**
   * The means of the agencies added so far.
   *
   * @return by node id, in the order of the tree; a node that counts for no agency has no entry
   */
  public Map<String, NationalMean> means() {
    Map<String, NationalMean> means = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      int agencies = shares.get(i).count();
      shares
          .get(i)
          .mean()
          .ifPresent(share -> means.put(node.id(), new NationalMean(node, share, agencies)));
    }
    return Collections.unmodifiableMap(means);
  }
}
