package ir.sanjeh.check.proof;

import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves scoring guides on the rule engine that evaluates them: facts are made up around everything
 * that the rules read, and the rules are fired on them.
 */
public final class Prover {
  private final Rulebook rulebook;

  /**
   * For a rulebook.
   *
   * @param rulebook not null
   */
  public Prover(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Proves every node that has rules, several at a time.
   *
   * @return in the order of the tree
   */
  public List<Proof> nodes() {
    return rulebook.scheme().root().walk().toList().parallelStream()
        .filter(node -> rulebook.rules().stream().anyMatch(r -> r.node().equals(node.id())))
        .map(this::prove)
        .toList();
  }

  private Proof prove(Node node) {
    List<OptionRule> rules =
        rulebook.rules().stream().filter(r -> r.node().equals(node.id())).toList();
    List<Exemption> exemptions =
        rulebook.exemptions().stream()
            .filter(e -> node.notApplicableWhen().filter(e.name()::equals).isPresent())
            .toList();
    return new NodeProver(rulebook, node, rules, exemptions).prove();
  }

  /**
   * Proves every condition of applicability.
   *
   * @return in the order of the scheme
   */
  public List<ApplicabilityProof> conditions() {
    return rulebook.exemptions().stream().map(this::prove).toList();
  }

  private ApplicabilityProof prove(Exemption condition) {
    Reads reads = new Reads(List.of(), List.of(condition.pattern()));
    List<Dimension> dimensions = NodeProver.dimensions(rulebook.dictionary(), reads, reads);
    Stage stage = new Stage(rulebook.dictionary(), reads.types(), dimensions);
    List<Boolean> held = new ArrayList<>();
    new Grid(dimensions)
        .forEach(
            cell ->
                held.add(
                    rulebook.tryOutAsWritten(stage.facts(cell)).exempt().values().stream()
                        .anyMatch(names -> names.contains(condition.name()))));
    return new ApplicabilityProof(condition, held.contains(true), held.contains(false));
  }
}
