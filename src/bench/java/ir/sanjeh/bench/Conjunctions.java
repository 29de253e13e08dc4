package ir.sanjeh.bench;

import ir.sanjeh.bench.Tables.Condition;
import ir.sanjeh.bench.Tables.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A condition as the rows of a decision table: each row a list of conditions that all hold. */
final class Conjunctions {
  private Conjunctions() {}

  /** The rows, none of which says only what others say. */
  static List<List<Condition>> of(Condition condition) {
    return withoutIdle(rows(condition));
  }

  private static List<List<Condition>> rows(Condition condition) {
    if (condition.operator() == Operator.ANY) {
      return condition.parts().stream().flatMap(part -> rows(part).stream()).toList();
    }
    if (condition.operator() != Operator.ALL) {
      return List.of(List.of(condition));
    }
    Set<Set<Condition>> rows = new LinkedHashSet<>();
    rows.add(Set.of());
    for (Condition part : condition.parts()) {
      Set<Set<Condition>> longer = new LinkedHashSet<>();
      for (Set<Condition> row : rows) {
        for (List<Condition> more : rows(part)) {
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
        .filter(c -> c.operator() == Operator.LACKS)
        .map(Conjunctions::contained)
        .noneMatch(row::contains);
  }

  /** The opposite of a list's lacking a value. */
  private static Condition contained(Condition c) {
    return new Condition(Operator.CONTAINS, c.type(), c.field(), c.kind(), c.values(), c.parts());
  }

  private static List<List<Condition>> withoutIdle(List<List<Condition>> rows) {
    if (rows.stream().flatMap(List::stream).anyMatch(c -> !c.kind().equals("CHOICES"))) {
      return rows;
    }
    List<Condition> ticks =
        rows.stream().flatMap(List::stream).map(Conjunctions::contained).distinct().toList();
    List<List<Condition>> needed = new ArrayList<>(rows);
    for (List<Condition> row : rows) {
      List<List<Condition>> others = new ArrayList<>(needed);
      others.remove(row);
      if (IntStream.range(0, 1 << ticks.size())
          .filter(ticked -> holds(row, ticks, ticked))
          .allMatch(ticked -> others.stream().anyMatch(o -> holds(o, ticks, ticked)))) {
        needed = others;
      }
    }
    return List.copyOf(needed);
  }

  /** Whether a row holds for a list that contains those values whose bits are set. */
  private static boolean holds(List<Condition> row, List<Condition> ticks, int ticked) {
    return row.stream()
        .allMatch(
            c ->
                ((ticked >> ticks.indexOf(contained(c))) & 1)
                    == (c.operator() == Operator.CONTAINS ? 1 : 0));
  }
}
