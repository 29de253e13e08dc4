package ir.sanjeh.scheme;

import ir.sanjeh.text.Title;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a period's {@code scheme.yaml} says, with everything it builds on already merged in.
 *
 * @param scheme the scheme's name
 * @param period the period's name, such as {@code round-7}
 * @param title in both languages
 * @param source the published document, in both languages
 * @param unscored what an indicator without an award counts
 * @param ruleDefaults the provenance of numbers in rules that state no other: one entry for each
 *     folder of the chain, the one that is built on first, the period's own last
 * @param settings the named numbers, by name
 * @param conditions the named conditions, by name
 * @param roundings of each output
 * @param standings how agencies are put in order
 * @param bands from the highest to the lowest; may be empty
 * @param figures the derived figures
 * @param comparisons the groups, the correlations and the remarks on other periods
 * @param evidence which values count, and how those that nobody has verified are read; empty where
 *     every value counts
 * @param root the tree
 */
public record Scheme(
    String scheme,
    String period,
    Title title,
    Title source,
    UnscoredHandling unscored,
    List<RuleDefaults> ruleDefaults,
    Map<String, Setting> settings,
    Map<String, Condition> conditions,
    Roundings roundings,
    Standings standings,
    List<Band> bands,
    List<Figure> figures,
    Comparisons comparisons,
    Optional<EvidenceRules> evidence,
    Node root) {
  /** Keeps its own copies, in the same order. */
  public Scheme {
    ruleDefaults = List.copyOf(ruleDefaults);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    bands = List.copyOf(bands);
    figures = List.copyOf(figures);
  }

  /**
   * Finds a node.
   *
   * @param id a node's id
   * @return the node, or empty when the tree has none of that name
   */
  public Optional<Node> node(String id) {
    return root.walk().filter(n -> n.id().equals(id)).findFirst();
  }

  /**
   * The nodes that a result lists as dimensions: the root's children and every inner node below.
   *
   * @return in the order of the tree
   */
  public List<Node> dimensions() {
    return root.children().stream()
        .flatMap(
            child ->
                Stream.concat(
                    Stream.of(child), child.walk().skip(1).filter(below -> !below.isLeaf())))
        .toList();
  }

  /**
   * The leaves of the tree.
   *
   * @return in the order of the tree
   */
  public List<Node> indicators() {
    return root.walk().filter(Node::isLeaf).toList();
  }
}
