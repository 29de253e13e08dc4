package ir.sanjeh.evidence;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Arithmetic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which measured fields the rules of each node read, and the scheme's conditions. Names are not
 * measured, and the values that come from another scheme's result were measured there: neither has
 * evidence of its own.
 */
final class RuleReads {
  private static final Set<String> NAMES =
      Set.of(Dictionary.ID, Dictionary.NAME, Dictionary.NAME_EN);

  private final Dictionary dictionary;
  private final Map<String, Set<FieldKey>> fields = new LinkedHashMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<FieldKey>> conditionFields = new LinkedHashMap<>();
  private final Map<String, String> conditionTypes = new HashMap<>();
  private final Map<FieldKey, Set<String>> nodes = new LinkedHashMap<>();
  private final Map<FieldKey, Set<String>> conditions = new LinkedHashMap<>();
  private final Set<FieldKey> shared = new HashSet<>();

  RuleReads(Rulebook rulebook) {
    this.dictionary = rulebook.dictionary();
    rulebook.rules().forEach(this::gather);
    rulebook.exemptions().forEach(this::gather);
    fields.forEach(
        (node, read) ->
            read.forEach(key -> nodes.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(node)));
    conditionFields.forEach(
        (name, read) ->
            read.forEach(
                key -> conditions.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name)));
  }

  /** The nodes that have rules, in the order of the guides. */
  Set<String> nodes() {
    return fields.keySet();
  }

  /** The fields that the rules of a node read. */
  Set<FieldKey> fields(String node) {
    return fields.getOrDefault(node, Set.of());
  }

  /** The fields that conditions of the scheme read. */
  Set<FieldKey> conditionFields() {
    return conditions.keySet();
  }

  /** For every node and every condition, the fields that are read together. */
  List<Set<FieldKey>> together() {
    return Stream.concat(fields.values().stream(), conditionFields.values().stream()).toList();
  }

  /** The nodes whose rules read a field. */
  Set<String> nodesOf(FieldKey field) {
    return nodes.getOrDefault(field, Set.of());
  }

  /** The conditions that read a field. */
  Set<String> conditionsOf(FieldKey field) {
    return conditions.getOrDefault(field, Set.of());
  }

  /**
   * Whether a value of a list's member may matter for others than that member: a rule looks at all
   * members together, or gives the award to somebody else.
   */
  boolean isShared(FieldKey field) {
    return shared.contains(field);
  }

  /** The types of facts that the rules of some nodes, and some conditions, look for. */
  Set<String> types(Set<String> someNodes, Set<String> someConditions) {
    Set<String> found = new HashSet<>();
    someNodes.forEach(node -> found.addAll(types.getOrDefault(node, Set.of())));
    someConditions.forEach(condition -> found.add(conditionTypes.get(condition)));
    return found;
  }

  private void gather(Exemption exemption) {
    Set<FieldKey> read =
        conditionFields.computeIfAbsent(exemption.name(), name -> new LinkedHashSet<>());
    conditionTypes.put(exemption.name(), exemption.pattern().type());
    exemption
        .pattern()
        .test()
        .fields()
        .forEach(ref -> key(ref.type(), ref.field()).ifPresent(read::add));
  }

  private void gather(OptionRule rule) {
    Set<FieldKey> read = fields.computeIfAbsent(rule.node(), node -> new LinkedHashSet<>());
    Map<String, String> matched = new HashMap<>();
    for (Premise premise : rule.premises()) {
      Pattern pattern = premise.pattern();
      boolean match = premise instanceof Premise.Match;
      if (match) {
        matched.put(pattern.variable(), pattern.type());
      }
      types.computeIfAbsent(rule.node(), node -> new HashSet<>()).add(pattern.type());
      boolean own = match && pattern.variable().equals(rule.subject());
      pattern.bindings().forEach(b -> add(read, pattern.type(), b.field(), own));
      pattern.test().fields().forEach(ref -> add(read, ref, own, rule));
    }
    rule.score()
        .walk()
        .filter(Arithmetic.FieldValue.class::isInstance)
        .map(Arithmetic.FieldValue.class::cast)
        .forEach(
            value ->
                add(
                    read,
                    matched.get(value.variable()),
                    value.field(),
                    value.variable().equals(rule.subject())));
  }

  /** A field may belong to the pattern's own fact or to one that was matched before. */
  private void add(Set<FieldKey> read, FieldRef ref, boolean own, OptionRule rule) {
    boolean ofSubject =
        ref.variable().map(variable -> ref.type().equals(rule.subjectType())).orElse(own);
    add(read, ref.type(), ref.field(), ofSubject);
  }

  private void add(Set<FieldKey> read, String type, String field, boolean ofSubject) {
    Optional<FieldKey> key = key(type, field);
    key.ifPresent(read::add);
    DeclaredType declared = dictionary.types().get(type);
    if (key.isPresent() && !ofSubject && declared.nesting() == Nesting.MANY) {
      shared.add(key.get());
    }
  }

  private Optional<FieldKey> key(String type, String field) {
    return NAMES.contains(field) || dictionary.results().containsKey(type)
        ? Optional.empty()
        : Optional.of(new FieldKey(type, field));
  }
}
