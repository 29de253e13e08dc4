package ir.sanjeh.evidence;

import ir.sanjeh.facts.Evidence;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.scheme.EvidencePolicy;
import ir.sanjeh.scheme.EvidenceRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes whose policies agree on every field that more than one of them reads, so that one view of
 * the facts serves them all. Most schemes need a single group: indicators seldom share a field.
 */
final class NodeGroup {
  private final Set<String> nodes = new LinkedHashSet<>();
  private final Map<String, Map<String, Judge>> judges = new HashMap<>();

  private NodeGroup() {}

  /**
   * How the values of a field are judged.
   *
   * @param policy of the nodes that read it
   * @param usual how the dictionary says that it is measured
   */
  record Judge(EvidencePolicy policy, Optional<String> usual) {
    /** How far a value can be relied on; the evidence is null when the facts give none. */
    Reliance of(Evidence evidence) {
      return Reliance.of(policy, evidence, usual);
    }
  }

  /**
   * Puts the nodes of a rulebook into as few groups as a first fit finds. The first group has the
   * scheme's own policy, and with it the conditions of the scheme.
   */
  static List<NodeGroup> of(EvidenceRules rules, RuleReads reads, Dictionary dictionary) {
    Map<EvidencePolicy, Set<String>> nodes = new LinkedHashMap<>();
    Map<EvidencePolicy, Set<FieldKey>> fields = new LinkedHashMap<>();
    nodes.put(rules.standard(), new LinkedHashSet<>());
    fields.put(rules.standard(), new LinkedHashSet<>(reads.conditionFields()));
    for (String node : reads.nodes()) {
      EvidencePolicy policy = rules.nodes().getOrDefault(node, rules.standard());
      nodes.computeIfAbsent(policy, p -> new LinkedHashSet<>()).add(node);
      fields.computeIfAbsent(policy, p -> new LinkedHashSet<>()).addAll(reads.fields(node));
    }
    List<NodeGroup> groups = new ArrayList<>();
    fields.forEach(
        (policy, read) -> {
          Optional<NodeGroup> fitting =
              groups.stream().filter(g -> read.stream().noneMatch(g::reads)).findFirst();
          NodeGroup group = fitting.orElseGet(NodeGroup::new);
          if (fitting.isEmpty()) {
            groups.add(group);
          }
          group.nodes.addAll(nodes.get(policy));
          read.forEach(key -> group.add(key, policy, dictionary));
        });
    return List.copyOf(groups);
  }

  private void add(FieldKey key, EvidencePolicy policy, Dictionary dictionary) {
    Optional<String> usual =
        dictionary.types().get(key.type()).fields().get(key.field()).measuredBy();
    judges
        .computeIfAbsent(key.type(), type -> new HashMap<>())
        .put(key.field(), new Judge(policy, usual));
  }

  private boolean reads(FieldKey key) {
    return judges(key.type()).containsKey(key.field());
  }

  /** The ids of the nodes. */
  Set<String> nodes() {
    return nodes;
  }

  /** How the fields of a type are judged, by field; those that no node reads are not. */
  Map<String, Judge> judges(String type) {
    return judges.getOrDefault(type, Map.of());
  }

  /** Whether a value without any evidence counts as verified, whatever field it is of. */
  boolean plainIsVerified() {
    return judges.values().stream()
        .flatMap(byField -> byField.values().stream())
        .allMatch(judge -> judge.of(null) == Reliance.VERIFIED);
  }
}
