package ir.sanjeh.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that are known at a place of a rule. */
final class Scope {
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, FieldRef> fields = new LinkedHashMap<>();
  private final Map<String, Premise.Call> results = new LinkedHashMap<>();

  boolean knows(String variable) {
    return facts.containsKey(variable)
        || fields.containsKey(variable)
        || results.containsKey(variable);
  }

  void bindFact(String variable, String type) {
    facts.put(variable, type);
  }

  void bindField(String variable, FieldRef field) {
    fields.put(variable, field);
  }

  void bindResult(Premise.Call call) {
    results.put(call.variable(), call);
  }

  /** The declared type of a bound fact. */
  Optional<String> factType(String variable) {
    return Optional.ofNullable(facts.get(variable));
  }

  /** The field that a name stands for. */
  Optional<FieldRef> field(String variable) {
    return Optional.ofNullable(fields.get(variable));
  }

  boolean isResult(String variable) {
    return results.containsKey(variable);
  }

  /** A copy for the inside of an exists, not or accumulate, whose names do not leave it. */
  Scope inner() {
    Scope inner = new Scope();
    inner.facts.putAll(facts);
    inner.fields.putAll(fields);
    inner.results.putAll(results);
    return inner;
  }

  /** The names that the rule itself gave, for a message. */
  String names() {
    String names =
        Stream.of(facts, fields, results)
            .flatMap(m -> m.keySet().stream())
            .filter(n -> !Character.isDigit(n.charAt(1)))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
