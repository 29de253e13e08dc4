package ir.sanjeh.robustness;

import ir.sanjeh.score.Situation;
import ir.sanjeh.score.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds a small tree up at every corner of its weights, exactly and in its own way: by hand, as the
 * guides describe it, without the scorer. What does not apply is cut off the tree before.
 */
final class BruteForce {
  private static final BigFraction TWO = BigFraction.of(2);

  /** A node; a leaf has no children. */
  record Node(String id, Optional<BigFraction> weight, List<Node> children) {
    static Node leaf(String id, int weight) {
      return new Node(id, Optional.of(BigFraction.of(weight)), List.of());
    }

    static Node dimension(String id, int weight, Node... children) {
      return new Node(id, Optional.of(BigFraction.of(weight)), List.of(children));
    }

    static Node weightless(String id, Node... children) {
      return new Node(id, Optional.empty(), List.of(children));
    }

    Tree tree() {
      Tree[] below = children.stream().map(Node::tree).toArray(Tree[]::new);
      if (children.isEmpty()) {
        return Tree.leaf(id, weight.orElseThrow().toString()).unless("no " + id);
      }
      return weight.isEmpty()
          ? Tree.weightless(id, below)
          : Tree.dimension(id, weight.get().toString(), below);
    }

    void weighted(List<Node> found) {
      if (weight.isPresent()) {
        found.add(this);
      }
      children.forEach(child -> child.weighted(found));
    }

    void leaves(List<Node> found) {
      if (children.isEmpty()) {
        found.add(this);
      }
      children.forEach(child -> child.leaves(found));
    }
  }

  /** An agency: the share of each leaf of each of its services; a missing leaf does not apply. */
  record Agency(String id, List<Map<String, BigFraction>> services) {
    Situation situation(Node root) {
      List<Node> leaves = new ArrayList<>();
      root.leaves(leaves);
      Situation situation = new Situation(id);
      for (int i = 0; i < services.size(); i++) {
        String service = id + "-" + i;
        situation.service(service);
        for (Node leaf : leaves) {
          BigFraction share = services.get(i).get(leaf.id());
          if (share == null) {
            situation.holds("no " + leaf.id(), service);
          } else {
            situation.award(service, leaf.id(), share.toString());
          }
        }
      }
      return situation;
    }
  }

  private final Node root;
  private final List<Agency> agencies;
  private final List<Node> weights = new ArrayList<>();
  private final Map<String, Integer> best = new LinkedHashMap<>();
  private final Map<String, Integer> worst = new LinkedHashMap<>();
  private final Set<String> before = new HashSet<>();

  BruteForce(Node root, List<Agency> agencies) {
    this.root = root;
    this.agencies = agencies;
    root.weighted(weights);
    look(Map.of());
  }

  /** All weights at 0 or at twice their value. */
  BruteForce corners() {
    for (int corner = 0; corner < 1 << weights.size(); corner++) {
      Map<String, BigFraction> factors = new LinkedHashMap<>();
      for (int i = 0; i < weights.size(); i++) {
        factors.put(weights.get(i).id(), (corner >> i & 1) == 1 ? TWO : BigFraction.ZERO);
      }
      look(factors);
    }
    return this;
  }

  /** Some points inside. */
  BruteForce inside(int points, Random random) {
    for (int point = 0; point < points; point++) {
      Map<String, BigFraction> factors = new LinkedHashMap<>();
      weights.forEach(w -> factors.put(w.id(), BigFraction.of(random.nextInt(41), 20)));
      look(factors);
    }
    return this;
  }

  /** The best and the worst rank that was found, such as {@code 1-3}. */
  String interval(String agency) {
    return best.get(agency) + "-" + worst.get(agency);
  }

  int best(String agency) {
    return best.get(agency);
  }

  int worst(String agency) {
    return worst.get(agency);
  }

  /** The pairs {@code first>second} such that the first was found before the second. */
  Set<String> before() {
    return before;
  }

  private void look(Map<String, BigFraction> factors) {
    Map<String, BigFraction> totals = new LinkedHashMap<>();
    agencies.forEach(agency -> totals.put(agency.id(), total(agency, factors)));
    totals.forEach(
        (agency, total) -> {
          int rank = 1;
          for (Map.Entry<String, BigFraction> other : totals.entrySet()) {
            if (other.getValue().compareTo(total) > 0) {
              rank++;
              before.add(other.getKey() + ">" + agency);
            }
          }
          best.merge(agency, rank, Math::min);
          worst.merge(agency, rank, Math::max);
        });
  }

  private BigFraction total(Agency agency, Map<String, BigFraction> factors) {
    BigFraction sum = BigFraction.ZERO;
    for (Map<String, BigFraction> service : agency.services()) {
      sum = sum.add(share(root, service, factors).orElseThrow());
    }
    return sum.divide(agency.services().size());
  }

  private static Optional<BigFraction> share(
      Node node, Map<String, BigFraction> service, Map<String, BigFraction> factors) {
    if (node.children().isEmpty()) {
      return Optional.ofNullable(service.get(node.id()));
    }
    List<Node> left =
        node.children().stream()
            .filter(child -> share(child, service, factors).isPresent())
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    BigFraction all = weight(left, service, factors);
    // Where all that is left weighs nothing, the proportions of the scheme hold.
    Map<String, BigFraction> used = all.signum() == 0 ? Map.of() : factors;
    BigFraction sum = BigFraction.ZERO;
    for (Node child : left) {
      sum =
          sum.add(
              weight(List.of(child), service, used)
                  .multiply(share(child, service, factors).orElseThrow()));
    }
    return Optional.of(sum.divide(weight(left, service, used)));
  }

  private static BigFraction weight(
      List<Node> nodes, Map<String, BigFraction> service, Map<String, BigFraction> factors) {
    BigFraction sum = BigFraction.ZERO;
    for (Node node : nodes) {
      if (node.weight().isPresent()) {
        BigFraction factor = factors.getOrDefault(node.id(), BigFraction.ONE);
        sum = sum.add(node.weight().get().multiply(factor));
      } else {
        List<Node> left =
            node.children().stream()
                .filter(child -> share(child, service, factors).isPresent())
                .toList();
        sum = sum.add(weight(left, service, factors));
      }
    }
    return sum;
  }
}
