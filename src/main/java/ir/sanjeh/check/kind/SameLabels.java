package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.text.Title;
import java.util.List;
import java.util.Set;

/** Finds options of an indicator, and siblings of the tree, that a reader cannot tell apart. */
final class SameLabels implements Check {
  private static final String OPTIONS = "duplicate-label";
  private static final String NODES = "duplicate-title";

  @Override
  public Set<String> ids() {
    return Set.of(OPTIONS, NODES);
  }

  @Override
  public void run(Material material, Findings findings) {
    for (Node node : material.scheme().root().walk().toList()) {
      options(material.rules(node), findings);
      siblings(node.children(), findings);
    }
  }

  private static void options(List<OptionRule> rules, Findings findings) {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        OptionRule one = rules.get(i);
        OptionRule other = rules.get(j);
        // The same option may be measured on a service and on the agency.
        if (one.subjectType().equals(other.subjectType()) && isSame(one.label(), other.label())) {
          findings
              .report(OPTIONS, other.place(), one.option() + " + " + other.option())
              .message(
                  Words.quoted(one)
                      + " and "
                      + Words.quoted(other)
                      + " have the same label: "
                      + shared(one.label(), other.label()))
              .see(one)
              .remedy("say in both languages how the two options differ");
        }
      }
    }
  }

  private static void siblings(List<Node> nodes, Findings findings) {
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        Node one = nodes.get(i);
        Node other = nodes.get(j);
        if (isSame(one.title(), other.title())) {
          findings
              .report(NODES, other.place(), one.id() + " + " + other.id())
              .message(
                  Words.quoted(one)
                      + " and "
                      + Words.quoted(other)
                      + " have the same title: "
                      + shared(one.title(), other.title()))
              .remedy("say in both languages how the two differ");
        }
      }
    }
  }

  private static boolean isSame(Title one, Title other) {
    return !shared(one, other).isBlank();
  }

  private static String shared(Title one, Title other) {
    return one.fa().strip().equals(other.fa().strip())
        ? one.fa().strip()
        : one.en().strip().equals(other.en().strip()) ? one.en().strip() : "";
  }
}
