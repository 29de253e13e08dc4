package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which values count as evidence: {@code evidence} of the scheme, and of any node for itself
 * and all below it, key by key.
 */
final class EvidenceReader {
  /** The key of the scheme and of its nodes. */
  static final String KEY = "evidence";

  private static final String RANKS = "ranks";
  private static final String UNSTATED = "unstated";
  private static final String VERIFIED_BY = "verified-by";
  private static final String METHODS = "methods";
  private static final String COUNTS = "counts";
  private static final List<String> NODE_KEYS = List.of(UNSTATED, VERIFIED_BY, METHODS, COUNTS);
  private static final List<String> SCHEME_KEYS =
      List.of(RANKS, UNSTATED, VERIFIED_BY, METHODS, COUNTS);

  private static final Map<String, Reading> READINGS = readings();
  private static final EvidencePolicy OPEN =
      new EvidencePolicy(Words.METHODS.keySet(), Set.of(), true, Reading.VERIFIED);

  private final Problems problems;

  EvidenceReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the rules of evidence.
   *
   * @param scheme the whole file
   * @return empty where the scheme has none, and then also where it cannot be read
   */
  Optional<EvidenceRules> read(Section scheme) {
    Optional<Value> written = scheme.optional(KEY);
    Map<String, EvidencePolicy> nodes = new LinkedHashMap<>();
    Optional<Value> tree = scheme.optional("tree");
    if (written.isEmpty()) {
      tree.ifPresent(this::refuseBelow);
      return Optional.empty();
    }
    Optional<Section> section = Section.of(written.get(), scheme.nameOf(KEY), problems);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    section.get().onlyKeys(SCHEME_KEYS);
    Optional<Reading> ranks = section.get().requiredChoice(RANKS, READINGS);
    section
        .get()
        .required(
            UNSTATED,
            "Say what a value without method and status is taken for: unstated: "
                + String.join(" | ", READINGS.keySet())
                + ".");
    EvidencePolicy standard = policy(section.get(), OPEN);
    tree.ifPresent(root -> take(root, standard, nodes));
    return ranks.map(reading -> new EvidenceRules(reading, standard, nodes));
  }

  /** A tree that is no tree is told by those who read it for its nodes. */
  private void take(Value value, EvidencePolicy above, Map<String, EvidencePolicy> nodes) {
    if (!(value instanceof Value.Mapping mapping)) {
      return;
    }
    Section node = new Section(mapping, name(mapping), problems);
    EvidencePolicy policy = above;
    if (node.has(KEY)) {
      Optional<Section> own = Section.of(mapping.entries().get(KEY), node.nameOf(KEY), problems);
      own.ifPresent(section -> section.onlyKeys(NODE_KEYS));
      policy = own.map(section -> policy(section, above)).orElse(above);
    }
    nodes.put(id(mapping), policy);
    if (mapping.entries().get("children") instanceof Value.Sequence children) {
      for (Value child : children.items()) {
        take(child, policy, nodes);
      }
    }
  }

  private void refuseBelow(Value value) {
    if (!(value instanceof Value.Mapping mapping)) {
      return;
    }
    Section node = new Section(mapping, name(mapping), problems);
    if (node.has(KEY)) {
      node.problem(
          "scheme.evidence-without-rules",
          KEY,
          node.name() + " has \"" + KEY + "\", and the scheme has none",
          "Add it beside \"tree\": evidence: { ranks: declared, unstated: verified }.");
    }
    if (mapping.entries().get("children") instanceof Value.Sequence children) {
      children.items().forEach(this::refuseBelow);
    }
  }

  private EvidencePolicy policy(Section section, EvidencePolicy above) {
    Set<String> methods = methods(section, METHODS).orElse(above.methods());
    Set<String> verifiedBy = methods(section, VERIFIED_BY).orElse(above.verifiedBy());
    if (section.entries().get(METHODS) instanceof Value.Sequence list && list.items().isEmpty()) {
      section.problem(
          "scheme.empty",
          METHODS,
          section.nameOf(METHODS) + " is an empty list: no value would count",
          "Name the methods that count: " + String.join(", ", Words.METHODS.keySet()) + ".");
    } else if (!methods.isEmpty() && section.has(METHODS) && section.has(VERIFIED_BY)) {
      verifiedBy.stream()
          .filter(method -> !methods.contains(method))
          .forEach(method -> refuseIdle(section, method));
    }
    return new EvidencePolicy(
        methods,
        verifiedBy,
        declaredCounts(section).orElse(above.declaredCounts()),
        section.optionalChoice(UNSTATED, READINGS).orElse(above.unstated()));
  }

  private static void refuseIdle(Section section, String method) {
    section.problem(
        "scheme.evidence-method",
        VERIFIED_BY,
        section.nameOf(VERIFIED_BY) + " names " + method + ", which does not count at all",
        "Add it to \"methods\", or take it away here.");
  }

  private Optional<Set<String>> methods(Section section, String key) {
    return words(section, key, Words.METHODS).map(Map::keySet);
  }

  /** Whether declared values count beside the verified ones, which always do. */
  private Optional<Boolean> declaredCounts(Section section) {
    Optional<Map<String, Reading>> counts = words(section, COUNTS, READINGS);
    if (counts.isPresent() && !counts.get().containsValue(Reading.VERIFIED)) {
      section.problem(
          "scheme.evidence-counts",
          COUNTS,
          section.nameOf(COUNTS) + " leaves verified values out",
          "Write [ verified ], or [ declared, verified ] where declared values count"
              + " provisionally. Rejected and expired values never count.");
    }
    return counts.map(words -> words.containsValue(Reading.DECLARED));
  }

  /** The words of a list, each once; empty where there is no list. */
  private <T> Optional<Map<String, T>> words(Section section, String key, Map<String, T> known) {
    Optional<Value> value = section.optional(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<Value> items =
        value.get() instanceof Value.Text
            ? List.of(value.get())
            : value.get() instanceof Value.Sequence list
                ? list.items()
                : section.list(key, "Write a list.");
    Map<String, T> words = new LinkedHashMap<>();
    Set<Value> twice = new LinkedHashSet<>();
    for (Value item : items) {
      section
          .choice(key, item, known)
          .ifPresent(
              word -> {
                if (words.put(((Value.Text) item).text().strip(), word) != null) {
                  twice.add(item);
                }
              });
    }
    for (Value item : twice) {
      problems.add(
          "scheme.duplicate",
          item.place(),
          section.nameOf(key) + " names " + item.describe() + " twice",
          "Name each of them once.");
    }
    // Where only wrong words stand, each was told; the list is not called empty on top of that.
    return words.isEmpty() && !items.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static String id(Value.Mapping node) {
    Value id = node.entries().get("id");
    if (id instanceof Value.Text text) {
      return text.text().strip();
    }
    return id instanceof Value.Numeral numeral ? numeral.text() : "";
  }

  private static String name(Value.Mapping node) {
    String id = id(node);
    return id.isEmpty() ? "a node" : "node \"" + id + "\"";
  }

  private static Map<String, Reading> readings() {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (Reading reading : Reading.values()) {
      readings.put(reading.word(), reading);
    }
    return readings;
  }
}
