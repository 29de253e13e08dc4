package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.guide.OptionRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds options that no facts can earn. */
final class UnreachableOptions implements Check {
  private static final String UNREACHABLE = "unreachable-option";

  @Override
  public Set<String> ids() {
    return Set.of(UNREACHABLE);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Proof proof : material.proofs()) {
      Set<OptionRule> reached = Collections.newSetFromMap(new IdentityHashMap<>());
      proof
          .experiments()
          .forEach(
              experiment -> {
                experiment.awards().forEach(award -> reached.add(award.rule()));
                reached.addAll(experiment.divisions());
              });
      for (OptionRule rule : proof.rules()) {
        if (!reached.contains(rule)) {
          findings
              .report(UNREACHABLE, rule.place(), rule.option())
              .message(Words.quoted(rule) + " is never earned: no facts meet all its conditions")
              .remedy(
                  "correct the condition that excludes the others or lies outside of the"
                      + " dictionary's bounds, or remove the rule");
        }
      }
    }
  }
}
