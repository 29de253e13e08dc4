package ir.sanjeh.standing;

import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.score.NodeScore;
import ir.sanjeh.score.Scorecard;
import ir.sanjeh.score.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of single nodes of the tree into which of their bands a subject falls, and whether it has
 * passed them. As for the total, the scheme rules whether the exact score decides or the one that
 * the ranking prints. Immutable.
 */
public final class NodeVerdicts {
  private final List<Node> banded;
  private final List<Node> passable;
  private final DecidingScore decidingScore;

  /**
   * The verdicts of a scheme.
   *
   * @param scheme its tree, and whether the exact or the rounded score decides
   */
  public NodeVerdicts(Scheme scheme) {
    this.banded = scheme.root().walk().filter(node -> !node.bands().isEmpty()).toList();
    this.passable = scheme.root().walk().filter(node -> node.passesAt().isPresent()).toList();
    this.decidingScore = new DecidingScore(scheme);
  }

  /**
   * The bands of the nodes that have some.
   *
   * @param card of an agency or a service
   * @return by node id, in the order of the tree; without the nodes that are not scored. A score
   *     beyond the scale of its node, which a print may have, is in the band that holds the scale's
   *     end
   */
  public Map<String, Band> labels(Scorecard card) {
    Map<String, Band> labels = new LinkedHashMap<>();
    for (Node node : banded) {
      NodeScore score = card.nodes().get(node.id());
      if (score.state() == State.SCORED) {
        Bands.find(node.bands(), decidingScore.of(score.score()), node.outOf())
            .ifPresent(band -> labels.put(node.id(), band));
      }
    }
    return Collections.unmodifiableMap(labels);
  }

  /**
   * Which nodes are passed.
   *
   * @param card of an agency or a service
   * @return by node id, in the order of the tree, whether the score reaches the one from which the
   *     node is passed; without the nodes that are not scored or state no such score
   */
  public Map<String, Boolean> passed(Scorecard card) {
    Map<String, Boolean> passed = new LinkedHashMap<>();
    for (Node node : passable) {
      NodeScore score = card.nodes().get(node.id());
      Quantity from = node.passesAt().orElseThrow();
      if (score.state() == State.SCORED) {
        passed.put(node.id(), decidingScore.of(score.score()).compareTo(from.value()) >= 0);
      }
    }
    return Collections.unmodifiableMap(passed);
  }
}
