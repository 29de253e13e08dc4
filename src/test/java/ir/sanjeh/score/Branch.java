package ir.sanjeh.score;

import ir.sanjeh.scheme.NotApplicableHandling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A made-up node with what a service has there.
 *
 * @param weight its own weight, or empty for an inner node that weighs what its children weigh
 * @param share what the service earned; of a leaf
 * @param exempt whether the node does not apply to the service; of a leaf
 * @param handling what then happens to its weight
 * @param children empty for a leaf
 */
record Branch(
    Optional<BigFraction> weight,
    BigFraction share,
    boolean exempt,
    NotApplicableHandling handling,
    List<Branch> children) {
  /** Trees of up to four levels, in which not everything applies. */
  static Arbitrary<Branch> roots(NotApplicableHandling... handlings) {
    return inners(3, handlings).filter(root -> root.leaves().anyMatch(leaf -> !leaf.exempt));
  }

  private static Arbitrary<Branch> inners(int levels, NotApplicableHandling... handlings) {
    Arbitrary<Branch> child =
        levels == 1
            ? leaves(handlings)
            : Arbitraries.oneOf(leaves(handlings), inners(levels - 1, handlings));
    return Combinators.combine(
            weights().optional(), Arbitraries.of(handlings), child.list().ofMinSize(1).ofMaxSize(4))
        .as((weight, handling, children) -> inner(weight, handling, children));
  }

  private static Arbitrary<Branch> leaves(NotApplicableHandling... handlings) {
    Arbitrary<BigFraction> shares =
        Arbitraries.integers().between(0, 12).map(twelfths -> BigFraction.of(twelfths, 12));
    return Combinators.combine(
            weights(), shares, Arbitraries.of(true, false, false), Arbitraries.of(handlings))
        .as(Branch::leaf);
  }

  private static Arbitrary<BigFraction> weights() {
    return Arbitraries.integers().between(1, 60).map(quarters -> BigFraction.of(quarters, 4));
  }

  static Branch leaf(
      BigFraction weight, BigFraction share, boolean exempt, NotApplicableHandling handling) {
    return new Branch(Optional.of(weight), share, exempt, handling, List.of());
  }

  static Branch inner(
      Optional<BigFraction> weight, NotApplicableHandling handling, List<Branch> children) {
    return new Branch(weight, BigFraction.ZERO, false, handling, children);
  }

  /** The same node with other children. */
  Branch with(List<Branch> others) {
    return new Branch(weight, share, exempt, handling, others);
  }

  /** The same tree with every weight times a factor. */
  Branch scaled(BigFraction factor) {
    return new Branch(
        weight.map(factor::multiply),
        share,
        exempt,
        handling,
        children.stream().map(child -> child.scaled(factor)).toList());
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** The leaves in the order of the tree. */
  Stream<Branch> leaves() {
    return isLeaf() ? Stream.of(this) : children.stream().flatMap(Branch::leaves);
  }

  /** The tree as a scheme has it; the nodes are numbered in its order, {@code n0} the root. */
  Tree tree() {
    return tree(new ArrayList<>());
  }

  private Tree tree(List<Branch> numbered) {
    String id = "n" + numbered.size();
    numbered.add(this);
    Tree[] below = children.stream().map(child -> child.tree(numbered)).toArray(Tree[]::new);
    return node(id, below).handling(handling).unless(id);
  }

  private Tree node(String id, Tree... below) {
    if (weight.isEmpty()) {
      return Tree.weightless(id, below);
    }
    String own = weight.get().toString();
    return isLeaf() ? Tree.leaf(id, own) : Tree.dimension(id, own, below);
  }

  /** What a service has in the tree. */
  Situation tell(Situation situation, String service) {
    situation.service(service);
    List<Branch> numbered = new ArrayList<>();
    tree(numbered);
    for (int i = 0; i < numbered.size(); i++) {
      Branch branch = numbered.get(i);
      if (branch.exempt) {
        situation.holds("n" + i, service);
      } else if (branch.isLeaf()) {
        situation.award(service, "n" + i, branch.share.toString());
      }
    }
    return situation;
  }
}
