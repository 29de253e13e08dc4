package ir.sanjeh.check.kind;

import ir.sanjeh.check.Check;
import ir.sanjeh.check.Findings;
import ir.sanjeh.check.Material;
import ir.sanjeh.check.proof.FieldKey;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.scheme.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks of every value that rules read who measures it. */
final class Suppliers implements Check {
  private static final String NOBODY = "no-supplier";
  private static final String MISMATCH = "method-mismatch";

  @Override
  public Set<String> ids() {
    return Set.of(NOBODY, MISMATCH);
  }

  @Override
  public void run(Material material, Findings findings) {
    Map<FieldKey, List<Node>> readers = new LinkedHashMap<>();
    for (Proof proof : material.proofs()) {
      Set<String> methods = new TreeSet<>();
      for (FieldKey key : proof.reads().uses().keySet()) {
        if (isMeasured(key, material.dictionary())) {
          readers.computeIfAbsent(key, k -> new ArrayList<>()).add(proof.node());
          field(key, material.dictionary()).measuredBy().ifPresent(methods::add);
        }
      }
      proof
          .node()
          .measuredBy()
          .filter(method -> !methods.isEmpty() && !methods.contains(method))
          .ifPresent(method -> reportMismatch(proof.node(), method, methods, findings));
    }
    readers.forEach(
        (key, nodes) -> {
          Field field = field(key, material.dictionary());
          if (field.measuredBy().isEmpty()
              && nodes.stream().anyMatch(node -> node.measuredBy().isEmpty())) {
            reportNobody(key, field, nodes, findings);
          }
        });
  }

  /** Names are given, and what another scheme found is taken from its result. */
  private static boolean isMeasured(FieldKey key, Dictionary dictionary) {
    return !dictionary.results().containsKey(key.type())
        && !Set.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN).contains(key.field());
  }

  private static Field field(FieldKey key, Dictionary dictionary) {
    return dictionary.types().get(key.type()).fields().get(key.field());
  }

  private static void reportMismatch(
      Node node, String method, Set<String> methods, Findings findings) {
    findings
        .report(MISMATCH, node.place(), node.id())
        .message(
            Words.quoted(node)
                + " is measured by "
                + method
                + ", but facts.drl measures what its rules read by "
                + String.join(", ", methods))
        .remedy("correct measured-by in scheme.yaml, or @measured in facts.drl");
  }

  private static void reportNobody(FieldKey key, Field field, List<Node> nodes, Findings findings) {
    findings
        .report(NOBODY, field.place(), key.toString())
        .message(
            "rules of "
                + String.join(", ", nodes.stream().map(Words::quoted).toList())
                + " read "
                + key
                + ", and nothing says how it is measured")
        .remedy("add @measured( ... ) to the field, or measured-by to the indicator");
  }
}
