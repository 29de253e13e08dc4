package ir.sanjeh.evidence;

import ir.sanjeh.evidence.NodeGroup.Judge;
import ir.sanjeh.facts.AgencyFacts;
import ir.sanjeh.facts.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of an agency that one group of nodes cannot fully rely on. */
final class SortedValues {
  private final List<Map<Reliance, Set<String>>> doubtful = new ArrayList<>();
  private final AgencyFacts declared;
  private boolean anyDeclared;

  SortedValues(AgencyFacts facts, NodeGroup group) {
    for (int i = 0; i < Positions.count(facts); i++) {
      doubtful.add(sort(Positions.at(facts, i), group));
      anyDeclared |= doubtful.get(i).containsKey(Reliance.DECLARED);
    }
    this.declared =
        Positions.map(
            facts,
            (position, fact) ->
                Positions.without(
                    fact, fields(position, Reliance.MISSING), fields(position, Reliance.WAITING)));
  }

  private static Map<Reliance, Set<String>> sort(Fact fact, NodeGroup group) {
    Map<String, Judge> judges = group.judges(fact.type().name());
    Map<Reliance, Set<String>> sorted = Map.of();
    for (String field : fact.values().keySet()) {
      Judge judge = judges.get(field);
      Reliance reliance = judge == null ? Reliance.VERIFIED : judge.of(fact.evidence().get(field));
      if (reliance != Reliance.VERIFIED) {
        sorted = sorted.isEmpty() ? new EnumMap<>(Reliance.class) : sorted;
        sorted.computeIfAbsent(reliance, r -> new LinkedHashSet<>()).add(field);
      }
    }
    return sorted;
  }

  /** Whether any value counts in the declared reading only. */
  boolean anyDeclared() {
    return anyDeclared;
  }

  /** The fields of the fact at a position whose values have a reliance that is not full. */
  Set<String> fields(int position, Reliance reliance) {
    return doubtful.get(position).getOrDefault(reliance, Set.of());
  }

  /** The facts with all values that count as declared. */
  AgencyFacts declared() {
    return declared;
  }

  /** The facts with the verified values only; the same object where none is only declared. */
  AgencyFacts verified() {
    return anyDeclared
        ? Positions.map(
            declared,
            (position, fact) -> Positions.without(fact, fields(position, Reliance.DECLARED)))
        : declared;
  }
}
