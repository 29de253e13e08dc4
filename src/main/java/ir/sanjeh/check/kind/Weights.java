package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Provenance;
import ir.sanjeh.scheme.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds the weights of siblings up. Weights are relative, so a wrong sum does no harm by itself; but
 * a guide prints parts of 1, of 100 or of the weight above, and a sum beside those tells of a
 * misread number.
 */
final class Weights implements Check {
  private static final String SUM = "weight-sum";
  private static final BigFraction HUNDRED = BigFraction.of(100);

  @Override
  public Set<String> ids() {
    return Set.of(SUM);
  }

  @Override
  public void run(Material material, Findings findings) {
    Node root = material.scheme().root();
    root.walk()
        .filter(node -> !node.isLeaf() && node.addsUp() == AddingUp.WEIGHTED_MEAN)
        // A node without a weight hands those of its children up.
        .filter(node -> node == root || node.weight().isPresent())
        .forEach(node -> check(node, findings));
  }

  private static void check(Node parent, Findings findings) {
    List<Quantity> weights = weights(parent);
    if (weights.stream().anyMatch(w -> w.provenance() == Provenance.PLACEHOLDER)) {
      return;
    }
    BigFraction sum =
        weights.stream().map(Quantity::value).reduce(BigFraction.ZERO, BigFraction::add);
    Optional<BigFraction> own = parent.weight().map(Quantity::value);
    boolean adds =
        sum.equals(BigFraction.ONE) || sum.equals(HUNDRED) || own.filter(sum::equals).isPresent();
    boolean alike = weights.stream().map(Quantity::value).distinct().count() == 1;
    if (!adds && !alike) {
      findings
          .report(SUM, parent.place(), parent.id())
          .message(
              "the weights under "
                  + Words.quoted(parent)
                  + " add up to "
                  + Exact.text(sum)
                  + ": "
                  + weights.stream()
                      .map(w -> Exact.text(w.value()))
                      .collect(Collectors.joining(" + ")))
          .remedy(
              "compare them with the source: parts of a whole add up to 1, to 100"
                  + own.map(w -> " or to the weight of the node, " + Exact.text(w)).orElse(""));
    }
  }

  private static List<Quantity> weights(Node parent) {
    return parent.children().stream()
        .flatMap(
            child -> child.weight().isPresent() ? child.weight().stream() : weights(child).stream())
        .toList();
  }
}
