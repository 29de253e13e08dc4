package ir.sanjeh.robustness;

import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.NotApplicableHandling;
import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A tree with everything a scheme can say, made up by a seed, under any weights. */
final class InventedTree {
  private final Random random;
  private final Node root;
  private final List<Node> nodes = new ArrayList<>();

  private final class Node {
    private final String id = "n" + nodes.size();
    private final boolean owns;
    private final List<Node> children = new ArrayList<>();
    private final NotApplicableHandling handling = any(NotApplicableHandling.values());
    private final Optional<String> ideal;
    private final int counts;

    Node(int depth, boolean root, boolean belowPoints) {
      nodes.add(this);
      boolean inner = root || (depth > 0 && chance(0.45));
      owns = !root && (!inner || chance(0.5));
      ideal =
          inner && chance(0.15)
              ? Optional.of(String.valueOf(20 + random.nextInt(80)))
              : Optional.empty();
      counts = belowPoints && chance(0.3) ? 2 : 1;
      if (inner) {
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
          children.add(new Node(depth - 1, false, ideal.isPresent()));
        }
      }
    }

    Tree tree(Map<String, String> weights) {
      Tree[] below = children.stream().map(child -> child.tree(weights)).toArray(Tree[]::new);
      Tree tree =
          children.isEmpty()
              ? Tree.leaf(id, weights.get(id)).unless(id)
              : owns ? Tree.dimension(id, weights.get(id), below) : Tree.weightless(id, below);
      if (ideal.isPresent()) {
        tree.ideal(ideal.get()).addsUp(AddingUp.RATIO_OF_SUMS);
      }
      return tree.handling(handling).counts(counts);
    }
  }

  InventedTree(long seed) {
    this.random = new Random(seed);
    this.root = new Node(3, true, false);
  }

  private boolean chance(double part) {
    return random.nextDouble() < part;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** The tree under some weights. */
  Tree tree(Map<String, String> weights) {
    return root.tree(weights);
  }

  /** Weights to begin with; some are 0. */
  Map<String, String> weights() {
    Map<String, String> weights = new HashMap<>();
    for (Node node : nodes) {
      // The first child of every node weighs something, or there would be no way to add up.
      for (int i = 0; i < node.children.size(); i++) {
        weights.put(
            node.children.get(i).id, i > 0 && chance(0.1) ? "0" : (1 + random.nextInt(60)) + "/4");
      }
    }
    return weights;
  }

  /** Quite other weights; what weighs nothing goes on weighing nothing. */
  Map<String, String> others(Map<String, String> weights) {
    Map<String, String> others = new HashMap<>();
    weights.forEach(
        (node, weight) ->
            others.put(
                node,
                weight.equals("0")
                    ? "0"
                    : switch (random.nextInt(4)) {
                      case 0 -> "1/1000000";
                      case 1 -> "1000000";
                      default -> (1 + random.nextInt(1000)) + "/97";
                    }));
    return others;
  }

  /** An agency with some services, or without: not everything applies, and not all is scored. */
  Situation situation() {
    Situation situation = new Situation();
    int services = random.nextInt(4);
    for (int i = 0; i < services; i++) {
      situation.service("s" + i);
      fill(situation, "s" + i);
    }
    if (services == 0) {
      fill(situation, Situation.AGENCY);
    }
    return situation;
  }

  private void fill(Situation situation, String subject) {
    for (Node node : nodes) {
      if (!node.children.isEmpty()) {
        if (chance(0.08)) {
          situation.award(subject, node.id, String.valueOf(random.nextInt(101)));
        }
      } else if (chance(0.25)) {
        situation.holds(node.id, subject);
      } else if (chance(0.85)) {
        situation.award(subject, node.id, random.nextInt(13) + "/12");
      }
    }
  }
}
