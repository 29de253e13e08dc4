package ir.sanjeh.document;

import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What full marks for each node bring to the total when everything applies and is scored, as a part
 * of the total.
 */
public final class Shares {
  private final Map<String, BigFraction> shares = new HashMap<>();
  private final Set<String> placeholders = new HashSet<>();

  private Shares() {}

  /**
   * Works the shares out.
   *
   * @param root of the tree, not null
   * @return the shares of all nodes
   */
  public static Shares of(Node root) {
    Shares shares = new Shares();
    shares.add(root, BigFraction.ONE, false);
    return shares;
  }

  private void add(Node node, BigFraction share, boolean onPlaceholders) {
    shares.put(node.id(), share);
    if (onPlaceholders) {
      placeholders.add(node.id());
    }
    if (node.isLeaf()) {
      return;
    }
    BigFraction divisor = node.ideal().map(Quantity::value).orElseGet(() -> together(node));
    boolean below =
        onPlaceholders || isPlaceholder(node.ideal().stream().toList()) || hasPlaceholder(node);
    for (Node child : node.children()) {
      BigFraction obtained = weight(child).multiply(child.counts());
      add(child, share.multiply(obtained).divide(divisor), below);
    }
  }

  /**
   * What a node weighs among its siblings.
   *
   * @param node not null
   * @return its own weight or points; else its ideal, or what its children weigh together
   */
  public static BigFraction weight(Node node) {
    return node.weight().or(node::ideal).map(Quantity::value).orElseGet(() -> together(node));
  }

  private static BigFraction together(Node node) {
    return node.children().stream().map(Shares::weight).reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** Whether what the children weigh rests on a placeholder. */
  private static boolean hasPlaceholder(Node node) {
    return node.children().stream()
        .anyMatch(
            child ->
                child.weight().or(child::ideal).isPresent()
                    ? isPlaceholder(child.weight().or(child::ideal).stream().toList())
                    : hasPlaceholder(child));
  }

  private static boolean isPlaceholder(List<Quantity> quantities) {
    return quantities.stream().anyMatch(q -> q.provenance() == Provenance.PLACEHOLDER);
  }

  /**
   * The share of a node.
   *
   * @param node of the tree
   * @return from 0 to 1; above 1 only where a source counts points several times
   */
  public BigFraction of(String node) {
    return shares.get(node);
  }

  /**
   * Whether a share depends on a weight that is a placeholder.
   *
   * @param node of the tree
   * @return true when another weight could make it another share
   */
  public boolean restsOnPlaceholders(String node) {
    return placeholders.contains(node);
  }
}
