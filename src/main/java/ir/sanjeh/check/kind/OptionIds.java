package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.OptionRule;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at how rules are named: results, cases and comparisons know options by these names. */
final class OptionIds implements Check {
  private static final String OPTION_ID = "option-id";
  private static final Pattern OPTION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Override
  public Set<String> ids() {
    return Set.of(OPTION_ID);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (OptionRule rule : material.rules()) {
      String option = rule.option().substring(rule.node().length() + 1);
      String text = rule.name().substring(rule.option().length());
      boolean spaced = text.startsWith("  ") && !text.startsWith("   ") && !text.isBlank();
      if (!OPTION.matcher(option).matches() || !spaced) {
        findings
            .report(OPTION_ID, rule.place(), rule.option())
            .message("a rule is named \"" + rule.name() + "\"")
            .remedy(
                "write the node's id, a point, the option in small letters, digits and hyphens, two"
                    + " spaces and a text: \""
                    + rule.node()
                    + ".high  what it says\"");
      }
    }
  }
}
