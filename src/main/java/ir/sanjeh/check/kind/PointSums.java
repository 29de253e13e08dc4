package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.scheme.AddingUp;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Quantity;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Adds points up where the scheme sets another sum than that of its parts. */
final class PointSums implements Check {
  private static final String SUM = "point-sum";

  @Override
  public Set<String> ids() {
    return Set.of(SUM);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Node node : material.scheme().root().walk().toList()) {
      ideal(node, findings);
      if (node.counts() != 1) {
        findings
            .report(SUM, node.place(), node.id() + " counts")
            .message(
                "the points of "
                    + Words.quoted(node)
                    + " are added "
                    + node.counts()
                    + " times, and its maximum once: more than the maximum can be obtained")
            .remedy("remove counts, unless a print is to be reproduced that adds up so");
      }
    }
  }

  private static void ideal(Node node, Findings findings) {
    Optional<Quantity> ideal = node.ideal();
    BigFraction sum = sum(node);
    if (ideal.isPresent() && !ideal.get().value().equals(sum)) {
      findings
          .report(SUM, ideal.get().place(), node.id() + " ideal")
          .message(
              Words.quoted(node)
                  + " divides by "
                  + Exact.text(ideal.get().value())
                  + ", and the points below it are "
                  + Exact.text(sum)
                  + " together")
          .remedy("correct a number, or remove ideal; the sum of the points then counts");
    }
  }

  private static BigFraction sum(Node node) {
    return node.children().stream()
        .map(child -> child.weight().map(Quantity::value).orElseGet(() -> inner(child)))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigFraction inner(Node node) {
    return node.addsUp() == AddingUp.SUM_OF_POINTS ? node.outOf() : sum(node);
  }
}
