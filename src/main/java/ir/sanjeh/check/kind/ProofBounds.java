package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Proof;
import java.util.Locale;
import java.util.Set;

/** Says where there are more combinations than could be tried. */
final class ProofBounds implements Check {
  private static final String BOUNDED = "proof-bounded";

  @Override
  public Set<String> ids() {
    return Set.of(BOUNDED);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      if (!proof.isComplete()) {
        findings
            .report(BOUNDED, proof.rules().get(0).place(), proof.node().id())
            .message(
                String.format(
                    Locale.ROOT,
                    "the rules of %s read so many values that there are %,d combinations; %,d were"
                        + " tried",
                    Words.quoted(proof.node()),
                    proof.combinations(),
                    proof.experiments().count()))
            .remedy("split the indicator, or give it fewer conditions, to have it proved in full");
      }
    }
  }
}
