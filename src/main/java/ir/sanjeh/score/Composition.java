package ir.sanjeh.score;

import ir.sanjeh.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Takes totals apart: into the nodes that decide them, each with the part of the total that hangs
 * on it. What the parts add is the total again, exactly. Immutable.
 *
 * <p>A weight here is not the one that the scheme states: it is what is left of it when all nodes
 * above have divided by what counts beside it.
 */
public final class Composition {
  private final TreePlan plan;

  /**
   * For the scores of a scheme.
   *
   * @param scheme its tree, not null
   */
  public Composition(Scheme scheme) {
    this.plan = new TreePlan(scheme.root());
  }

  /**
   * The parts of an agency's total.
   *
   * @param card scored by the scheme
   * @return for each service that counts, or for the agency itself where it has none, the parts in
   *     the order of the tree; what they add is the share of the agency's root
   */
  public List<Part> of(AgencyScorecard card) {
    if (card.services().isEmpty()) {
      return of(card.agency());
    }
    List<Scorecard> counting =
        card.services().stream().filter(service -> service.root().share() != null).toList();
    List<Part> parts = new ArrayList<>();
    for (Scorecard service : counting) {
      add(plan.root(), service, BigFraction.of(1, counting.size()), parts);
    }
    return List.copyOf(parts);
  }

  /**
   * The parts of the total of a service, or of an agency that has no services.
   *
   * @param card scored by the scheme, and no mean over services
   * @return in the order of the tree; empty where the root counts for nothing
   */
  public List<Part> of(Scorecard card) {
    List<Part> parts = new ArrayList<>();
    add(plan.root(), card, BigFraction.ONE, parts);
    return List.copyOf(parts);
  }

  private static void add(PlannedNode node, Scorecard card, BigFraction weight, List<Part> parts) {
    NodeScore score = card.nodes().get(node.id());
    if (score.share() == null) {
      return;
    }
    BigFraction counting = BigFraction.ZERO;
    if (score.award().isEmpty()) {
      for (PlannedNode child : node.children()) {
        counting = counting.add(counted(child, card));
      }
    }
    if (counting.signum() == 0) {
      // A leaf, a score that was given directly, or a node below which nothing applies.
      parts.add(new Part(card.subject(), score, weight));
      return;
    }
    BigFraction divisor = node.ideal().orElse(counting);
    for (PlannedNode child : node.children()) {
      BigFraction counted = counted(child, card);
      if (counted.signum() > 0) {
        add(
            child,
            card,
            weight.multiply(counted).multiply(child.node().counts()).divide(divisor),
            parts);
      }
    }
  }

  /** The weight with which a child takes part in its parent's score. */
  private static BigFraction counted(PlannedNode child, Scorecard card) {
    return child.weight().multiply(card.nodes().get(child.id()).mass());
  }
}
