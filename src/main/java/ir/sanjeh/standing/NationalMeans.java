package ir.sanjeh.standing;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.ExactSum;
import ir.sanjeh.score.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

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
    add(shares(nodes, card));
  }

  /**
   * Adds an agency.
   *
   * @param agency its shares, as {@link #shares} gives them
   */
  public void add(List<BigFraction> agency) {
    for (int i = 0; i < agency.size(); i++) {
      if (agency.get(i) != null) {
        shares.get(i).add(agency.get(i));
      }
    }
  }

  /**
   * What the means need of an agency.
   *
   * @param nodes the nodes of the scheme, in the order of the tree
   * @param card the agency's own card
   * @return its share of each node, null for one that counts for nothing; empty for an agency
   *     without a total
   */
  public static List<BigFraction> shares(List<Node> nodes, Scorecard card) {
    List<BigFraction> shares = new ArrayList<>();
    if (card.total().isPresent()) {
      nodes.forEach(node -> shares.add(card.nodes().get(node.id()).share()));
    }
    return Collections.unmodifiableList(shares);
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
