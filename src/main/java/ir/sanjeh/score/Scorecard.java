package ir.sanjeh.score;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.scheme.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The scores of an agency or of a service.
 *
 * @param subject whose scores they are
 * @param nodes one entry for every node of the tree, by id, in the order of the tree: the root
 *     first
 * @param unscored the indicators without an award that are to be measured on this subject
 * @param notApplicable the indicators that do not apply to this subject, in the order of the tree
 */
public record Scorecard(
    Fact subject, Map<String, NodeScore> nodes, List<Unscored> unscored, List<Node> notApplicable) {
  /** Keeps its own copies of the lists. */
  public Scorecard {
    unscored = List.copyOf(unscored);
    notApplicable = List.copyOf(notApplicable);
  }

  /**
   * What the subject has for the whole tree.
   *
   * @return the score of the root
   */
  public NodeScore root() {
    return nodes.values().iterator().next();
  }

  /**
   * The score on the scale of the root.
   *
   * @return exact; empty when no award was given for anything that applies to the subject
   */
  public Optional<BigFraction> total() {
    return root().state() == State.SCORED ? Optional.of(root().score()) : Optional.empty();
  }
}
