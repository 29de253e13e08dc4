package ir.sanjeh.check;

import ir.sanjeh.check.proof.ApplicabilityProof;
import ir.sanjeh.check.proof.Proof;
import ir.sanjeh.check.proof.Reads;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import java.util.List;

/**
 * What the checks look at: a rule folder that was read and tried out.
 *
 * @param rulebook the folder, read and compiled
 * @param sources its files as they are written
 * @param proofs of every node with rules, in the order of the tree
 * @param conditions of the scheme's conditions
 */
public record Material(
    Rulebook rulebook,
    RuleSources sources,
    List<Proof> proofs,
    List<ApplicabilityProof> conditions) {
  /** Keeps its own copies. */
  public Material {
    proofs = List.copyOf(proofs);
    conditions = List.copyOf(conditions);
  }

  /**
   * What {@code scheme.yaml} says.
   *
   * @return never null
   */
  public Scheme scheme() {
    return rulebook.scheme();
  }

  /**
   * The data dictionary.
   *
   * @return never null
   */
  public Dictionary dictionary() {
    return rulebook.dictionary();
  }

  /**
   * The rules.
   *
   * @return in the order of the files
   */
  public List<OptionRule> rules() {
    return rulebook.rules();
  }

  /**
   * The rules of one node.
   *
   * @param node a node of the tree
   * @return in the order of the files
   */
  public List<OptionRule> rules(Node node) {
    return rules().stream().filter(rule -> rule.node().equals(node.id())).toList();
  }

  /**
   * What the rules and conditions together read.
   *
   * @return never null
   */
  public Reads reads() {
    return new Reads(rules(), rulebook.exemptions().stream().map(Exemption::pattern).toList());
  }
}
