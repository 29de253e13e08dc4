package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.scheme.Placeholder;
import java.util.Locale;
import java.util.Set;

/** Lists the numbers that stand in for those that the source has lost. */
final class PlaceholderNumbers implements Check {
  private static final String PLACEHOLDER = "placeholder";

  @Override
  public Set<String> ids() {
    return Set.of(PLACEHOLDER);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Placeholder placeholder : material.rulebook().placeholders()) {
      String kind = placeholder.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      findings
          .report(PLACEHOLDER, placeholder.place(), kind + " " + placeholder.id())
          .message(
              "the "
                  + kind
                  + " of \""
                  + placeholder.id()
                  + "\" is a placeholder"
                  + (placeholder.value().isEmpty() ? "" : ": " + placeholder.value())
                  + placeholder.note().map(note -> " (" + note + ")").orElse(""))
          .remedy("set the number as the source has it, and mark it as stated or inferred");
    }
  }
}
