package ir.sanjeh.rulebook;

import ir.sanjeh.facts.Fact;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.FieldRef;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Test;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Finds the patterns that a fact matches, of all patterns on its type at once. A table for each
 * field says which patterns its value leaves standing; a pattern matches that no field strikes out.
 * Only what looks at several fields at a time is asked of single patterns.
 */
final class PatternTable {
  private final long[] all;
  private final FieldTable[] fields;
  private final Conditions.Condition[] rest;

  /**
   * Prepares patterns that read no other fact.
   *
   * @param type of the facts
   * @param patterns on this type
   * @param choices the declared enums by name
   */
  PatternTable(DeclaredType type, List<Pattern> patterns, Map<String, ChoiceType> choices) {
    this.all = new long[(patterns.size() + Long.SIZE - 1) / Long.SIZE];
    this.rest = new Conditions.Condition[patterns.size()];
    Map<String, Map<Integer, List<Test>>> byField = new LinkedHashMap<>();
    Map<Integer, List<Test>> others = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      all[i / Long.SIZE] |= 1L << i;
      for (Test part : patterns.get(i).test().parts().toList()) {
        fieldOf(part)
            .map(field -> byField.computeIfAbsent(field, f -> new TreeMap<>()))
            .orElse(others)
            .computeIfAbsent(i, p -> new ArrayList<>())
            .add(part);
      }
    }
    List<FieldTable> tables = new ArrayList<>();
    byField.forEach(
        (field, tests) -> {
          List<Test> flat = tests.values().stream().flatMap(List::stream).toList();
          Optional<ValueClasses> classes = ValueClasses.of(type.fields().get(field), flat, choices);
          if (classes.isPresent()) {
            tables.add(
                new FieldTable(
                    type, field, classes.get(), conditions(tests, patterns), all.length));
          } else {
            tests.forEach(
                (pattern, asked) ->
                    others.computeIfAbsent(pattern, p -> new ArrayList<>()).addAll(asked));
          }
        });
    this.fields = tables.toArray(FieldTable[]::new);
    conditions(others, patterns).forEach((pattern, condition) -> rest[pattern] = condition);
  }

  /** The field that a test looks at, if it is one alone. */
  private static Optional<String> fieldOf(Test test) {
    Set<String> names = test.fields().map(FieldRef::field).collect(Collectors.toSet());
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  private static Map<Integer, Conditions.Condition> conditions(
      Map<Integer, List<Test>> tests, List<Pattern> patterns) {
    return tests.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                asked ->
                    Conditions.of(
                        new Test.All(asked.getValue()),
                        patterns.get(asked.getKey()).variable(),
                        List.of())));
  }

  /**
   * Finds the patterns that a fact matches.
   *
   * @param fact of the type
   * @param found hears of their indexes, in ascending order
   */
  void match(Fact fact, IntConsumer found) {
    if (all.length == 1) { // as for most types: nothing has to be written down
      long standing = all[0];
      for (FieldTable field : fields) {
        standing &= field.left(fact);
      }
      tell(0, standing, fact, found);
      return;
    }
    long[] standing = all.clone();
    for (FieldTable field : fields) {
      field.strike(fact, standing);
    }
    for (int word = 0; word < standing.length; word++) {
      tell(word * Long.SIZE, standing[word], fact, found);
    }
  }

  private void tell(int first, long standing, Fact fact, IntConsumer found) {
    for (long bits = standing; bits != 0; bits &= bits - 1) {
      int pattern = first + Long.numberOfTrailingZeros(bits);
      if (rest[pattern] == null || rest[pattern].holds(fact, Conditions.NONE)) {
        found.accept(pattern);
      }
    }
  }
}
