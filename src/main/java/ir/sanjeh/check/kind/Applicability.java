package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.ApplicabilityProof;
import java.util.Set;

/** Finds conditions of applicability that decide nothing. */
final class Applicability implements Check {
  private static final String NEVER = "condition-never-holds";
  private static final String ALWAYS = "condition-always-holds";

  @Override
  public Set<String> ids() {
    return Set.of(NEVER, ALWAYS);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (ApplicabilityProof proof : material.conditions()) {
      String name = proof.condition().name();
      if (!proof.holds()) {
        findings
            .report(NEVER, proof.condition().place(), name)
            .message("the condition \"" + name + "\" never holds: no facts meet it")
            .remedy("correct it, or remove not-applicable-when");
      } else if (!proof.fails()) {
        findings
            .report(ALWAYS, proof.condition().place(), name)
            .message("the condition \"" + name + "\" holds for all facts")
            .remedy("correct it, or take the indicators out of the tree");
      }
    }
  }
}
