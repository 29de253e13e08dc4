package ir.sanjeh.bench;

import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A condition as the rows of a decision table: each row a list of conditions that all hold. */
final class Conjunctions {
  private Conjunctions() {}

  static List<List<Condition>> of(Condition condition) {
    if (condition.operator() == Operator.ANY) {
      return condition.parts().stream().flatMap(part -> of(part).stream()).toList();
    }
    if (condition.operator() != Operator.ALL) {
      return List.of(List.of(condition));
    }
    Set<Set<Condition>> rows = new LinkedHashSet<>();
    rows.add(Set.of());
    for (Condition part : condition.parts()) {
      Set<Set<Condition>> longer = new LinkedHashSet<>();
      for (Set<Condition> row : rows) {
        for (List<Condition> more : of(part)) {
          Set<Condition> joined = new LinkedHashSet<>(row);
          joined.addAll(more);
          if (canHold(joined)) {
            longer.add(joined);
          }
        }
      }
      rows = longer;
    }
    List<List<Condition>> lists = new ArrayList<>();
    rows.forEach(row -> lists.add(List.copyOf(row)));
    return lists;
  }

  /** No list both contains a value and lacks it. */
  private static boolean canHold(Set<Condition> row) {
    return row.stream()
        .filter(c -> c.operator() == Operator.CONTAINS)
        .map(
            c ->
                new Condition(Operator.LACKS, c.type(), c.field(), c.kind(), c.values(), c.parts()))
        .noneMatch(row::contains);
  }
}
