package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.OptionRule;
import java.util.Set;

/** Finds options of which nobody can say where they stand in the published guide. */
final class Sources implements Check {
  private static final String NO_SOURCE = "no-source";

  @Override
  public Set<String> ids() {
    return Set.of(NO_SOURCE);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (OptionRule rule : material.rules()) {
      boolean ofNode =
          material.scheme().node(rule.node()).filter(n -> n.source().isPresent()).isPresent();
      if (rule.source().isEmpty() && !ofNode) {
        findings
            .report(NO_SOURCE, rule.place(), rule.option())
            .message(
                "neither " + Words.quoted(rule) + " nor its indicator names the part of the source")
            .remedy("add @source( \"...\" ) to the rule, or source: to the indicator");
      }
    }
  }
}
